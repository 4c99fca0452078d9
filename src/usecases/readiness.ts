import type { Instant } from '../domain/instant.js';
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

/** Whether the desk can work: plan loaded, database reachable and migrated. What an admin still has to do is listed beside it. */
export const readiness = async (
  store: Store,
  plans: PlanInForce,
  issues: Pick<KnownIssueBase, 'broken' | 'inFile'>,
  now: Instant,
): Promise<Readiness> => {
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
      peopleNotFound: missing.length,
      overdue: { steps, oldest: oldest === null ? null : new Date(oldest).toISOString() },
    },
  };
};
