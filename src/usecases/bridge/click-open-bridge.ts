import { bridgeRefusalSentence } from '../../cards/bridge-refusal.js';
import type { Click } from '../../cards/read-click.js';
import { say } from '../../cards/say.js';
import { isOpenBridge, type BridgeReason, type Line } from '../../domain/bridge/bridge.js';
import type { BridgeRefusal } from '../../domain/bridge/refusals.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import { isStaff } from '../../domain/ticket/check.js';
import type { Answer, Inbound } from '../../ports/inbound.js';
import { seatsOf } from '../channels.js';
import type { Writing } from '../commit-change.js';
import type { Desk } from '../desk.js';
import { languageOf } from '../language-of.js';
import { findActor, type Resolved } from '../roll.js';
import { channelLanguage, showTier } from '../show.js';
import { Words } from '../words.js';
import { openBridge } from './open-bridge.js';
import { readLines } from './read-lines.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type OpenClick = Extract<Click, { verb: 'bridge.open' }>;

interface Came {
  readonly ticket: Ticket | undefined;
  readonly refused?: BridgeRefusal;
}

interface Around {
  readonly resolved: Resolved;
  readonly lines: readonly Line[];
}

/** A second tap by whoever opened it means the bridge that there is. */
const opensAgain = async ({ tables }: Writing, ticket: Ticket, clicked: Clicked): Promise<boolean> => {
  const open = (await tables.bridges.ofTicket(ticket.number)).find(isOpenBridge);
  return open?.reason.kind === 'person' && open.reason.by.id === clicked.sender.id;
};

const change = async (
  change: Writing,
  { resolved, lines }: Around,
  clicked: Clicked,
  click: OpenClick,
): Promise<{ keep: Came } | { drop: Came }> => {
  const { tables, plan, now } = change;
  if (!(await tables.inbox.first([clicked.key], now)))
    return { drop: { ticket: await tables.tickets.find(click.ticket) } };
  const ticket = await tables.tickets.lock(click.ticket);
  if (ticket === undefined) return { drop: { ticket } };
  const refuse = (refused: BridgeRefusal): { drop: Came } => ({ drop: { ticket, refused } });
  const by = await findActor(tables, plan, resolved, clicked.sender.id);
  if (by === null || !isStaff(by)) return refuse({ reason: 'notStaff' });
  if (plan.bridge === null) return refuse({ reason: 'noBridgeInPlan' });
  if (await opensAgain(change, ticket, clicked)) return { drop: { ticket } };
  const words = new Words(change.newId, by.id, now);
  const why = words.id(click.inputs.reason);
  if (why === null) return refuse({ reason: 'missing', fields: ['reason'] });
  const reason: BridgeReason = { kind: 'person', by: { id: by.id, name: by.name }, why };
  const came = await openBridge(change, { ticket, reason, lines, rules: plan.bridge });
  if (came !== null && 'refused' in came) return refuse(came.refused);
  await words.keep(tables);
  return { keep: { ticket } };
};

/** The ticket's card as it is now, with the reason on top when nothing came of it. */
const answer = async (desk: Desk, clicked: Clicked, click: OpenClick, came: Came): Promise<Answer> => {
  const { ticket, refused } = came;
  const { place } = clicked;
  const language = place.kind === 'channel' ? channelLanguage(desk) : await languageOf(desk, clicked);
  if (ticket === undefined) return { say: say(language, 'say.noSuchTicket', { ticket: click.ticket }) };
  const { timeZone } = desk.plan().organisation;
  const asked = { language, timeZone, now: desk.clock.now() };
  const reason = refused === undefined ? undefined : bridgeRefusalSentence(refused, asked);
  const seats = place.kind === 'channel' ? seatsOf(desk.plan(), await desk.store.channels.all(), place.channel) : [];
  if (seats.length === 0) return { say: reason ?? say(language, 'say.askPrivately') };
  return { card: await showTier(desk, desk.store, ticket, seats, reason) };
};

/** "Call all tiers" on a ticket's card: opens a bridge, or has the ticket join the one that its people are needed in. */
export const clickOpenBridge = async (desk: Desk, clicked: Clicked, click: OpenClick): Promise<Answer> => {
  const plan = desk.plan();
  const around = { resolved: await desk.rolls.resolved(plan), lines: await readLines(desk, desk.clock.now()) };
  const came = await desk.store.write((tables) =>
    change({ tables, plan, newId: desk.newId, now: desk.clock.now() }, around, clicked, click),
  );
  if (came.refused === undefined) desk.wake();
  const { ticket, verb } = click;
  desk.log.info({ ticket, verb, by: clicked.sender.id, refused: came.refused?.reason }, 'click');
  return answer(desk, clicked, click, came);
};
