import type { Card, Element } from './adaptive-card.js';
import { makeSheet, type Room, type Sheet } from './sheet.js';
import { oneLine } from './text.js';
import type { Reading } from './views.js';

/** Bytes of JSON in UTF-8. Teams is known to take 28 KB; the message around the card needs some of it. */
export const CARD_LIMIT = 27_000;

/** From generous to scarce: what lies back is shortened first, and the last level fits whatever was written. */
const ROOMS: readonly Room[] = [
  { present: 1_500, past: 700, visits: 8, words: 6, people: 60, rows: 20 },
  { present: 1_500, past: 300, visits: 6, words: 5, people: 60, rows: 15 },
  { present: 900, past: 150, visits: 5, words: 4, people: 40, rows: 12 },
  { present: 400, past: 100, visits: 4, words: 3, people: 30, rows: 10 },
  { present: 200, past: 60, visits: 3, words: 2, people: 20, rows: 8 },
  { present: 80, past: 30, visits: 2, words: 1, people: 10, rows: 5 },
  { present: 40, past: 20, visits: 1, words: 1, people: 5, rows: 3 },
];

const encoder = new TextEncoder();
export const bytes = (json: unknown): number => encoder.encode(JSON.stringify(json)).length;

export interface Written {
  readonly body: readonly Element[];
  /** One plain line: for screen readers, for clients that cannot show the card, and for the notification. */
  readonly summary: string;
  /** Uses the width of a channel. */
  readonly wide?: boolean;
}

const SUMMARY = 250;

const asCard = (reading: Reading, { body, summary, wide }: Written): Card => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: oneLine(summary, SUMMARY),
  speak: oneLine(summary, SUMMARY),
  body,
  ...(wide === true ? { msteams: { width: 'Full' } } : {}),
});

/** Writes the card with as much room as keeps it below {@link CARD_LIMIT}. */
export const fitCard = (reading: Reading, write: (sheet: Sheet) => Written): Card => {
  let card = asCard(reading, { body: [], summary: '' });
  for (const room of ROOMS) {
    card = asCard(reading, write(makeSheet(reading, room)));
    if (bytes(card) <= CARD_LIMIT) break;
  }
  return card;
};
