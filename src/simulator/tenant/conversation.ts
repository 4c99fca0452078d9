import type { Channel } from './team.js';
import type { Message } from './message.js';
import type { User } from './user.js';

type Test = (message: Message) => boolean;

/** Messages in the order in which they were sent, deleted ones among them. */
export abstract class Conversation {
  readonly messages: Message[] = [];

  constructor(readonly id: string) {}

  /** Those who can read and be notified here. */
  abstract roster(): ReadonlySet<User>;

  /** The newest message that is still there and passes the test. */
  latest(test: Test = () => true): Message | undefined {
    return this.messages.findLast((message) => !message.deleted && test(message));
  }

  /** The newest message with a card. */
  latestCard(test: Test = () => true): Message | undefined {
    return this.latest((message) => message.card !== null && test(message));
  }
}

/** The 1:1 chat of a person and the bot. */
export class Chat extends Conversation {
  readonly #roster: ReadonlySet<User>;

  constructor(
    id: string,
    readonly user: User,
  ) {
    super(id);
    this.#roster = new Set([user]);
  }

  override roster(): ReadonlySet<User> {
    return this.#roster;
  }
}

/** A post in a channel and its replies. */
export class Thread extends Conversation {
  constructor(
    readonly channel: Channel,
    /** The id of the first message. */
    readonly root: string,
  ) {
    super(`${channel.id};messageid=${root}`);
  }

  override roster(): ReadonlySet<User> {
    return this.channel.roster();
  }
}
