import { hoursLine } from '../cards/hours.js';
import type { Notice } from '../domain/attention/notice.js';
import { isAdminCommand } from '../domain/intake/admin-command.js';
import { readChannelCommand, type ChannelCommand } from '../domain/intake/channel-command.js';
import { isOnCallRequest } from '../domain/intake/on-call-request.js';
import type { Actor, Language } from '../domain/people.js';
import { findTier, type TierNumber } from '../domain/support-plan.js';
import { isStaff } from '../domain/ticket/check.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Place } from '../ports/places.js';
import type { Tables } from '../ports/store.js';
import { bindTiers } from './bind-tiers.js';
import { seatsOf } from './channels.js';
import type { Desk } from './desk.js';
import { hearAdmin } from './health/answer-admin.js';
import { languageOf } from './language-of.js';
import { findActor, type Resolved } from './roll.js';
import { channelLanguage } from './show.js';
import { comeBack, goAway } from './staff/absence.js';
import { findRequester, type Found } from './staff/find-requester.js';
import { inThread } from './staff/in-thread.js';
import { answerOnCall } from './staff/on-call-requests.js';
import { moveTickets } from './staff/move-tickets.js';
import { newFor } from './staff/new-for.js';
import { showPacket } from './staff/show-packet.js';
import { hoursOf } from './staff/tier-times.js';
import { answerInPrivate } from './staff/wrong-place.js';
import { sayingToStaff, tellBack } from './tell-back.js';

type Message = Extract<Inbound, { type: 'message' }>;
type Channel = Extract<Place, { kind: 'channel' }>;

/** Who speaks where, and what is to be answered in which language. */
export interface Heard {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly message: Message;
  readonly place: Channel;
  readonly by: Actor;
  readonly seats: readonly TierNumber[];
  readonly language: Language;
}

/** What was found out before the transaction. */
interface Prepared {
  readonly command: ChannelCommand;
  readonly resolved: Resolved;
  /** Whom a new ticket is for. */
  readonly found: Found;
}

const help = ({ desk, seats, language }: Heard): Notice => {
  const hours = seats.map(
    (tier) => `${findTier(desk.plan(), tier)?.name ?? ''}: ${hoursLine(language, hoursOf(desk, tier))}`,
  );
  return sayingToStaff('helpStaff', language, { hours: hours.join(' · ') });
};

const toStaff = async (heard: Heard, { command, resolved, found }: Prepared): Promise<Notice> => {
  const { tables, by, seats, language } = heard;
  switch (command.ask) {
    case 'bind':
      return bindTiers(heard, command.tiers);
    case 'help':
      return help(heard);
    case 'queue':
      return { kind: 'queue', tiers: seats, person: by.id, language };
    case 'myWork':
      return { kind: 'myWork', person: by.id, language };
    case 'status': {
      const ticket = await tables.tickets.find(command.ticket);
      return ticket === undefined
        ? sayingToStaff('noSuchTicket', language, { ticket: command.ticket })
        : { kind: 'status', ticket: ticket.number, language };
    }
    case 'knownIssues':
      return { kind: 'knownIssues', language };
    case 'newFor':
      return newFor(heard, command, found);
    case 'away':
      return goAway(heard, command.until);
    case 'back':
      return comeBack(heard);
    case 'move':
      return moveTickets(heard, command, resolved);
    case 'packet':
      return showPacket(heard, command.ticket);
    case 'whoIsOnCall':
    case 'putOnCall':
    case 'backToRota':
      return answerOnCall(heard, command, resolved);
    case 'setUp':
    case 'health':
      return sayingToStaff('onlyAdmins', language);
    case 'reply':
    case 'note':
      return inThread(heard, command);
  }
};

/** Outside a tier's channel, or for somebody who is not of the staff, nothing of any ticket is shown. */
const noticeFor = async (heard: Heard, prepared: Prepared): Promise<Notice> => {
  const { desk, tables, message, by, seats, language } = heard;
  if (prepared.command.ask === 'bind') return bindTiers(heard, prepared.command.tiers);
  if (by.admin && isOnCallRequest(prepared.command)) return toStaff(heard, prepared);
  if (isStaff(by) || (by.admin && seats.length === 0))
    return seats.length === 0 ? sayingToStaff('notBound', language) : toStaff(heard, prepared);
  return answerInPrivate(desk, tables, message, language, 'askPrivately');
};

const nobody = (message: Message): Actor => ({ ...message.sender, tiers: [], leads: [], admin: false });

const prepare = async (desk: Desk, message: Message, place: Channel, resolved: Resolved): Promise<Prepared> => {
  const command = readChannelCommand(message.text);
  const by = await findActor(desk.store, desk.plan(), resolved, message.sender.id);
  // The directory is asked for staff alone, and outside the transaction.
  const asks = command.ask === 'newFor' && command.text !== '' && by !== null && isStaff(by);
  return { command, resolved, found: asks ? await findRequester(desk, { message, place }, command.whom) : 'unknown' };
};

/** Something said in a channel with the bot mentioned; Teams delivers nothing else. */
export const hearInChannel = async (desk: Desk, message: Message, place: Channel): Promise<Answer> => {
  if (!message.mentionsBot) return null;
  const plan = desk.plan();
  const resolved = await desk.rolls.resolved(plan);
  const prepared = await prepare(desk, message, place, resolved);
  const own = await languageOf(desk, message);
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([message.key], desk.clock.now()))) return { drop: null };
    const seats = seatsOf(plan, await tables.channels.all(), place.channel);
    const by = (await findActor(tables, plan, resolved, message.sender.id)) ?? nobody(message);
    const language = seats.length > 0 && isStaff(by) ? channelLanguage(desk) : own;
    const heard = { desk, tables, message, place, by, seats, language };
    const onlyFile = message.files.length > 0 && message.text.trim() === '';
    if (message.files.length > 0) await tellBack(desk, tables, message, sayingToStaff('fileInChannel', language));
    const { command } = prepared;
    if (by.admin && isAdminCommand(command)) await hearAdmin(heard, command);
    else if (!onlyFile) await tellBack(desk, tables, message, await noticeFor(heard, prepared));
    return { keep: null };
  });
  desk.wake();
  return null;
};
