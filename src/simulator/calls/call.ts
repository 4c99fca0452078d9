import type { JsonObject } from '../json.js';
import type { User } from '../tenant/user.js';
import type { Timers } from '../timers.js';
import { END_CODES, type EndCode } from './end-codes.js';
import { operationNews, rosterNews, stateNews } from './notifications.js';
import type { Ring, RingOutcome } from './phone.js';

const SECOND = 1_000;
/** How long a phone rings, and how long a group call waits for the first to join. */
const RING_TIME = 60 * SECOND;
/** The bot alone is thrown out after this. */
const ALONE = 60 * SECOND;
const KEEP_ALIVE = 45 * 60 * SECOND;
/** A bot that neither answers nor rejects. */
const BOT_RING_TIME = 15 * SECOND;

export type CallState = 'incoming' | 'establishing' | 'established' | 'terminated';

export interface CallFacts {
  readonly id: string;
  readonly chainId: string;
  /** The bot's own participant id. */
  readonly botSeat: string;
  readonly subject: string | null;
  readonly callbackUri: string;
  /** Whom the bot calls; or who calls the bot. */
  readonly targets: readonly User[];
  readonly direction: 'outgoing' | 'incoming';
}

/** An invitation as Graph tracks it. */
export interface Operation {
  readonly id: string;
  readonly clientContext: string | null;
  readonly user: User;
}

export interface Seat {
  readonly user: User;
  readonly id: string;
  readonly sourceId: string;
  /** Product time. */
  readonly since: number;
}

interface Around {
  readonly timers: Timers;
  readonly bot: { readonly appId: string; readonly name: string };
  readonly newId: (what: string) => string;
  readonly tell: (call: Call, news: JsonObject) => void;
  readonly changed: () => void;
}

type Waiting = 'nobody' | 'alone' | 'keepAlive';

/** One call that the bot made or got. What happens in it is told to the bot's address for this call. */
export class Call {
  state: CallState;
  /** How it ended for the bot; people may go on talking. */
  result: EndCode | null = null;
  /** Product time; null until it is over for the bot. */
  endedAt: number | null = null;
  readonly rings: Ring[] = [];
  readonly #seats = new Map<User, Seat>();
  readonly #operations = new Map<Ring, Operation>();
  readonly #waiting = new Map<Waiting, () => void>();

  constructor(
    readonly facts: CallFacts,
    private readonly around: Around,
  ) {
    this.state = facts.direction === 'incoming' ? 'incoming' : 'establishing';
  }

  get id(): string {
    return this.facts.id;
  }

  /** A call of two is no group call: it has no roster and nobody can be invited. */
  get isGroup(): boolean {
    return this.facts.targets.length > 1;
  }

  get bot(): Around['bot'] {
    return this.around.bot;
  }

