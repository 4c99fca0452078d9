import { renderNotice, type NoticeContext, type Rendered } from '../../cards/notices.js';
import type { Notice } from '../../domain/attention/notice.js';
import { findTier } from '../../domain/support-plan.js';
import { timeWithTiers, type TimeWithTier } from '../../domain/ticket/time-with-tiers.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Person } from '../../domain/people.js';
import type { Outgoing } from '../../ports/messenger.js';
import type { Address } from '../../ports/places.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { Desk } from '../desk.js';
import { whoIsOnCall } from '../on-call.js';
import { bridgeContext } from '../bridge/notice-context.js';
import { listIssues } from '../known-issues/list-issues.js';
import { channelLanguage } from '../show.js';
import { awayWarning } from '../staff/away-warning.js';
import { packetNow } from '../staff/show-packet.js';
import { staffLists } from '../staff/staff-lists.js';
import { timesIn } from '../staff/tier-times.js';
import { textsOf } from '../texts-of.js';

const LISTED = 20;

const ticketOf = async (desk: Desk, notice: Notice): Promise<Ticket | null> =>
  'ticket' in notice ? ((await desk.store.tickets.find(notice.ticket)) ?? null) : null;

const ticketsOf = async (desk: Desk, notice: Notice): Promise<readonly Ticket[]> => {
  if (notice.kind === 'verdict') {
    const named = await Promise.all(notice.tickets.map((number) => desk.store.tickets.find(number)));
    return named.filter((ticket): ticket is Ticket => ticket?.status === 'told');
  }
  if (notice.kind !== 'myTickets') return [];
  const open = await desk.store.tickets.ofRequester(notice.person, { open: true, limit: LISTED });
  const closed = await desk.store.tickets.ofRequester(notice.person, { open: false, limit: 5 });
  return [...open, ...closed.filter((one) => !open.some((other) => other.number === one.number))];
};

/** Whom the message mentions, where the desk knows it beforehand. */
const calledIn = (notice: Notice): Person | null => {
  if (notice.kind === 'turn' || notice.kind === 'nudge') return notice.person;
  if (notice.kind === 'onCall') return notice.call;
  return notice.kind === 'moved' ? notice.to : null;
};

const addressOf = ({ address }: NoticeRow): Address | null =>
  address.to === 'thread' || address.to === 'bridge' ? null : address;

const warningIn = async (desk: Desk, notice: Notice): Promise<string | null> =>
  notice.kind === 'moved' && notice.to !== null
    ? ((await awayWarning(desk, desk.store, notice.to, notice.language)) ?? null)
    : null;

const languageOf = (desk: Desk, row: NoticeRow, ticket: Ticket | null): NoticeContext['language'] =>
  row.address.to === 'person' && ticket !== null ? ticket.language : channelLanguage(desk);

const spentOn = (desk: Desk, { kind }: Notice, ticket: Ticket | null): readonly TimeWithTier[] =>
  kind === 'status' && ticket !== null
    ? timeWithTiers(ticket, desk.clock.now(), timesIn(desk.plan(), desk.calendar()))
    : [];

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

/** The picture in the message itself; one that was taken back before it was brought is only named. */
const withPicture = async (
  desk: Desk,
  notice: Extract<Notice, { kind: 'picture' }>,
  context: NoticeContext,
): Promise<Outgoing> => {
  const picture = await desk.store.pictures.bytes(notice.picture);
  const message = renderNotice(notice, { ...context, picture: picture === undefined ? 'gone' : 'there' });
  return { ...(await toOutgoing(desk, message)), ...(picture === undefined ? {} : { picture }) };
};

/** The notice with what is true now. */
export const renderNoticeNow = async (desk: Desk, row: NoticeRow): Promise<Outgoing> => {
  const { notice } = row;
  const ticket = await ticketOf(desk, notice);
  const person = calledIn(notice);
  const { work, ...lists } = await staffLists(desk, notice, addressOf(row));
  const { called, ...bridge } = await bridgeContext(desk, notice);
  const known = await desk.store.people.findMany([...(person === null ? [] : [person]), ...called].map(({ id }) => id));
  const texts = await desk.store.texts.read(ticket === null ? [] : textsOf(ticket));
  const context: NoticeContext = {
    language: languageOf(desk, row, ticket),
    timeZone: desk.plan().organisation.timeZone,
    now: desk.clock.now(),
    ticket,
    reader: row.address.to === 'person' ? 'requester' : 'staff',
    spent: spentOn(desk, notice, ticket),
    ...lists,
    ...bridge,
    tickets: notice.kind === 'myWork' ? work : await ticketsOf(desk, notice),
    tierNames: notice.kind === 'unlearnt' ? notice.tiers.map((tier) => findTier(desk.plan(), tier)?.name ?? '') : [],
    ...(notice.kind === 'knownIssues' ? { knownIssues: await listIssues(desk) } : {}),
    warning: await warningIn(desk, notice),
    onCall: notice.kind === 'onCall' ? await whoIsOnCall(desk, desk.store, notice.tiers) : [],
    ...(notice.kind === 'packet' && ticket !== null ? { packet: await packetNow(desk, ticket, texts.words) } : {}),
    ...texts,
    // Teams' own id comes from a roster alone: whoever has none was never on one.
    mentionable: (id) => known.some((one) => one.id === id && one.mri !== null),
  };
  if (notice.kind === 'picture') return withPicture(desk, notice, context);
  return toOutgoing(desk, renderNotice(notice, context));
};
