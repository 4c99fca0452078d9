import type { CallSeen, Records, TierSeen } from '../../domain/health/seen.js';
import { DAY } from '../../domain/instant.js';
import type { SupportPlan, Tier } from '../../domain/support-plan.js';
import type { KnownChannel } from '../../ports/channel-store.js';
import type { KnownPerson } from '../../ports/people-store.js';
import { channelOf, isUnbound } from '../channels.js';
import type { Desk } from '../desk.js';
import { whoIsOnCall } from '../on-call.js';
import { namesIn } from '../resolve-people.js';

/** What the records are read with; a command that looks from outside has no more than this. */
export type RecordReader = Pick<Desk, 'store' | 'rolls' | 'plan' | 'calendar' | 'clock'>;

/** A call that failed longer ago says nothing of today's settings. */
const RECENT = 30 * DAY;

/** Where a tier sits, and whether the bot is there. */
export const seatOf = (
  plan: SupportPlan,
  known: readonly KnownChannel[],
  { tier }: Tier,
): Pick<TierSeen, 'channel' | 'channelName'> => {
  const channel = channelOf(plan, known, tier);
  if (isUnbound(channel)) return { channel: 'unbound', channelName: null };
  const met = known.find((one) => one.channel === channel);
  if (met === undefined) return { channel: 'notMet', channelName: null };
  return { channel: met.present ? 'bound' : 'gone', channelName: met.name };
};

const tiersSeen = async (reader: RecordReader, plan: SupportPlan): Promise<readonly TierSeen[]> => {
  const known = await reader.store.channels.all();
  const onCall = await whoIsOnCall(
    reader,
    reader.store,
    plan.tiers.map(({ tier }) => tier),
  );
  return plan.tiers.map((tier) => ({
    tier: tier.tier,
    name: tier.name,
    ...seatOf(plan, known, tier),
    rota:
      tier.onCall === null
        ? null
        : (onCall.find((one) => one.tier === tier.tier)?.places ?? []).map(({ name, skipped }) => ({ name, skipped })),
  }));
};

const staffOf = async ({ store, rolls }: RecordReader, plan: SupportPlan): Promise<readonly KnownPerson[]> => {
  const named = await store.people.byPrincipalNames(namesIn(plan));
  const members = await Promise.all(plan.tiers.map((tier) => rolls.members(store, plan, tier)));
  const others = members.flat().filter(({ id }) => !named.some((one) => one.id === id));
  return [...named, ...(await store.people.findMany([...new Set(others.map(({ id }) => id))]))];
};

const lastCall = async ({ store, clock }: RecordReader): Promise<CallSeen | null> => {
  const bridges = await store.bridges.openOrOverSince(clock.now() - RECENT);
  for (const { call, fallback, openedAt } of bridges) {
    if (fallback === null && call === null) continue;
    const way = fallback?.way ?? null;
    const noMeeting = way?.kind === 'link' ? way.noMeeting : null;
    return { at: openedAt, fallback: fallback?.reason ?? null, vendor: fallback?.vendor ?? null, noMeeting };
  }
  return null;
};

/** What the desk's own records tell of its health. `planEdit`: what is wrong with the last edit of the plan. */
export const readRecords = async (reader: RecordReader, planEdit: string | null): Promise<Records> => {
  const plan = reader.plan();
  const staff = await staffOf(reader, plan);
  const known = new Set(staff.map((one) => one.principalName?.toLowerCase()));
  return {
    planEdit,
    tiers: await tiersSeen(reader, plan),
    unknown: namesIn(plan).filter((name) => !known.has(name)),
    withoutApp: staff
      .filter((one) => one.chat === null || !one.reachable)
      .map((one) => one.principalName ?? one.name)
      .sort(),
    lastCall: await lastCall(reader),
  };
};
