import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/domain/people.js';
import { allCards, SAMPLED } from './all-cards.js';
import { faultsOf, nodesOf, textOf } from './card-rules.js';
import { gil } from './sample-tickets.js';

describe.each(LANGUAGES)('every card in %s', (language) => {
  const cards = Object.entries(allCards(language));

  it.each(cards)('%s follows the rules of Teams', (_name, card) => {
    expect(faultsOf(card)).toEqual([]);
  });

  it('carries ids and a version in its buttons and nothing else', () => {
    const datas = cards
      .flatMap(([, card]) => nodesOf(card.body))
      .filter((node) => node['type'] === 'Action.Execute')
      .map((node) =>
        Object.keys(node['data'] as object)
          .sort()
          .join(),
      );
    expect(new Set(datas)).toEqual(
      new Set(['ticket,v', 'bridge,ticket,v', 'note,ticket,v', 'draft', 'draft,ticket', 'draft,issue', 'issue,v', '']),
    );
  });
});

it('shows a refusal above everything else', () => {
  const { 'tier-working': card } = allCards('en', { ...SAMPLED, reason: 'Bo took it 20 s ago.' });
  expect(textOf(card!)).toMatch(/^Bo took it 20 s ago\.\nT-1042/);
});

it('says when the requester cannot be reached in Teams', () => {
  const { 'tier-working': card } = allCards('en', { ...SAMPLED, reachable: false });
  expect(textOf(card!)).toContain(`${gil.name} cannot be reached in Teams. Please call them.`);
});

it('says that words were removed once they are erased', () => {
  const { 'tier-solved': card } = allCards('en', { ...SAMPLED, words: new Map() });
  expect(faultsOf(card!)).toEqual([]);
  expect(textOf(card!)).toContain('(removed)');
});
