import type { Person, PersonId } from '../../domain/people.js';
import { findTier, type SupportPlan, type TierNumber } from '../../domain/support-plan.js';
import { worksIn } from '../../domain/ticket/check.js';
import type { CommandType } from '../../domain/ticket/commands.js';
import { AS_USUAL, type Surroundings } from '../../domain/ticket/surroundings.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Instant } from '../../domain/instant.js';
import type { Tables } from '../../ports/store.js';
import { actorFrom, type Resolved } from '../roll.js';

interface Around {
  readonly tables: Tables;
  readonly plan: SupportPlan;
  readonly now: Instant;
  /** Left out where nobody asked who is in the groups: then only the plan's own lists are judged by. */
  readonly resolved?: Resolved | undefined;
}

/** These look whether the requester can be written to. */
const SPEAKING: readonly CommandType[] = ['RecordAnswer', 'RecordTold', 'RecordConfirmed', 'RecordNotFixed'];
/** These give the ticket back to somebody who had it. */
const GIVING_BACK: readonly CommandType[] = [
  'SolveTicket',
  'ReturnTicket',
  'SayNotFixed',
  'ReopenTicket',
  'RecordNotFixed',
  'UntieTicket',
];

interface Seat {
  readonly person: Person;
  readonly tier: TierNumber;
}

/** Who had it where, and who speaks for it. */
const seatsIn = (ticket: Ticket): readonly Seat[] => [
  ...(ticket.contact === null ? [] : [{ person: ticket.contact, tier: ticket.terms.contactTier }]),
  ...ticket.walk.flatMap(({ tier, holder }) => (holder === null ? [] : [{ person: holder, tier }])),
];

const hasLeft = async ({ tables, plan, resolved }: Around, { person, tier }: Seat): Promise<boolean> => {
  const kind = findTier(plan, tier)?.members.kind;
  if (kind !== 'people' && resolved?.has(tier) !== true) return false;
  const known = await tables.people.find(person.id);
  return known !== undefined && !worksIn(actorFrom(plan, resolved ?? new Map(), known), tier);
};

const whoIsNotThere = async (around: Around, ticket: Ticket): Promise<Pick<Surroundings, 'away' | 'left'>> => {
  const seats = seatsIn(ticket);
  const ids: readonly PersonId[] = [...new Set(seats.map(({ person }) => person.id))];
  const away = await around.tables.absences.of(ids, around.now);
  const left: { person: PersonId; tier: TierNumber }[] = [];
  for (const seat of seats) if (await hasLeft(around, seat)) left.push({ person: seat.person.id, tier: seat.tier });
  return { away: [...away.keys()], left };
};

/** What a decision on this command has to know beside the ticket; nothing is read for the others. */
export const surroundingsOf = async (around: Around, ticket: Ticket, command: CommandType): Promise<Surroundings> => ({
  ...AS_USUAL,
  ...(SPEAKING.includes(command)
    ? { unreachable: (await around.tables.people.find(ticket.requester.id))?.reachable === false }
    : {}),
  ...(GIVING_BACK.includes(command) ? await whoIsNotThere(around, ticket) : {}),
});
