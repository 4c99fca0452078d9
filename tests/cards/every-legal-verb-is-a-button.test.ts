import { describe, expect, it } from '@jest/globals';
import { renderRequestCard } from '../../src/cards/request-card.js';
import { renderSolutionCard } from '../../src/cards/solution-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import { VERBS } from '../../src/cards/verbs.js';
import type { Status } from '../../src/domain/ticket/ticket.js';
import { TICKET_VERBS } from '../../src/domain/ticket/verbs.js';
import { REQUESTER_VERBS, STAFF_VERBS } from './all-cards.js';
import { faultsOf, nodesOf, verbsOf } from './card-rules.js';
import { ana, bo, sample, sampleWords, textId } from './sample-tickets.js';

const reading = { language: 'en', timeZone: 'Asia/Taipei', words: sampleWords() } as const;
const channel = { ...reading, seats: [1, 2, 3] as const, members: [ana, bo], reachable: true };
const STATUSES = Object.keys(STAFF_VERBS) as Status[];

describe.each(STATUSES)('while a ticket is %s', (status) => {
  it('the tier card offers what is legal, each once', () => {
    const card = renderTierCard({ ...channel, ticket: sample(status), verbs: STAFF_VERBS[status] });
    expect([...verbsOf(card)].sort()).toEqual([...STAFF_VERBS[status]].sort());
  });

  it('the requester’s card does so too, and has a way to a person', () => {
    const card = renderRequestCard({ ...reading, ticket: sample(status), verbs: REQUESTER_VERBS[status] });
    expect([...verbsOf(card)].sort()).toEqual(['request.person', ...REQUESTER_VERBS[status]].sort());
  });
});

it('all verbs of staff at once still make a sound card', () => {
  const staff = TICKET_VERBS.filter((verb) => VERBS[verb].who !== 'requester');
  const card = renderTierCard({ ...channel, ticket: sample('working'), verbs: staff });
  expect([...verbsOf(card)].sort()).toEqual([...staff].sort());
  expect(faultsOf(card)).toEqual([]);
});

it('every input of a verb stands on the form of its button', () => {
  const staff = TICKET_VERBS.filter((verb) => VERBS[verb].who !== 'requester');
  const card = renderTierCard({ ...channel, ticket: sample('working'), verbs: staff });
  const ids = nodesOf(card).map((node) => node['id']);
  for (const verb of staff) expect(ids).toEqual(expect.arrayContaining(Object.keys(VERBS[verb].inputs)));
});

it('handing over requires what the plan of that day required', () => {
  const card = renderTierCard({ ...channel, ticket: sample('waiting'), verbs: ['ticket.escalate'] });
  const required = nodesOf(card).filter((node) => node['isRequired'] === true);
  expect(required.map((node) => node['id'])).toEqual(['tried']);
});

it('the message to the requester is prepared with the steps of the solution', () => {
  const card = renderTierCard({ ...channel, ticket: sample('solved'), verbs: ['ticket.tell'] });
  const message = nodesOf(card).find((node) => node['id'] === 'message');
  expect(message?.['value']).toBe(sampleWords().get(textId('userSteps')));
});

it('nobody can be passed a ticket that they have', () => {
  const ticket = sample('waiting');
  const card = renderTierCard({ ...channel, ticket, verbs: ['ticket.pass'] });
  const to = nodesOf(card).find((node) => node['id'] === 'to');
  expect(to?.['choices']).toEqual([{ title: 'Bo', value: bo.id }]);
});

it('the solution asks for a verdict only while it waits for one', () => {
  const about = textId('message');
  const verdict = { ...reading, about, verbs: ['ticket.confirm', 'ticket.notFixed'] as const };
  expect(verbsOf(renderSolutionCard({ ...verdict, ticket: sample('told') }))).toEqual([
    'ticket.confirm',
    'ticket.notFixed',
    'request.person',
  ]);
  expect(verbsOf(renderSolutionCard({ ...verdict, ticket: sample('closed') }))).toEqual(['request.person']);
  expect(verbsOf(renderSolutionCard({ ...verdict, ticket: sample('reopened') }))).toEqual(['request.person']);
});
