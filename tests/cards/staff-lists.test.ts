import { describe, expect, it } from '@jest/globals';
import { hoursLine } from '../../src/cards/hours.js';
import { renderQueueCard } from '../../src/cards/queue-card.js';
import type { QueueCardView } from '../../src/cards/views.js';
import { allCards } from './all-cards.js';
import { nodesOf, textOf, verbsOf } from './card-rules.js';
import { ana, bo, sample, sampleWords, START } from './sample-tickets.js';
import { WEEK } from './staff-cards.js';

const queueOf = (changes: Partial<QueueCardView>): QueueCardView => ({
  language: 'en',
  timeZone: 'Asia/Taipei',
  words: sampleWords(),
  person: ana.id,
  links: new Map(),
  late: new Map(),
  queues: [{ tier: 1, name: 'Service desk', hours: WEEK, away: [], tickets: [] }],
  ...changes,
});

describe('the queue', () => {
  const tickets = [
    { ...sample('untaken'), number: 'T-1' as const },
    { ...sample('waiting'), number: 'T-2' as const },
    { ...sample('solved'), number: 'T-3' as const },
    { ...sample('working'), number: 'T-4' as const },
    { ...sample('untaken'), number: 'T-5' as const },
    { ...sample('solvedQueue'), number: 'T-6' as const },
  ];
  const queues: QueueCardView['queues'] = [{ tier: 1, name: 'Service desk', hours: WEEK, away: [], tickets }];

  it('says of each ticket once what it needs most', () => {
    const text = textOf(renderQueueCard(queueOf({ queues, late: new Map([['T-5', START]]) })));
    const order = text.split('\n').filter((line) => /^T-\d$|\(\d\)$/.test(line));
    expect(order).toEqual([
      ...['Overdue (1)', 'T-5', 'To be taken (2)', 'T-1', 'T-6', 'Yours (1)', 'T-3'],
      ...['Waiting for the requester (1)', 'T-2', 'With colleagues (1)', 'T-4'],
    ]);
    expect(text).toContain('Overdue since 22 Nov 10:30');
  });

  it('links each ticket to its thread where there is one', () => {
    const url = 'https://teams.microsoft.com/l/message/x/1?tenantId=t';
    const card = renderQueueCard(queueOf({ queues, links: new Map([['T-2', url]]) }));
    const links = nodesOf(card).filter((node) => node['selectAction'] !== undefined);
    expect(links).toMatchObject([{ text: 'T-2', selectAction: { type: 'Action.OpenUrl', url } }]);
  });

  it('says when the tier is there, and who is away', () => {
    const away = [{ person: bo, until: START }];
    const card = renderQueueCard(queueOf({ queues: [{ ...queues[0]!, away }] }));
    expect(textOf(card)).toContain('Open Mon–Fri 09:00–18:00, Sat 10:00–12:00 · Away: Bo until 22 Nov 10:30');
  });
});

describe('the hours of a tier', () => {
  it('are spans of days with the same hours', () => {
    const [open] = WEEK;
    expect(hoursLine('zh-TW', WEEK)).toBe('週一–週五 09:00–18:00、週六 10:00–12:00');
    expect(hoursLine('en', [open, null, open, open, null, null, null])).toBe('Mon 09:00–18:00, Wed–Thu 09:00–18:00');
    expect(hoursLine('en', [null, null, null, null, null, null, null])).toBe('at no fixed hours');
  });
});

describe('a requester who cannot be reached in Teams', () => {
  it.each([
    ['waiting', 'call them, ask the question, then record the answer', ['ticket.recordAnswer']],
    ['solved', 'call them, tell them what to do, then record it', ['ticket.recordTold']],
    ['told', 'call them, ask whether it works, then record it', ['ticket.recordConfirmed', 'ticket.recordNotFixed']],
  ])('%s: the card says the step and has its buttons', (status, step, verbs) => {
    const card = allCards('en')[`tier-by-voice-${status}`]!;
    expect(textOf(card)).toContain(`Gil cannot be reached in Teams: ${step}.`);
    expect(verbsOf(card)).toEqual(expect.arrayContaining(verbs));
    expect(textOf(card)).toMatch(/Reported by: \nCho/);
    expect(textOf(card)).toContain('gil@contoso.example');
  });

  it('a colleague who is away is marked where a ticket is passed on', () => {
    expect(JSON.stringify(allCards('en')['tier-by-voice-waiting'])).toContain('Bo (away until 22 Nov 10:30)');
  });
});
