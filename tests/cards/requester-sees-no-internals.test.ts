import { expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/domain/people.js';
import { allCards } from './all-cards.js';
import { textOf } from './card-rules.js';
import { SAMPLE_WORDS } from './sample-tickets.js';

const INTERNAL = ['tried', 'findings', 'rootCause', 'fix', 'why', 'note'];

it.each(LANGUAGES)('what staff do among themselves stays with them (%s)', (language) => {
  const shown = Object.entries(allCards(language))
    .filter(([name]) => /^(request|status|question|solution|my|intake)-/.test(name) && !name.startsWith('status-staff'))
    .map(([, card]) => JSON.stringify(card) + textOf(card));
  expect(shown.length).toBeGreaterThan(40);
  for (const name of INTERNAL) expect(shown.filter((card) => card.includes(SAMPLE_WORDS[name]!))).toEqual([]);
});
