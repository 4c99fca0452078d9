import type { NoticeContext } from '../../cards/notices.js';
import type { Notice } from '../../domain/attention/notice.js';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import { findTier, type TierNumber } from '../../domain/support-plan.js';
import { overdueSince } from '../../domain/ticket/overdue.js';
import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';
import { threadLinks } from './thread-links.js';
import { hoursOf, tierTimes } from './tier-times.js';

/** A card has room for fewer; the counts are of all of them. */
const COUNTED = 200;

type Queue = NoticeContext['queues'][number];
/** What lists of staff are rendered with. */
export type StaffLists = Pick<NoticeContext, 'queues' | 'links' | 'late'> & { readonly work: readonly Ticket[] };

const EMPTY: StaffLists = { queues: [], links: new Map(), late: new Map(), work: [] };

const awayIn = async (desk: Desk, tier: TierNumber): Promise<Queue['away']> => {
  const plan = desk.plan();
  const found = findTier(plan, tier);
  const members = found === undefined ? [] : await desk.rolls.members(desk.store, plan, found);
  const away = await desk.store.absences.of(
    members.map((one) => one.id),
    desk.clock.now(),
  );
  return members.flatMap((person) => {
    const until = away.get(person.id);
    return until === undefined ? [] : [{ person, until }];
  });
};

const queueOf = async (desk: Desk, tier: TierNumber): Promise<Queue> => ({
  tier,
  name: findTier(desk.plan(), tier)?.name ?? '',
  tickets: await desk.store.tickets.queue(tier, COUNTED),
  hours: hoursOf(desk, tier),
  away: await awayIn(desk, tier),
});

const lateOf = (desk: Desk, tickets: readonly Ticket[]): ReadonlyMap<TicketNumber, Instant> => {
  const now = desk.clock.now();
  return new Map(
    tickets.flatMap((ticket) => {
      const since = overdueSince(ticket, now, (tier) => tierTimes(desk, tier));
      return since === null ? [] : [[ticket.number, since] as const];
    }),
  );
};

const hasToAct = (ticket: Ticket, person: PersonId): boolean =>
  ticket.status === 'solved'
    ? ticket.contact?.id === person
    : ticket.holder?.id === person && ticket.status !== 'untaken';

const listed = async (desk: Desk, tickets: readonly Ticket[], address: Address | null): Promise<StaffLists> => ({
  ...EMPTY,
  late: lateOf(desk, tickets),
  links: await threadLinks(desk, desk.store, tickets, address?.to === 'channel' ? address.channel : null),
});

/** What is true at this moment for a notice that lists tickets to staff. */
export const staffLists = async (desk: Desk, notice: Notice, address: Address | null): Promise<StaffLists> => {
  switch (notice.kind) {
    case 'queue': {
      const queues = await Promise.all(notice.tiers.map((tier) => queueOf(desk, tier)));
      return {
        ...(await listed(
          desk,
          queues.flatMap((one) => one.tickets),
          address,
        )),
        queues,
      };
    }
    case 'myWork': {
      const all = await desk.store.tickets.ofStaff(notice.person, COUNTED);
      const work = all.filter((ticket) => hasToAct(ticket, notice.person));
      return { ...(await listed(desk, work, null)), work };
    }
    case 'moved':
    case 'unlearnt': {
      const found = await Promise.all(notice.tickets.map((number) => desk.store.tickets.find(number)));
      const tickets = found.filter((ticket) => ticket !== undefined);
      return {
        ...EMPTY,
        links: await threadLinks(desk, desk.store, tickets, address?.to === 'channel' ? address.channel : null),
      };
    }
    default:
      return EMPTY;
  }
};
