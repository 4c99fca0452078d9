import { SimulatorError } from '../simulator-error.js';
import type { User } from '../tenant/user.js';
import type { Call } from './call.js';

export type RingOutcome = 'ringing' | 'answered' | 'declined' | 'missed' | 'busy' | 'unreachable' | 'stopped';

/** One time that somebody was called. */
export interface Ring {
  readonly call: Call;
  readonly who: User;
  /** Product time. */
  readonly at: number;
  /** The bot's own mark, when the ring is of an invitation and not of the call's beginning. */
  readonly mark: string | null;
  outcome: RingOutcome;
  /** Product time; null while it rings. */
  over: number | null;
}

/** What somebody does when called; seconds are of product time. */
export type Habit =
  | { readonly does: 'answer' | 'decline'; readonly afterSeconds: number }
  /** Rings until somebody acts by hand, or a minute is over. */
  | { readonly does: 'nothing' }
  /** `busy` in another call, `unreachable` signed in nowhere: the phone does not even ring. */
  | { readonly does: 'busy' | 'unreachable' };

/** A person's Teams, when it comes to calls. */
export class Phone {
  habit: Habit = { does: 'nothing' };
  /** Every time it was called, oldest first. */
  readonly rings: Ring[] = [];

  constructor(private readonly owner: User) {}

  answersAfter(seconds: number): void {
    this.habit = { does: 'answer', afterSeconds: seconds };
  }

  declinesAfter(seconds: number): void {
    this.habit = { does: 'decline', afterSeconds: seconds };
  }

  /** Lets it ring, unless somebody acts by hand. */
  ignores(): void {
    this.habit = { does: 'nothing' };
  }

  isBusy(): void {
    this.habit = { does: 'busy' };
  }

  isOff(): void {
    this.habit = { does: 'unreachable' };
  }

  /** The calls it rings for at this moment. */
  get ringing(): readonly Call[] {
    return this.rings.filter(({ outcome }) => outcome === 'ringing').map(({ call }) => call);
  }

  /** Takes a call that rings; the only one where none is named. */
  answer(call?: Call): void {
    const ring = this.#ringOf(call);
    ring.call.answered(ring);
  }

  decline(call?: Call): void {
    const ring = this.#ringOf(call);
    ring.call.declined(ring);
  }

  leave(call: Call): void {
    if (!call.leave(this.owner)) throw new SimulatorError('not-in-call', this.owner.name);
  }

  #ringOf(call: Call | undefined): Ring {
    const ring = this.rings.findLast((one) => one.outcome === 'ringing' && (call === undefined || one.call === call));
    if (ring === undefined) throw new SimulatorError('phone-not-ringing', this.owner.name);
    return ring;
  }
}
