import { SECOND, type Duration, type Instant } from '../../domain/instant.js';
import { isDeliveryError } from '../../ports/delivery-error.js';
import type { Changed, LaneState, LaneStore } from '../../ports/lane-store.js';
import { EMPTY, closed, freeAt, promised, taken, type LaneLimits } from './lane.js';

/** What Teams allows a bot in one conversation. */
const CONVERSATION: LaneLimits = {
  short: [
    { most: 7, within: SECOND },
    { most: 8, within: 2 * SECOND },
    { most: 60, within: 30 * SECOND },
  ],
  long: { most: 1_800, within: 3_600 * SECOND, every: 60 },
  spacing: 520,
};

/** What it allows in the whole tenant, and how much of that is for what people wait for. */
const TENANT: LaneLimits = { short: [{ most: 50, within: SECOND }], long: null, spacing: 24 };
const HOUSEKEEPING: LaneLimits = { short: [{ most: 40, within: SECOND }], long: null, spacing: 30 };
const TENANT_LANE = '*';

/** Who waits for it: a requester, or the staff's channels, whose cards may follow a little later. */
export type For = 'person' | 'channel';

const decide =
  (tenantLimits: LaneLimits, now: Instant) =>
  ([tenant = EMPTY, lane = EMPTY]: readonly LaneState[]): Changed<Duration> => {
    const laneFree = freeAt(lane, CONVERSATION);
    const tenantFree = freeAt(tenant, tenantLimits);
    if (laneFree <= now && tenantFree <= now)
      return { states: [taken(tenant, TENANT, now), taken(lane, CONVERSATION, now)], value: 0 };
    // Whoever waits for the conversation alone takes nobody's turn in the tenant, and the other way round.
    const waitsInLane = laneFree > now ? promised(lane, CONVERSATION, now) : lane;
    const waitsInTenant = tenantFree > now ? promised(tenant, tenantLimits, now) : tenant;
    const until = Math.max(
      laneFree > now ? waitsInLane.promisedUntil : 0,
      tenantFree > now ? waitsInTenant.promisedUntil : 0,
    );
    return { states: [waitsInTenant, waitsInLane], value: Math.max(1, until - now) };
  };

/** Our own count of what Teams allows, in real time, so that it need not say 429; one count for all processes of the desk. */
export class Budget {
  constructor(private readonly lanes: LaneStore) {}

  /** Takes one request for the conversation, or says how long to wait for it. */
  take(conversation: string, who: For, now: Instant): Promise<Duration> {
    const limits = who === 'person' ? TENANT : HOUSEKEEPING;
    return this.lanes.change([TENANT_LANE, conversation], EMPTY, decide(limits, now));
  }

  /** Sends what was taken; when Teams says 429, nothing more goes to this conversation for as long as it says. */
  async spend<T>(conversation: string, now: Instant, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (isDeliveryError(error) && error.reason === 'throttled') {
        const until = now + (error.retryAfter ?? SECOND);
        await this.lanes.change([conversation], EMPTY, ([lane = EMPTY]) => ({
          states: [closed(lane, until)],
          value: undefined,
        }));
      }
      throw error;
    }
  }
}
