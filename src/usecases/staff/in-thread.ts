import type { Notice } from '../../domain/attention/notice.js';
import type { ChannelCommand } from '../../domain/intake/channel-command.js';
import type { TicketCommand } from '../../domain/ticket/commands.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Tables } from '../../ports/store.js';
import { carryOut } from '../commit-change.js';
import type { Heard } from '../hear-in-channel.js';
import { sayingToStaff } from '../tell-back.js';
import { Words } from '../words.js';

const QUOTED = 160;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > QUOTED ? '…' : line;
};

/** How staff learn what became of a word to the requester. */
export const replied = async (
  tables: Pick<Tables, 'people'>,
  { requester }: Ticket,
): Promise<'replied' | 'repliedByVoice'> =>
  (await tables.people.find(requester.id))?.reachable === false ? 'repliedByVoice' : 'replied';

/** Words in a ticket's thread: to the requester, or a note. Anywhere else nobody knows which ticket they are about. */
export const inThread = async (
  heard: Heard,
  command: Extract<ChannelCommand, { ask: 'reply' | 'note' }>,
): Promise<Notice> => {
  const { desk, tables, place, by, language, message, seats } = heard;
  const post = place.thread === null ? undefined : await tables.posts.at(place.channel, place.thread);
  const ticket = post?.ticket == null ? undefined : await tables.tickets.lock(post.ticket);
  if (ticket === undefined) return sayingToStaff('startHere', language, { text: short(command.text) });
  const now = desk.clock.now();
  const words = new Words(desk.newId, message.sender.id, now);
  const text = words.id(command.text);
  const said: TicketCommand = command.ask === 'reply' ? { type: 'ReplyToRequester', text } : { type: 'TakeNote', text };
  const came = await carryOut(
    { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now },
    ticket,
    said,
    { by, seen: null },
  );
  if ('refused' in came) return { kind: 'refused', refusal: came.refused, ticket: ticket.number, language };
  await words.keep(tables);
  if (command.ask === 'note' && text !== null)
    return { kind: 'noted', ticket: ticket.number, note: text, tiers: seats, language };
  return sayingToStaff(await replied(tables, ticket), language, {
    ticket: ticket.number,
    requester: ticket.requester.name,
  });
};
