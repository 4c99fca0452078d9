import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARD_LIMIT, bytes } from '../../src/cards/fit-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import { VERBS } from '../../src/cards/verbs.js';
import type { Bridge } from '../../src/domain/bridge/bridge.js';
import { personId, type Person } from '../../src/domain/people.js';
import type { TextId, Ticket, Visit, Word } from '../../src/domain/ticket/ticket.js';
import { TICKET_VERBS } from '../../src/domain/ticket/verbs.js';
import { allCards, SAMPLED } from './all-cards.js';
import { faultsOf, nodesOf } from './card-rules.js';
import { BRIDGES } from './sample-bridges.js';
import { SAMPLES, SAMPLE_WORDS, START, textId } from './sample-tickets.js';

const FILLINGS: Readonly<Record<string, string>> = {
  letters: 'x'.repeat(30_000),
  words: 'one two three '.repeat(2_000),
  Chinese: '裝置註冊失敗'.repeat(5_000),
  emoji: '👨‍👩‍👧‍👦'.repeat(3_000),
  'piled marks': `a${'\u0301'.repeat(30_000)}`,
  'joined without end': `👨${'\u200D👩'.repeat(10_000)}`,
  quotes: '"\\'.repeat(15_000),
  lines: 'a\n'.repeat(15_000),
  tags: '<b>'.repeat(10_000),
};

const people = (count: number, name: string): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: personId(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
    name,
  }));

/** A ticket that went round and round and was talked about without end. */
const swollen = (ticket: Ticket, name: string): Ticket => {
  const [first] = ticket.walk;
  const visit: Visit = {
    ...first,
    why: textId('why'),
    tried: textId('tried'),
    findings: textId('findings'),
    by: 'returned',
  };
  const word: Word = {
    kind: 'note',
    text: textId('note'),
    by: { id: first.holder?.id ?? ticket.requester.id, name },
    at: first.arrivedAt,
  };
  return {
    ...ticket,
    requester: { ...ticket.requester, name },
    subject: { ...ticket.subject, title: name, device: name, errorCodes: Array.from({ length: 500 }, () => name) },
    terms: {
      ...ticket.terms,
      tiers: ticket.terms.tiers.map((tier) => ({ ...tier, name })),
      route: { name, because: name },
    },
    walk: [...ticket.walk, ...Array.from({ length: 200 }, () => visit)],
    words: [...ticket.words, ...Array.from({ length: 300 }, () => word)],
  };
};

/** A bridge that half the organisation was in, about everything at once. */
const swollenBridge = (bridge: Bridge, name: string): Bridge => {
  const crowd = people(15, name);
  const stays = Array.from({ length: 9 }, (_, index) => ({ from: START + index, to: START + index + 1 }));
  const candidates = crowd.map((person) => ({ ...bridge.lines[0]!.people[0]!, person, name, skipped: null }));
  const [first] = bridge.tickets;
  return {
    ...bridge,
    tickets: [first, ...Array.from({ length: 50 }, () => ({ ...first, because: 'sameCause' as const }))],
    lines: bridge.lines.map((line) => ({ ...line, name, people: [...line.people, ...candidates] })),
    invitees: crowd.map((person, index) => ({
      ...{ person, tiers: index % 2 === 0 ? [1, 2, 3] : [], state: 'left', mark: null, rungAt: START },
      ...{ ringUntil: null, againAt: null, stays, result: { code: 480, subcode: 1, message: name } },
    })),
    fallback: bridge.fallback === null ? null : { ...bridge.fallback, vendor: name.repeat(10) },
  };
};

const filled = (filling: string) => ({
  ...SAMPLED,
  words: new Map<TextId, string>(Object.keys(SAMPLE_WORDS).map((name) => [textId(name), filling])),
  tickets: Object.fromEntries(
    Object.entries(SAMPLES).map(([name, ticket]) => [name, swollen(ticket, filling.slice(0, 500))]),
  ),
  bridges: Object.fromEntries(
    Object.entries(BRIDGES).map(([name, bridge]) => [name, swollenBridge(bridge, filling.slice(0, 500))]),
  ),
  members: people(300, filling.slice(0, 500)),
  sentence: filling,
  reason: filling,
});

describe.each(Object.entries(FILLINGS))('with %s everywhere', (_name, filling) => {
  it('every card fits and is sound', () => {
    for (const [name, card] of Object.entries(allCards('zh-TW', filled(filling))))
      expect([name, faultsOf(card), bytes(card) <= CARD_LIMIT]).toEqual([name, [], true]);
  });
});

it('the message to the requester is never shortened by the size of the card', () => {
  const steps = '步'.repeat(4_000);
  const words = new Map(filled('x'.repeat(4_000)).words).set(textId('userSteps'), steps);
  const verbs = TICKET_VERBS.filter((verb) => VERBS[verb].who !== 'requester');
  const ticket = swollen(SAMPLES['solved']!, 'name');
  const reading = { language: 'en', timeZone: 'Asia/Taipei', words } as const;
  const card = renderTierCard({ ...reading, ticket, verbs, seats: [1], members: people(300, 'Bo'), reachable: false });
  expect(nodesOf(card).find((node) => node['id'] === 'message')?.['value']).toBe(steps);
  expect(faultsOf(card)).toEqual([]);
});

it('holds for any words and names', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 }).map((some) => some.repeat(1 + (some.length % 20)));
  fc.assert(
    fc.property(text, text, (words, name) => {
      const sampled = { ...filled(words), sentence: 'said', members: people(30, name) };
      const ticket = swollen(SAMPLES['solved']!, name);
      for (const card of Object.values(allCards('en', { ...sampled, tickets: { working: ticket } })))
        expect(faultsOf(card).filter((fault) => !fault.startsWith('an empty'))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
