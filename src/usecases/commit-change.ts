import { attentionFor, type Attention } from '../domain/attention/attention.js';
import type { TicketNotice } from '../domain/attention/notice.js';
import type { Instant } from '../domain/instant.js';
import type { SupportPlan, TierNumber } from '../domain/support-plan.js';
import type { Given, TicketCommand } from '../domain/ticket/commands.js';
import { decide } from '../domain/ticket/decide.js';
import { evolve } from '../domain/ticket/evolve.js';
import type { EventType, TicketEvent } from '../domain/ticket/events.js';
import type { Refusal } from '../domain/ticket/refusals.js';
import type { Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { Calendar } from '../domain/time/calendar.js';
import type { NewId } from '../ports/ids.js';
import type { NoticeRow } from '../ports/notice-store.js';
import type { Tables } from '../ports/store.js';
import { channelOf } from './channels.js';
import { promisedUntil, scheduleReminder } from './reminders/schedule-reminder.js';
import { proposeIssues } from './known-issues/propose-issue.js';
import type { Resolved } from './roll.js';
import { surroundingsOf } from './staff/surroundings.js';

/** What is written with, inside one transaction. */
export interface Writing {
  readonly tables: Tables;
  readonly plan: SupportPlan;
  readonly newId: NewId;
  readonly now: Instant;
  /** Who is in the groups and channels of the plan, where it was asked. */
  readonly resolved?: Resolved;
}

/** What a change of a ticket is made with. */
export interface Change extends Writing {
  /** The wall clock of the plan's organisation. */
  readonly calendar: Calendar;
}

/** A plan's bridge may be wanted, or be offered, since something happened to a ticket. */
export const WEIGH_BRIDGE = 'weigh-bridge';
export const FOLLOW_ORIGINAL = 'follow-original';
/** What Microsoft's records say beside a new ticket. */
export const GATHER_BACKGROUND = 'gather-background';
/** A case with Microsoft may rest too long. */
export const REMIND_CASE = 'remind-case';
/** Its pictures go with the ticket from tier to tier. */
export const SHOW_PICTURES = 'show-pictures';

type Row = Pick<NoticeRow, 'id' | 'notice' | 'address'>;

const inThread = (notice: TicketNotice): notice is Extract<TicketNotice, { kind: 'turn' | 'nudge' }> =>
  notice.kind === 'turn' || notice.kind === 'nudge';

const addressed = async (change: Change, ticket: Ticket, notices: readonly TicketNotice[]): Promise<Row[]> => {
  const known = notices.some(inThread) ? await change.tables.channels.all() : [];
  return notices.map((notice) => ({
    id: change.newId(),
    notice,
    address: inThread(notice)
      ? { to: 'thread', ticket: ticket.number, channel: channelOf(change.plan, known, notice.tier) }
      : { to: 'person', person: ticket.requester.id },
  }));
};

/** One card for each channel, however many tiers sit in it. */
const addTierCards = async (change: Change, ticket: Ticket, tiers: readonly TierNumber[]): Promise<void> => {
  if (tiers.length === 0) return;
  const known = await change.tables.channels.all();
  const posts = ticket.version === 1 ? [] : await change.tables.posts.of({ ticket: ticket.number });
  const there = new Set(posts.map((post) => (post.address.to === 'channel' ? post.address.channel : null)));
  for (const channel of new Set(tiers.map((tier) => channelOf(change.plan, known, tier)))) {
    if (there.has(channel)) continue;
    const address = { to: 'channel', channel, thread: null } as const;
    await change.tables.posts.add({
      id: change.newId(),
      kind: 'tier',
      ticket: ticket.number,
      draft: null,
      about: null,
      address,
    });
  }
};

const addRequesterPosts = async (change: Change, ticket: Ticket, wants: readonly Attention[]): Promise<void> => {
  for (const want of wants) {
    if (want.want !== 'requesterPost') continue;
    const address = { to: 'person', person: ticket.requester.id } as const;
    const { kind, about } = want;
    await change.tables.posts.add({ id: change.newId(), kind, ticket: ticket.number, draft: null, about, address });
  }
};

/** Tickets whose duplicates may have something to follow now: this one at its turning points, and one that was just tied to. */
const originalsOf = (event: TicketEvent, ticket: Ticket): TicketNumber[] => {
  if (event.type === 'TicketLinked') return [ticket.number, event.of];
  return ['RequesterTold', 'TicketConfirmed', 'TicketWithdrawn', 'TicketLapsed'].includes(event.type)
    ? [ticket.number]
    : [];
};

/** What the facts of a bridge rule are made of changed. */
const WEIGHED: readonly EventType[] = [
  'TicketSent',
  'TicketClassified',
  'TicketEscalated',
  'TicketReturned',
  'TicketRedirected',
  'TicketRerouted',
  'TicketReopened',
  'TicketUntied',
];

/** By due work, so that nobody waits for it who waits for an answer. */
const weigh = async (
  { tables, plan, now }: Change,
  key: TicketNumber,
  events: readonly TicketEvent[],
): Promise<void> => {
  if (plan.bridge === null || !events.some(({ type }) => WEIGHED.includes(type))) return;
  await tables.dueWork.schedule({ kind: WEIGH_BRIDGE, key, at: now });
};

/** A card that is changed wipes what somebody is typing on it: not for what stands on no card. */
const isShown = ({ type }: TicketEvent): boolean => type !== 'TicketNudged' && type !== 'RequesterReminded';

const gathers = ({ facts }: SupportPlan): boolean => facts.devices || facts.enrolmentFailures || facts.serviceHealth;

/** Writes what happened and everything that follows from it; all of it in the caller's transaction. */
export const record = async (
  change: Change,
  before: Ticket | undefined,
  events: readonly TicketEvent[],
  options: { readonly except?: (want: Attention) => boolean } = {},
): Promise<Ticket> => {
  let after = before;
  const wants: Attention[] = [];
  for (const event of events) {
    const next = evolve(after, event);
    wants.push(...attentionFor(event, next, after));
    after = next;
  }
  if (after === undefined) throw new NothingHappened();
  const ticket = after;
  const wanted = wants.filter((want) => !(options.except?.(want) ?? false));
  await change.tables.tickets.append(after, events, promisedUntil(change, after));
  if (before !== undefined && events.some(isShown)) await change.tables.posts.touch({ ticket: after.number });
  await addTierCards(
    change,
    after,
    wanted.flatMap((want) => (want.want === 'tierCard' ? [want.tier] : [])),
  );
  await addRequesterPosts(change, after, wanted);
  const notices = wanted.flatMap((want) => (want.want === 'notice' ? [want.notice] : []));
  if (notices.length > 0) await change.tables.notices.add(await addressed(change, after, notices));
  if (before !== undefined && before.tier !== ticket.tier)
    await change.tables.dueWork.schedule({ kind: SHOW_PICTURES, key: ticket.number, at: change.now });
  for (const key of new Set(events.flatMap((event) => originalsOf(event, ticket)))) {
    await change.tables.dueWork.schedule({ kind: FOLLOW_ORIGINAL, key, at: change.now });
  }
  await proposeIssues(change, ticket, events);
  if (events.some(({ type }) => type === 'CaseOpened'))
    await change.tables.dueWork.schedule({ kind: REMIND_CASE, key: ticket.number, at: change.now });
  if (before === undefined && gathers(change.plan))
    await change.tables.dueWork.schedule({ kind: GATHER_BACKGROUND, key: ticket.number, at: change.now });
  await weigh(change, ticket.number, events);
  await scheduleReminder(change, before, after);
  return after;
};

/** Decides a command on a ticket that is locked, and writes what comes of it, `except` what somebody else tells. */
export const carryOut = async (
  change: Change,
  ticket: Ticket,
  command: TicketCommand,
  given: Given,
  except?: (want: Attention) => boolean,
): Promise<{ readonly ticket: Ticket } | { readonly refused: Refusal }> => {
  const around = await surroundingsOf(change, ticket, command.type);
  const decision = decide(ticket, command, { ...given, around }, change.plan, change.now);
  if ('refused' in decision) return decision;
  return { ticket: await record(change, ticket, decision.events, except === undefined ? {} : { except }) };
};

/** A caller recorded an empty list of events for a ticket that does not exist. */
export class NothingHappened extends Error {
  override readonly name = 'NothingHappened';
}
