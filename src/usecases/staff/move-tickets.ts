import type { Notice } from '../../domain/attention/notice.js';
import type { ChannelCommand } from '../../domain/intake/channel-command.js';
import type { Actor, Person } from '../../domain/people.js';
import type { Refusal } from '../../domain/ticket/refusals.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import { carryOut } from '../commit-change.js';
import type { Heard } from '../hear-in-channel.js';
import type { Resolved } from '../roll.js';
import { sayingToStaff } from '../tell-back.js';
import { findColleague, peopleOf } from './find-colleague.js';

type Move = Extract<ChannelCommand, { ask: 'move' }>;

/** One command moves so many; a desk whose person has more says it again. */
const MOST = 200;

interface Moved {
  readonly tickets: readonly TicketNumber[];
  /** Of the first that was not moved. */
  readonly refused: { readonly ticket: TicketNumber; readonly refusal: Refusal } | null;
}

/** Each by a decision of its own; the people concerned are told once for all of them. */
const moveAll = async (heard: Heard, resolved: Resolved, from: Person, to: Actor | null): Promise<Moved> => {
  const { desk, tables, by } = heard;
  const change = {
    tables,
    plan: desk.plan(),
    calendar: desk.calendar(),
    newId: desk.newId,
    now: desk.clock.now(),
    resolved,
  };
  const tickets: TicketNumber[] = [];
  let refused: Moved['refused'] = null;
  for (const { number } of await tables.tickets.ofStaff(from.id, MOST)) {
    const ticket = await tables.tickets.lock(number);
    if (ticket === undefined) continue;
    const command = { type: 'MoveTicket', from: from.id, to } as const;
    const came = await carryOut(change, ticket, command, { by, seen: null }, (want) => want.want === 'notice');
    if ('refused' in came) refused ??= { ticket: number, refusal: came.refused };
    else tickets.push(number);
  }
  return { tickets, refused };
};

/** `move bo's tickets to ana`, `move my tickets to the queue`: at shift end, or when somebody is away. */
export const moveTickets = async (heard: Heard, { from, to }: Move, resolved: Resolved): Promise<Notice> => {
  const { desk, by, seats, language } = heard;
  const plan = desk.plan();
  const tiers = [...new Set([...seats, ...by.tiers, ...by.leads])];
  const people = await peopleOf(heard, tiers);
  const unknown = (name: string): Notice =>
    sayingToStaff('moveWho', language, { name, people: people.map((one) => one.name).join(', ') });
  const giver = from === 'my' ? by : await findColleague(heard, from, people, resolved);
  if (giver === null) return unknown(from);
  const taker = to === null ? null : await findColleague(heard, to, people, resolved);
  if (to !== null && taker === null) return unknown(to);
  const { tickets, refused } = await moveAll(heard, resolved, giver, taker);
  if (tickets.length > 0) {
    const named = ({ id, name }: Person): Person => ({ id, name });
    const next = taker === null ? null : named(taker);
    return {
      kind: 'moved',
      tickets,
      from: named(giver),
      to: next,
      by: named(by),
      language: plan.organisation.languages[0],
    };
  }
  if (refused === null) return sayingToStaff('moveNothing', language, { name: giver.name });
  return { kind: 'refused', ...refused, language };
};
