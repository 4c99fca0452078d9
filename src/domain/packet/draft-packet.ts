import type { Background } from '../background/background.js';
import { inOrder, platformOf, type Device } from '../background/device.js';
import { fitsTicket } from '../background/intune-issue.js';
import type { Instant } from '../instant.js';
import type { Person, PrincipalName } from '../people.js';
import type { TextId, Ticket, WordKind } from '../ticket/ticket.js';
import type { Packet, Quote } from './packet.js';
import { ASKED, saidSo } from './said-so.js';
import { stillNeeded } from './still-needed.js';

/** What the desk knows about a ticket when somebody asks for its packet. */
export interface PacketSources {
  readonly ticket: Ticket;
  /** The words that are not erased. */
  readonly texts: ReadonlyMap<TextId, string>;
  readonly background: Background | null;
  /** Of the requester. */
  readonly principalName: PrincipalName | null;
  /** How many of the requester's pictures stand in the thread. */
  readonly pictures: number;
}

const OF_REQUESTER: readonly WordKind[] = ['requester', 'answer', 'not-fixed', 'reopened', 'recorded'];
const FOR_ANSWERS: readonly WordKind[] = [...OF_REQUESTER, 'note'];

type Texts = PacketSources['texts'];

const quote = (texts: Texts, by: Person | null, at: Instant, id: TextId | null): readonly Quote[] => {
  const text = id === null ? undefined : texts.get(id);
  return by === null || text === undefined || text.trim() === '' ? [] : [{ by, at, text }];
};

const wordsOf = ({ words }: Ticket, texts: Texts, kinds: readonly WordKind[]): readonly Quote[] =>
  words.filter(({ kind }) => kinds.includes(kind)).flatMap(({ by, at, text }) => quote(texts, by, at, text));

const triedOn = ({ walk, failed }: Ticket, texts: Texts): readonly Quote[] => [
  ...walk.flatMap(({ holder, arrivedAt, leftAt, tried, findings }) =>
    [tried, findings].flatMap((id) => quote(texts, holder, leftAt ?? arrivedAt, id)),
  ),
  ...failed.flatMap(({ by, at, rootCause, fix }) => [rootCause, fix].flatMap((id) => quote(texts, by, at, id))),
];

/** The devices of the ticket's platform; all of them where none is, or the platform is not known. */
const devicesOf = ({ subject }: Ticket, background: Background | null): readonly Device[] => {
  const all = inOrder(background?.devices?.told ?? [], subject.platform);
  const fitting = all.filter(({ system }) => platformOf(system) === subject.platform);
  return fitting.length === 0 ? all : fitting;
};

/** Drafts what somebody files with Microsoft: what is there, and by name what is not. */
export const draftPacket = ({ ticket, texts, background, principalName, pictures }: PacketSources): Packet => {
  const observed = [
    ...quote(texts, ticket.reporter ?? ticket.requester, ticket.sentAt, ticket.subject.text),
    ...wordsOf(ticket, texts, OF_REQUESTER),
  ];
  const tried = triedOn(ticket, texts);
  const read = [...observed, ...tried, ...wordsOf(ticket, texts, FOR_ANSWERS)];
  const answered = ASKED.flatMap((asked) => {
    const told = saidSo(asked, read);
    return told === null ? [] : [{ asked, told }];
  });
  const known = {
    ticket,
    principalName,
    pictures,
    observed,
    answered,
    tried,
    devices: devicesOf(ticket, background),
    failures: background?.failures?.told ?? [],
    issues: (background?.issues?.told ?? []).filter((issue) => fitsTicket(issue, ticket.subject)),
    earlier: (ticket.cases ?? []).map(({ caseNumber, answer }) => ({
      caseNumber,
      answer: answer === null ? null : (texts.get(answer) ?? null),
    })),
  };
  return { ...known, missing: stillNeeded(known) };
};
