import type { Notice } from '../domain/attention/notice.js';
import { readChannelCommand, type ChannelCommand } from '../domain/intake/channel-command.js';
import type { Actor, Language } from '../domain/people.js';
import type { TierNumber } from '../domain/support-plan.js';
import { isStaff } from '../domain/ticket/check.js';
import type { TicketCommand } from '../domain/ticket/commands.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Place } from '../ports/places.js';
import type { Tables } from '../ports/store.js';
import { bindTiers } from './bind-tiers.js';
import { seatsOf } from './channels.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { findActor } from './roll.js';
import { channelLanguage } from './show.js';
import { sayingToStaff, tellBack } from './tell-back.js';
import { Words } from './words.js';

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

const inThread = async (heard: Heard, command: Extract<ChannelCommand, { ask: 'reply' | 'note' }>): Promise<Notice> => {
  const { desk, tables, place, by, language, message } = heard;
  const post = place.thread === null ? undefined : await tables.posts.at(place.channel, place.thread);
  const ticket = post?.ticket == null ? undefined : await tables.tickets.lock(post.ticket);
  if (ticket === undefined) return sayingToStaff(place.thread === null ? 'helpStaff' : 'noTicketHere', language);
  const now = desk.clock.now();
  const words = new Words(desk.newId, message.sender.id, now);
  const text = words.id(command.text);
  const said: TicketCommand = command.ask === 'reply' ? { type: 'ReplyToRequester', text } : { type: 'TakeNote', text };
  const came = await carryOut({ tables, plan: desk.plan(), newId: desk.newId, now }, ticket, said, { by, seen: null });
  if ('refused' in came) return { kind: 'refused', refusal: came.refused, ticket: ticket.number, language };
  await words.keep(tables);
  const values = { ticket: ticket.number, requester: ticket.requester.name };
  return sayingToStaff(command.ask === 'reply' ? 'replied' : 'noted', language, values);
};

const toStaff = async (heard: Heard, command: Exclude<ChannelCommand, { ask: 'bind' }>): Promise<Notice> => {
  const { tables, by, seats, language } = heard;
  switch (command.ask) {
    case 'help':
      return sayingToStaff('helpStaff', language);
    case 'queue':
      return { kind: 'queue', tiers: seats, person: by.id, language };
    case 'status': {
      const ticket = await tables.tickets.find(command.ticket);
      return ticket === undefined
        ? sayingToStaff('noSuchTicket', language, { ticket: command.ticket })
        : { kind: 'status', ticket: ticket.number, language };
    }
    case 'reply':
    case 'note':
      return inThread(heard, command);
  }
};

/** Outside a tier's channel, or for somebody who is not of the staff, nothing of any ticket is shown. */
const noticeFor = (heard: Heard): Promise<Notice> | Notice => {
  const command = readChannelCommand(heard.message.text);
  if (command.ask === 'bind') return bindTiers(heard, command.tiers);
  if (heard.seats.length === 0) return sayingToStaff(heard.by.admin ? 'notBound' : 'askPrivately', heard.language);
  if (!isStaff(heard.by)) return sayingToStaff('askPrivately', heard.language);
  return toStaff(heard, command);
};

/** Something said in a channel with the bot mentioned; Teams delivers nothing else. */
export const hearInChannel = async (desk: Desk, message: Message, place: Channel): Promise<Answer> => {
  if (!message.mentionsBot) return null;
  const plan = desk.plan();
  const resolved = await desk.rolls.resolved(plan);
  const own = await languageOf(desk, message);
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([message.key], desk.clock.now()))) return { drop: null };
    const seats = seatsOf(plan, await tables.channels.all(), place.channel);
    const by = (await findActor(tables, plan, resolved, message.sender.id)) ?? {
      ...message.sender,
      tiers: [],
      leads: [],
      admin: false,
    };
    const language = seats.length > 0 ? channelLanguage(desk) : own;
    await tellBack(desk, tables, message, await noticeFor({ desk, tables, message, place, by, seats, language }));
    return { keep: null };
  });
  desk.wake();
  return null;
};
