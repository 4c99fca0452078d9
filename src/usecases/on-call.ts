import type { OnCallView } from '../cards/on-call-text.js';
import type { Instant } from '../domain/instant.js';
import { onCallSpan } from '../domain/on-call/on-call-span.js';
import type { Override } from '../domain/on-call/override.js';
import { ringList, type RingPlace } from '../domain/on-call/ring-list.js';
import { inRingHours, onCallOrder, type OnCallPerson, type WhoseTurn } from '../domain/on-call/ring-order.js';
import type { SupportPlan, Tier } from '../domain/support-plan.js';
import { nextOpening } from '../domain/time/next-opening.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';

type Parts = Pick<Desk, 'rolls'>;

/** An order with the people of our own records: who they are, who is away, and who is not of the tier any more. */
export const placesOf = async (
  { rolls }: Parts,
  tables: Tables,
  of: {
    readonly plan: SupportPlan;
    readonly tier: Tier;
    readonly order: readonly OnCallPerson[];
    readonly at: Instant;
  },
): Promise<readonly RingPlace[]> => {
  if (of.order.length === 0) return [];
  const names = of.order.flatMap((one) => (one.source === 'rota' ? [one.name] : []));
  const known = await tables.people.byPrincipalNames(names);
  const people = new Map(
    known.map(({ id, name, principalName }) => [(principalName ?? '').toLowerCase(), { id, name }]),
  );
  const named = of.order.flatMap((one) => (one.source === 'override' ? [one.person.id] : []));
  const away = await tables.absences.of([...known.map((one) => one.id), ...named], of.at);
  const members = new Set((await rolls.members(tables, of.plan, of.tier)).map((one) => one.id));
  return ringList(of.order, { people, away, isMember: (person) => members.has(person.id) });
};

const viewOf = async (parts: Parts, tables: Tables, tier: Tier, of: Omit<WhoseTurn, 'tier'>): Promise<OnCallView> => {
  const turn: WhoseTurn = { ...of, tier: tier.tier };
  const { plan, at, calendar } = of;
  const hours = tier.onCall?.hours ?? null;
  const { holidays } = plan.organisation;
  const closed = hours === null || inRingHours(tier, turn);
  return {
    tier: tier.tier,
    name: tier.name,
    span: onCallSpan(turn),
    places: await placesOf(parts, tables, { plan, tier, order: onCallOrder(turn), at }),
    closed: closed ? null : { hours, opens: nextOpening(at, { hours, holidays, calendar }) },
  };
};

/** Who is on call now in these tiers of the plan. */
export const whoIsOnCall = async (
  desk: Pick<Desk, 'rolls' | 'plan' | 'calendar' | 'clock'>,
  tables: Tables,
  tiers: readonly number[],
): Promise<readonly OnCallView[]> => {
  const plan = desk.plan();
  const at = desk.clock.now();
  const overrides: readonly Override[] = await tables.onCall.at(at);
  const wanted = plan.tiers.filter(({ tier }) => tiers.includes(tier));
  return Promise.all(
    wanted.map((tier) => viewOf(desk, tables, tier, { plan, overrides, at, calendar: desk.calendar() })),
  );
};
