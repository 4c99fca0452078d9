import { withPresence } from '../../domain/bridge/lines.js';
import type { Line } from '../../domain/bridge/bridge.js';
import type { Instant } from '../../domain/instant.js';
import { ringOrder } from '../../domain/on-call/ring-order.js';
import type { Override } from '../../domain/on-call/override.js';
import type { Person, PersonId } from '../../domain/people.js';
import type { Tier } from '../../domain/support-plan.js';
import type { Desk } from '../desk.js';
import { placesOf } from '../on-call.js';

const leadOf = async (desk: Desk, { lead }: Tier): Promise<Person | null> => {
  if (lead === null) return null;
  const [known] = await desk.store.people.byPrincipalNames([lead]);
  return known === undefined ? null : { id: known.id, name: known.name };
};

const lineOf = async (desk: Desk, tier: Tier, overrides: readonly Override[], at: Instant): Promise<Line> => {
  const plan = desk.plan();
  const order = ringOrder({ plan, tier: tier.tier, overrides, at, calendar: desk.calendar() });
  const places = await placesOf(desk, desk.store, { plan, tier, order, at });
  const people = places.map((place) => ({ ...place, seemsAway: false }));
  return { tier: tier.tier, name: tier.name, people, lead: await leadOf(desk, tier), spentAt: null };
};

/** Whom each tier of the plan would send into a call at this instant. Outside of transactions: channels may have to be asked. */
export const readLines = async (desk: Desk, at: Instant): Promise<readonly Line[]> => {
  const overrides = await desk.store.onCall.at(at);
  return Promise.all(desk.plan().tiers.map((tier) => lineOf(desk, tier, overrides, at)));
};

/** The same with what Teams says of people's presence; whoever cannot be asked about is taken as there. */
export const readLinesWithPresence = async (desk: Desk, at: Instant): Promise<readonly Line[]> => {
  const lines = await readLines(desk, at);
  const ids = lines.flatMap((line) => line.people).flatMap(({ person }) => (person === null ? [] : [person.id]));
  if (ids.length === 0) return lines;
  const presence = await desk.presence.of([...new Set(ids)]);
  const away = new Set<PersonId>(ids.filter((id) => presence.get(id) === 'away'));
  return lines.map((line) => withPresence(line, away));
};
