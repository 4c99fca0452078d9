import { SECOND, type Duration, type Instant } from '../../domain/instant.js';
import { isDeliveryError } from '../../ports/delivery-error.js';

/** What Teams allows a bot: so many requests in so long, in one conversation and for the whole tenant. */
interface Limit {
  readonly most: number;
  readonly within: Duration;
}
const PER_CONVERSATION: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];
const PER_TENANT: readonly Limit[] = [{ most: 50, within: 1_000 }];

/** What was sent lately in one lane and what was told to come back later, both oldest first. */
class Lane {
  readonly #sent: Instant[] = [];
  readonly #promised: Instant[] = [];
  #closedUntil: Instant = 0;
  constructor(private readonly limits: readonly Limit[]) {}

  /** How long to wait before one more; 0: now. */
  wait(now: Instant): Duration {
    const longest = this.limits[this.limits.length - 1]?.within ?? 0;
    while (this.#sent[0] !== undefined && this.#sent[0] <= now - longest) this.#sent.shift();
    while (this.#promised[0] !== undefined && this.#promised[0] <= now) this.#promised.shift();
    return this.#after(this.#sent, now) - now;
  }

  /** A time of its own for one that has to wait, behind all who wait already: else all would come back at once. */
  promise(now: Instant): Duration {
    const at = this.#after([...this.#sent, ...this.#promised], now);
    this.#promised.push(at);
    return at - now;
  }

  take(now: Instant): void {
    this.#sent.push(now);
  }

  #after(times: readonly Instant[], now: Instant): Instant {
    const free = this.limits.map(({ most, within }) => (times[times.length - most] ?? -within) + within);
    return Math.max(now, this.#closedUntil, ...free);
  }

  close(until: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  idle(now: Instant): boolean {
    return this.wait(now) === 0 && this.#sent.length === 0;
  }
}

const LANES_KEPT = 5_000;

/** Our own count of what Teams allows, in real time, so that it need not say 429. */
export class Budget {
  readonly #lanes = new Map<string, Lane>();
  readonly #tenant = new Lane(PER_TENANT);

  /** Takes one request for the conversation, or says how long to wait for it. */
  take(conversation: string, now: Instant): Duration {
    const lane = this.#lane(conversation, now);
    const waits = [lane, this.#tenant].map((each) => each.wait(now));
    if (waits.some((wait) => wait > 0)) {
      // Whoever waits for the conversation alone takes nobody's turn in the tenant.
      return Math.max(lane.promise(now), waits[1] === 0 ? 0 : this.#tenant.promise(now));
    }
    lane.take(now);
    this.#tenant.take(now);
    return 0;
  }

  /** Sends what was taken; when Teams says 429, nothing more goes to this conversation for as long as it says. */
  async spend<T>(conversation: string, now: Instant, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (isDeliveryError(error) && error.reason === 'throttled')
        this.#lane(conversation, now).close(now + (error.retryAfter ?? SECOND));
      throw error;
    }
  }

  #lane(conversation: string, now: Instant): Lane {
    const known = this.#lanes.get(conversation);
    if (known !== undefined) return known;
    if (this.#lanes.size >= LANES_KEPT)
      for (const [key, lane] of this.#lanes) if (lane.idle(now)) this.#lanes.delete(key);
    const lane = new Lane(PER_CONVERSATION);
    this.#lanes.set(conversation, lane);
    return lane;
  }
}
