import { attentionFor } from '../../src/domain/attention/attention.js';
import { evolve } from '../../src/domain/ticket/evolve.js';
import type { TicketEvent } from '../../src/domain/ticket/events.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket/ticket.js';
import { openDatabase, type Where } from '../../src/adapters/postgres/open-store.js';
import type { Db } from '../../src/adapters/postgres/tables.js';
import { PostgresStore } from '../../src/adapters/postgres/postgres-store.js';
import type { LogLine } from './desk-child.js';
import type { Played } from './play-case.js';
import { has, type Stage } from './stage.js';

interface Seen {
  readonly stage: Stage;
  readonly cases: readonly Played[];
  readonly log: readonly LogLine[];
}

const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Every step that was answered well is in the log, in its order, and nothing besides. */
const checkEvents = ({ ticket, said, events }: Played, log: readonly TicketEvent[]): string[] => {
  const happened = log.map(({ type }) => type);
  return happened.join() === events.join()
    ? []
    : [`${ticket ?? said}: did ${events.join(', ')}; the log has ${happened.join(', ')}`];
};

/** Whom the log says that staff were called, each as often as it says. */
const callsIn = (log: readonly TicketEvent[]): string[] => {
  let state: Ticket | undefined;
  return log.flatMap((event) => {
    const after = evolve(state, event);
    const wants = attentionFor(event, after, state);
    state = after;
    return wants.flatMap((want) =>
      want.want === 'notice' && want.notice.kind === 'turn' && want.notice.person !== null
        ? [want.notice.person.name]
        : [],
    );
  });
};

/** No call is lost, and none comes more often than it was to, but for those of which a doubt is on record. */
const checkCalls = ({ stage, log }: Seen, ticket: string, events: readonly TicketEvent[]): string[] => {
  const made = count(
    [...new Set(stage.everyCard(ticket).flatMap(({ conversation }) => conversation.messages))]
      .filter(({ from }) => from === 'bot')
      .flatMap(({ mentions }) => mentions.map(({ name }) => name)),
  );
  const wanted = count(callsIn(events));
  const ofTicket = log.filter((line) => line.ticket === ticket);
  const repeated = new Set(
    ofTicket.filter(({ msg }) => msg.startsWith('notice sent once more')).map(({ notice }) => notice),
  );
  const givenUp = ofTicket.filter(({ msg }) => msg.startsWith('notice given up')).length;
  const lost = [...wanted]
    .filter(([name]) => (made.get(name) ?? 0) === 0 && givenUp === 0)
    .map(([name]) => `${ticket}: ${name} was never called`);
  const tooMany = [...made].map(([name, times]) => times - (wanted.get(name) ?? 0)).filter((more) => more > 0);
  const extra = tooMany.reduce((sum, one) => sum + one, 0);
  return extra > repeated.size
    ? [...lost, `${ticket}: ${String(extra)} calls too many, ${String(repeated.size)} doubts on record`]
    : lost;
};

/** One card for each tier that saw the ticket, and it shows how it ended. */
const checkCards = ({ stage, log }: Seen, ticket: string, events: readonly TicketEvent[]): string[] => {
  const tiers = 1 + events.filter(({ type }) => type === 'TicketEscalated').length;
  const open = ['ticket.take', 'ticket.solve', 'ticket.escalate', 'ticket.tell'];
  const told = log
    .filter((line) => line.ticket === ticket && /copy|post not/.test(line.msg))
    .map(({ msg, copy, known, reason }) => JSON.stringify([msg, copy, known, reason]));
  return ([1, 2, 3] as const).slice(0, tiers).flatMap((tier) => {
    const cards = stage.cards(ticket, tier);
    const stale = cards.filter(({ card }) => open.some((verb) => has(card, verb)));
    return [
      ...(cards.length === 1
        ? []
        : [
            `${ticket}: ${String(cards.length)} cards at tier ${String(tier)} (${cards.map(({ id }) => id).join()}): ${told.join('; ')}`,
          ]),
      ...(stale.length === 0 ? [] : [`${ticket}: the card at tier ${String(tier)} does not show that it is closed`]),
    ];
  });
};

const checkWords = async (store: PostgresStore, { said }: Played, ticket: Ticket): Promise<string[]> => {
  const words = await store.texts.get([ticket.subject.text]);
  const text = [...words.values()].join();
  return text.split(said).length === 2 ? [] : [`${ticket.number}: was told "${said}", has "${text}"`];
};

const checkLeft = async (db: Db): Promise<string[]> => {
  const behind = await db.selectFrom('post').select(['id', 'reason']).whereRef('shown', '<', 'wanted').execute();
  const notices = await db.selectFrom('notice').select(['id', 'reason']).where('next_at', 'is not', null).execute();
  return [
    ...behind.map(({ id, reason }) => `post ${id} is behind: ${reason ?? ''}`),
    ...notices.map(({ id, reason }) => `notice ${id} was not sent: ${reason ?? ''}`),
  ];
};

/** Looks whether the desk kept its promises; every one that it broke, in words. */
export const checkDesk = async (where: Where, seen: Seen): Promise<readonly string[]> => {
  const { db, close } = await openDatabase(where);
  const store = new PostgresStore(db, close);
  const broken = await checkLeft(db);
  const { tickets } = await db
    .selectFrom('ticket')
    .select(({ fn }) => fn.countAll<number>().as('tickets'))
    .executeTakeFirstOrThrow();
  if (tickets !== seen.cases.length)
    broken.push(`${String(seen.cases.length)} people sent a ticket each; there are ${String(tickets)}`);
  for (const played of seen.cases) {
    const ticket = played.ticket === null ? undefined : await store.tickets.find(played.ticket as TicketNumber);
    if (ticket === undefined) {
      broken.push(`${played.ticket ?? played.said}: no such ticket`);
      continue;
    }
    const events = await store.tickets.events(ticket.number);
    broken.push(...checkEvents(played, events), ...checkCalls(seen, ticket.number, events));
    broken.push(...checkCards(seen, ticket.number, events), ...(await checkWords(store, played, ticket)));
  }
  await store.close();
  return broken;
};
