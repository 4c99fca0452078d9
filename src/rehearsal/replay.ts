import { readFile } from 'node:fs/promises';
import type { DraftId } from '../domain/intake/draft.js';
import type { Understanding } from '../domain/intake/understand.js';
import { personId } from '../domain/people.js';
import { HOUR, MINUTE } from '../domain/instant.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Rehearsal } from './start-rehearsal.js';
import { readCard } from './transcript.js';
import type { Person } from '../simulator/people/person.js';
import { readMessages, type Line } from './read-messages.js';
import { untilRead } from './until-read.js';
import { withTemporaryRehearsal } from './temporary-rehearsal.js';

/** Where the lines go, and the code it ends with. */
interface Terminal {
  out(text: string): void;
  err(text: string): void;
  end(code: 0 | 1 | 2): void;
}

/** What became of one message. */
interface Replayed {
  readonly id: string;
  readonly answer: string;
  readonly understood: Understanding | null;
  readonly ticket: Ticket | null;
}

const answerOf = (person: Person, from: number): string =>
  person.chat.messages
    .slice(from)
    .filter((message) => message.from === 'bot' && !message.deleted)
    .flatMap((message) => [message.text ?? '', ...message.content.cards.map((card) => readCard(card).join(' | '))])
    .filter((text) => text !== '')
    .join(' / ');

const draftOn = (person: Person): DraftId | null => {
  const card = person.chat.latestCard((message) => JSON.stringify(message.card).includes('request.send'));
  const found = /"draft":"([0-9a-f-]{36})"/.exec(JSON.stringify(card?.card ?? null));
  return found?.[1] === undefined ? null : (found[1] as DraftId);
};

/** A new requester writes it, presses send where a card offers that, and what came of it is read from the desk's records. */
const replayOne = async (rehearsal: Rehearsal, line: Line, index: number): Promise<Replayed> => {
  const { microsoft, desk, clock } = rehearsal;
  const person = microsoft.addUser({
    principalName: `requester${String(index)}@rehearsal.example`,
    name: `Requester ${String(index)}`,
    locale: line.lang === 'zh-TW' ? 'zh-TW' : 'en-US',
  });
  await microsoft.installFor(person);
  await rehearsal.settled();
  const from = person.chat.messages.length;
  await person.writes(line.text);
  await untilRead(rehearsal);
  const answer = answerOf(person, from);
  // Who is asked for more has no more to say here.
  const asked = await desk.store.drafts.openOf(personId(person.objectId));
  const id = draftOn(person) ?? (asked?.asked === true ? asked.id : null);
  const draft = id === null ? undefined : await desk.store.drafts.find(id);
  const intake = person.chat.latestCard((message) => JSON.stringify(message.card).includes('request.send'));
  const question = id === null ? undefined : person.chat.latestCard();
  if (intake !== undefined) await person.clicks(intake, 'request.send');
  else if (question !== undefined) await person.clicks(question, 'request.person');
  await rehearsal.settled();
  const [ticket] = await desk.store.tickets.ofRequester(personId(person.objectId), { open: true, limit: 1 });
  // An hour later the next one is no sign of an outbreak.
  clock.advance(HOUR + MINUTE);
  return { id: line.id, answer, understood: draft?.understood ?? null, ticket: ticket ?? null };
};

const toJson = ({ id, answer, understood, ticket }: Replayed): string =>
  JSON.stringify({
    id,
    support: ticket !== null,
    kind: understood?.kind ?? (ticket === null ? 'sentence' : 'person'),
    title: ticket?.subject.title ?? null,
    category: ticket?.subject.category ?? null,
    platform: ticket?.subject.platform ?? null,
    errorCodes: ticket?.subject.errorCodes ?? [],
    impact: ticket?.subject.impact ?? null,
    language: ticket?.language ?? null,
    tier: ticket?.tier ?? null,
    priority: ticket?.priority ?? null,
    route: ticket?.terms.route.name ?? null,
    ticket: ticket?.number ?? null,
    answer,
  });

const toText = ({ id, answer, ticket }: Replayed): string => {
  if (ticket === null) return `${id}  no ticket\n    answered: ${answer.slice(0, 160)}`;
  const { subject, tier, priority, terms } = ticket;
  const codes = subject.errorCodes.length === 0 ? 'no code' : subject.errorCodes.join(', ');
  return [
    `${id}  ${ticket.number} → tier ${String(tier)}, priority ${priority} (${terms.route.name})`,
    `    understood: ${subject.category}, ${subject.platform}, ${codes}, impact ${subject.impact ?? 'unknown'}, ${ticket.language}`,
    `    title: ${subject.title}`,
  ].join('\n');
};

/** Sends the messages of a file, a new requester each, and tells what became of them. */
export const replay = async (
  file: string,
  options: { plan: string; json?: true },
  terminal: Terminal,
): Promise<void> => {
  const read = readMessages(await readFile(file, 'utf8'));
  if ('problem' in read) {
    terminal.err(`${file}:${String(read.line)}: ${read.problem}`);
    terminal.end(2);
    return;
  }
  const all = await withTemporaryRehearsal({ plan: options.plan }, async (rehearsal) => {
    const done: Replayed[] = [];
    for (const [index, line] of read.lines.entries()) {
      const replayed = await replayOne(rehearsal, line, index + 1);
      terminal.out(options.json === true ? toJson(replayed) : toText(replayed));
      done.push(replayed);
    }
    return done;
  });
  const tickets = all.filter(({ ticket }) => ticket !== null).length;
  const empty = all.filter(({ answer, ticket }) => answer === '' && ticket === null);
  const summary = `${String(all.length)} messages: ${String(tickets)} tickets, ${String(all.length - tickets)} answered without one, ${String(empty.length)} without any answer`;
  if (options.json !== true) terminal.out(`\n${summary}`);
  if (empty.length > 0) terminal.err(`No answer: ${empty.map(({ id }) => id).join(', ')}`);
  terminal.end(empty.length > 0 ? 1 : 0);
};
