import type { Card } from '../../src/cards/adaptive-card.js';
import { renderExtensionDialog } from '../../src/cards/extension-dialog.js';
import { renderFoundCard } from '../../src/cards/found-card.js';
import type { Reading } from '../../src/cards/views.js';
import type { Sampled } from './all-cards.js';
import { ana, START } from './sample-tickets.js';

const LINK =
  'https://teams.microsoft.com/l/message/19%3Atier1%40thread.tacv2/1757923200123?parentMessageId=1757923200123';

/** The message extension's dialog and what its search puts into a message, named. */
export const extensionCards = (reading: Reading, { tickets, sentence }: Sampled): Readonly<Record<string, Card>> => {
  const dialog = { ...reading, token: '00000000-0000-4000-8000-000000000001', problem: sentence };
  return {
    'extension-for-author': renderExtensionDialog({ ...dialog, author: { id: ana.id, name: sentence } }),
    'extension-for-self': renderExtensionDialog({ ...dialog, problem: '', author: 'self' }),
    'extension-not-a-person': renderExtensionDialog({ ...dialog, problem: sentence.repeat(400), author: 'notAPerson' }),
    ...Object.fromEntries(
      Object.entries(tickets).map(([name, ticket]) => [
        `found-${name}`,
        renderFoundCard({ ...reading, ticket, now: START, link: name === 'working' ? LINK : null }),
      ]),
    ),
  };
};