  /** Who is in it, in the order in which they came; the bot is not among them. */
  get people(): readonly User[] {
    return [...this.#seats.keys()];
  }

  get seats(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  get ringing(): readonly User[] {
    return this.rings.filter(({ outcome }) => outcome === 'ringing').map(({ who }) => who);
  }

  /** Begins what the bot asked for, or what somebody did who calls the bot. */
  begin(): void {
    this.#tell(stateNews(this));
    if (this.state === 'incoming') {
      this.#wait('nobody', BOT_RING_TIME, () => this.end(END_CODES.unanswered));
      return;
    }
    if (this.isGroup) this.#establish();
    for (const target of this.facts.targets) this.#ring(target, null);
    this.keepAlive();
  }

  invite(operation: Operation): void {
    this.#ring(operation.user, operation);
  }

  answered(ring: Ring): void {
    const first = this.#seats.size === 0;
    const { newId, timers } = this.around;
    const count = this.#seats.size + 1;
    const seat = newId(`seat ${this.id} ${ring.who.objectId} ${String(this.rings.indexOf(ring))}`);
    this.#seats.set(ring.who, { user: ring.who, id: seat, sourceId: String(count), since: timers.now() });
    this.#stopWaiting('nobody');
    this.#stopWaiting('alone');
    if (!this.isGroup) this.#establish();
    this.#settle(ring, 'answered', null);
    this.#tellRoster();
    // The service says it again once there is sound.
    if (first && this.isGroup) this.#tell(stateNews(this, { audio: 'active' }));
  }

  declined(ring: Ring): void {
    this.#settle(ring, 'declined', END_CODES.declined);
  }

  /** False when this person was not in it. */
  leave(user: User): boolean {
    if (!this.#seats.delete(user)) return false;
    this.around.changed();
    if (this.state === 'terminated') return true;
    this.#tellRoster();
    if (this.#seats.size === 0) this.#wait('alone', ALONE, () => this.end(END_CODES.onlyOneLeft));
    return true;
  }

  keepAlive(): void {
    this.#wait('keepAlive', KEEP_ALIVE, () => this.end(END_CODES.keepAlive));
  }

  /** It is over for the bot; whoever is in it stays, and no phone rings any more. */
  end(result: EndCode): void {
    if (this.state === 'terminated') return;
    this.#tell(stateNews(this, 'terminating'));
    this.state = 'terminated';
    this.result = result;
    this.endedAt = this.around.timers.now();
    for (const kind of [...this.#waiting.keys()]) this.#stopWaiting(kind);
    for (const ring of this.rings) this.#stopRinging(ring, 'stopped');
    this.#tell(stateNews(this));
    this.around.changed();
  }

  #establish(): void {
    if (this.state === 'established') return;
    this.state = 'established';
    this.#tell(stateNews(this));
    this.#tellRoster();
  }

  #ring(who: User, operation: Operation | null): void {
    const { timers } = this.around;
    const { habit } = who.phone;
    const mark = operation?.clientContext ?? null;
    const ring: Ring = { call: this, who, at: timers.now(), mark, outcome: 'ringing', over: null };
    this.rings.push(ring);
    who.phone.rings.push(ring);
    if (operation !== null) this.#operations.set(ring, operation);
    if (habit.does === 'busy') this.#settle(ring, 'busy', END_CODES.busy);
    else if (habit.does === 'unreachable') this.#settle(ring, 'unreachable', END_CODES.noEndpoints);
    else timers.after(RING_TIME, () => this.#settle(ring, 'missed', END_CODES.unanswered));
    const later = (act: (ring: Ring) => void, seconds: number): unknown =>
      timers.after(seconds * SECOND, () => {
        if (ring.outcome === 'ringing') act(ring);
      });
    if (habit.does === 'answer') later((one) => this.answered(one), habit.afterSeconds);
    if (habit.does === 'decline') later((one) => this.declined(one), habit.afterSeconds);
    if (this.#seats.size === 0) this.#wait('nobody', RING_TIME, () => this.end(END_CODES.nobodyJoined));
    this.around.changed();
  }

  /** What became of a ring. Of those who were called at the beginning Graph says nothing but the roster. */
  #settle(ring: Ring, outcome: RingOutcome, failure: EndCode | null): void {
    if (!this.#stopRinging(ring, outcome)) return;
    const operation = this.#operations.get(ring);
    if (operation !== undefined) this.#tell(operationNews(this, operation, failure));
    this.around.changed();
  }

  #stopRinging(ring: Ring, outcome: RingOutcome): boolean {
    if (ring.outcome !== 'ringing') return false;
    ring.outcome = outcome;
    ring.over = this.around.timers.now();
    return true;
  }

  #tellRoster(): void {
    if (this.isGroup) this.#tell(rosterNews(this));
  }

  #tell(news: JsonObject): void {
    this.around.tell(this, news);
  }

  #wait(what: Waiting, milliseconds: number, act: () => void): void {
    this.#stopWaiting(what);
    this.#waiting.set(what, this.around.timers.after(milliseconds, act));
  }

  #stopWaiting(what: Waiting): void {
    this.#waiting.get(what)?.();
    this.#waiting.delete(what);
  }
}
