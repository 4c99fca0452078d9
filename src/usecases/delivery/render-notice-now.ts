import { renderNotice, type NoticeContext, type Rendered } from '../../cards/notices.js';
import type { Notice } from '../../domain/attention/notice.js';
import { findTier } from '../../domain/support-plan.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Outgoing } from '../../ports/messenger.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { Desk } from '../desk.js';
import { channelLanguage } from '../show.js';
import { textsOf } from '../texts-of.js';

const LISTED = 20;

const ticketOf = async (desk: Desk, notice: Notice): Promise<Ticket | null> =>
  'ticket' in notice ? ((await desk.store.tickets.find(notice.ticket)) ?? null) : null;

const ticketsOf = async (desk: Desk, notice: Notice): Promise<readonly Ticket[]> => {
  if (notice.kind !== 'myTickets') return [];
  const open = await desk.store.tickets.ofRequester(notice.person, { open: true, limit: LISTED });
  const closed = await desk.store.tickets.ofRequester(notice.person, { open: false, limit: 5 });
  return [...open, ...closed.filter((one) => !open.some((other) => other.number === one.number))];
};

const queuesOf = (desk: Desk, notice: Notice): Promise<NoticeContext['queues']> =>
  Promise.all(
    (notice.kind === 'queue' ? notice.tiers : []).map(async (tier) => ({
      tier,
      name: findTier(desk.plan(), tier)?.name ?? '',
      tickets: await desk.store.tickets.queue(tier, LISTED),
    })),
  );

const languageOf = (desk: Desk, row: NoticeRow, ticket: Ticket | null): NoticeContext['language'] =>
  row.address.to === 'person' && ticket !== null ? ticket.language : channelLanguage(desk);

const toOutgoing = async (desk: Desk, rendered: Rendered): Promise<Outgoing> => {
  if ('card' in rendered) return rendered;
  if (rendered.mentions.length === 0) return { text: rendered.text };
  const known = await desk.store.people.findMany(rendered.mentions.map((person) => person.id));
  const mentions = rendered.mentions.map((person) => ({
    name: person.name,
    mri: known.find((one) => one.id === person.id)?.mri ?? person.id,
  }));
  return { text: rendered.text, mentions };
};

/** The notice with what is true now. */
export const renderNoticeNow = async (desk: Desk, row: NoticeRow): Promise<Outgoing> => {
  const { notice } = row;
  const ticket = await ticketOf(desk, notice);
  const person = notice.kind === 'turn' ? notice.person : null;
  const known = person === null ? undefined : await desk.store.people.find(person.id);
  const context: NoticeContext = {
    language: languageOf(desk, row, ticket),
    timeZone: desk.plan().organisation.timeZone,
    now: desk.clock.now(),
    ticket,
    reader: row.address.to === 'person' ? 'requester' : 'staff',
    tickets: await ticketsOf(desk, notice),
    queues: await queuesOf(desk, notice),
    words: ticket === null ? new Map() : await desk.store.texts.get(textsOf(ticket)),
    // Teams' own id comes from a roster alone: whoever has none was never on one.
    mentionable: (id) => id === known?.id && known.mri !== null,
  };
  return toOutgoing(desk, renderNotice(notice, context));
};
