import type { Notice } from '../domain/attention/notice.js';
import { readPersonalCommand, type PersonalCommand } from '../domain/intake/personal-command.js';
import { readVerdict } from '../domain/intake/verdict.js';
import type { Instant } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import type { TicketCommand } from '../domain/ticket/commands.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';
import { hearProblem } from './hear-problem.js';
import { languageOf } from './language-of.js';
import { saying, tellBack } from './tell-back.js';
import { Words } from './words.js';

type Message = Extract<Inbound, { type: 'message' }>;

const DONE = { keep: null } as const;
const LISTED = 20;

const onCommand = async (
  tables: Tables,
  command: PersonalCommand,
  message: Message,
  language: Language,
): Promise<Notice> => {
  switch (command.ask) {
    case 'help':
      return saying('help', language);
    case 'myTickets':
      return { kind: 'myTickets', person: message.sender.id, language };
    case 'status': {
      const ticket = await tables.tickets.find(command.ticket);
      if (ticket?.requester.id !== message.sender.id)
        return saying('noSuchTicket', language, { ticket: command.ticket });
      return { kind: 'status', ticket: ticket.number, language };
    }
  }
};

/** The ticket that these words belong to without asking: the one that asked last, or the one whose solution they judge. */
const awaited = (
  open: readonly Ticket[],
  words: string,
): { ticket: Ticket; verdict: ReturnType<typeof readVerdict> } | null => {
  const asked = open.filter((ticket) => ticket.question !== null);
  const [newest] = asked.sort((a, b) => (b.question?.at ?? 0) - (a.question?.at ?? 0));
  if (newest !== undefined) return { ticket: newest, verdict: null };
  const told = open.filter((ticket) => ticket.status === 'told');
  const verdict = readVerdict(words);
  return told.length === 1 && told[0] !== undefined && verdict !== null ? { ticket: told[0], verdict } : null;
};

const commandFor = (verdict: ReturnType<typeof readVerdict>, words: Words, text: string): TicketCommand => {
  if (verdict === 'works') return { type: 'ConfirmFixed' };
  if (verdict === 'notFixed') return { type: 'SayNotFixed', problem: words.id(text) };
  return { type: 'AddWords', text: words.id(text) };
};

/** True when the words found their ticket. */
const onTicket = async (
  desk: Desk,
  tables: Tables,
  message: Message,
  now: Instant,
  language: Language,
): Promise<boolean> => {
  const open = await tables.tickets.ofRequester(message.sender.id, { open: true, limit: LISTED });
  const fits = awaited(open, message.text);
  const ticket = fits === null ? undefined : await tables.tickets.lock(fits.ticket.number);
  if (fits === null || ticket === undefined) return false;
  const words = new Words(desk.newId, message.sender.id, now);
  const command = commandFor(fits.verdict, words, message.text);
  const by = { ...message.sender, tiers: [], leads: [], admin: false };
  const change = { tables, plan: desk.plan(), newId: desk.newId, now };
  const came = await carryOut(change, ticket, command, { by, seen: null });
  if ('refused' in came) return false;
  await words.keep(tables);
  const key = fits.verdict === 'works' ? 'confirmed' : fits.verdict === 'notFixed' ? 'reopened' : 'added';
  await tellBack(desk, tables, message, saying(key, language, { ticket: ticket.number }));
  return true;
};

/** Something a person wrote to the bot alone: a command, an answer, a verdict, or a problem. Every message is answered. */
export const hearInPerson = async (desk: Desk, message: Message): Promise<Answer> => {
  const language = await languageOf(desk, message);
  const now = desk.clock.now();
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([message.key], now))) return { drop: null };
    const command = readPersonalCommand(message.text);
    if (command !== null) {
      await tellBack(desk, tables, message, await onCommand(tables, command, message, language));
      return DONE;
    }
    if (message.text.trim() !== '' && (await onTicket(desk, tables, message, now, language))) return DONE;
    await hearProblem(desk, tables, message, now, language);
    return DONE;
  });
  desk.wake();
  return null;
};
