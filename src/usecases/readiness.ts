import { say } from '../cards/say.js';
import type { Bridge } from '../domain/bridge/bridge.js';
import { troublesOf } from '../domain/bridge/trouble.js';
import { DAY, type Instant } from '../domain/instant.js';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Readiness } from '../ports/http-route.js';
import type { Store } from '../ports/store.js';
import { isUnbound, channelOf } from './channels.js';
import type { KnownIssueBase } from './known-issues/known-issue-base.js';
import type { PlanInForce } from './plan-in-force.js';
import { namesIn } from './resolve-people.js';

const unboundTiers = (plan: SupportPlan, known: Awaited<ReturnType<Store['channels']['all']>>): string[] =>
  plan.tiers.flatMap(({ tier }) => {
    const channel = channelOf(plan, known, tier);
    if (isUnbound(channel))
      return [`tier ${String(tier)} has no channel: write "@Tierline this is tier ${String(tier)}" in it`];
    const met = known.find((one) => one.channel === channel);
    if (met === undefined)
      return [`tier ${String(tier)}: the bot has not met the channel of the plan: add the app to its team`];
    if (met.present) return [];
    const name = met.name === null ? '' : ` "${met.name}"`;
    return [`tier ${String(tier)}: its channel${name} was deleted or the app was removed from its team`];
  });

/** What stood in the way of the last call that was wanted, within a day; Microsoft's own words stay on the bridge's card. */
const callTroubles = (plan: SupportPlan, bridges: readonly Bridge[], canBeCalled: boolean): readonly string[] => {
  if (plan.bridge === null) return [];
  if (!canBeCalled) return [say('en', 'bridge.fallback.noPublicUrl')];
  const last = bridges.find((bridge) => bridge.fallback !== null || bridge.call !== null);
  if (last === undefined) return [];
  return troublesOf(last).map((trouble) =>
    trouble.what === 'call'
      ? say('en', `bridge.fallback.${trouble.reason}`)
      : say('en', `bridge.noMeeting.${trouble.reason}`),
  );
};

interface Around {
  readonly store: Store;
  readonly plans: PlanInForce;
  readonly issues: Pick<KnownIssueBase, 'broken' | 'inFile'>;
  readonly now: Instant;
  /** Whether Graph can reach us, so that it makes calls. */
  readonly canBeCalled: boolean;
}

/** Whether the desk can work: plan loaded, database reachable and migrated. What an admin still has to do is listed beside it. */
export const readiness = async ({ store, plans, issues, now, canBeCalled }: Around): Promise<Readiness> => {
  await store.check();
  if (!plans.ready) return { ok: false, details: { plan: plans.broken ?? 'not loaded' } };
  const plan = plans.current();
  const known = await store.people.byPrincipalNames(namesIn(plan));
  const missing = namesIn(plan).filter((name) => !known.some((one) => one.principalName?.toLowerCase() === name));
  const { steps, oldest } = await store.tickets.overdue(now);
  return {
    ok: true,
    details: {
      plan: plan.hash.slice(0, 12),
      ...(plans.broken === null ? {} : { planEdit: plans.broken }),
      knownIssues: issues.inFile,
      ...(issues.broken === null ? {} : { knownIssuesEdit: issues.broken }),
      channels: unboundTiers(plan, await store.channels.all()),
      calls: callTroubles(plan, await store.bridges.openOrOverSince(now - DAY), canBeCalled),
      peopleNotFound: missing.length,
      overdue: { steps, oldest: oldest === null ? null : new Date(oldest).toISOString() },
    },
  };
};
