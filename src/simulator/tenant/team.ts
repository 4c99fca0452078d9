import type { Thread } from './conversation.js';
import type { Message } from './message.js';
import type { User } from './user.js';

export type ChannelKind = 'standard' | 'private' | 'shared';

/** A team; its first channel is General and has the team's own id. */
export class Team {
  readonly members: Set<User>;
  readonly general: Channel;
  readonly channels: Channel[];
  installed = false;
  deleted = false;

  constructor(
    readonly id: string,
    readonly aadGroupId: string,
    public name: string,
    members: Iterable<User>,
  ) {
    this.members = new Set(members);
    this.general = new Channel(id, this, 'General', 'standard', []);
    this.channels = [this.general];
  }
}

export class Channel {
  readonly threads: Thread[] = [];
  /** Of a private or shared channel: the app must be added to each one by itself. */
  hasApp = true;
  deleted = false;
  /** Asked for by private and shared channels alone. */
  readonly members: Set<User>;

  constructor(
    readonly id: string,
    readonly team: Team,
    public name: string,
    readonly kind: ChannelKind,
    members: Iterable<User>,
  ) {
    this.members = new Set(members);
  }

  /** A standard channel has the whole team's roster, whoever reads it. */
  roster(): ReadonlySet<User> {
    return this.kind === 'standard' ? this.team.members : this.members;
  }

  get isGeneral(): boolean {
    return this.id === this.team.id;
  }

  /** All messages of all threads, by time of sending. */
  get messages(): readonly Message[] {
    return this.threads.flatMap((thread) => thread.messages).sort((a, b) => Number(a.id) - Number(b.id));
  }

  /** The newest message with a card that passes the test, in any thread. */
  latestCard(test: (message: Message) => boolean = () => true): Message | undefined {
    return this.messages.findLast((message) => !message.deleted && message.card !== null && test(message));
  }
}
