import { describe, expect, it } from '@jest/globals';
import { malformedSentence, refusalSentence } from '../../src/cards/refusal.js';
import type { MalformedReason } from '../../src/cards/read-click.js';
import { LANGUAGES } from '../../src/domain/people.js';
import type { Refusal } from '../../src/domain/ticket/refusals.js';
import type { Status } from '../../src/domain/ticket/ticket.js';
import { ana, bo, START } from './sample-tickets.js';

const asked = { language: 'en', timeZone: 'Asia/Taipei', now: START } as const;
const STATUSES: readonly Status[] = ['untaken', 'working', 'waiting', 'solved', 'told', 'linked', 'closed'];

const REFUSALS: readonly Refusal[] = [
  { reason: 'taken', holder: bo, since: START - 20_000 },
  ...(
    ['untaken', 'notYourTicket', 'notStaff', 'topTier', 'nowhereToReturn', 'noSuchTier', 'noSuchPerson'] as const
  ).map((reason): Refusal => ({ reason })),
  ...(['alreadyYours', 'duplicateOfItself', 'nothingToAcknowledge', 'nothingChanged'] as const).map(
    (reason): Refusal => ({ reason }),
  ),
  { reason: 'notYourTier', tier: 2 },
  ...STATUSES.flatMap((status): readonly Refusal[] => [
    { reason: 'notNow', status, holder: ana, since: START - 90_000 },
    { reason: 'stale', status, holder: null, since: START - 90_000 },
  ]),
  { reason: 'missing', fields: ['why', 'tier'] },
  { reason: 'handOverIncomplete', fields: ['tried', 'findings'] },
  { reason: 'sameTier', tier: 2 },
  { reason: 'notAMember', person: bo, tier: 3 },
  { reason: 'noSuchTicket', asked: 'T-9' },
  { reason: 'noSuchTicket', asked: '' },
  { reason: 'duplicateOfDuplicate', original: 'T-1001' },
  { reason: 'originalClosed', original: 'T-1001' },
  { reason: 'alreadyAcknowledged', by: bo },
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(REFUSALS.map((refusal) => [refusal.reason, refusal] as const))(
    '%s is a whole sentence',
    (_reason, refusal) => {
      const sentence = refusalSentence(refusal, { ...asked, language });
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/undefined|[{}]| {2}|refused/);
    },
  );

  it.each<MalformedReason>([
    { reason: 'unknownVerb' },
    { reason: 'notAnObject' },
    { reason: 'noTicket' },
    { reason: 'noVersion' },
    { reason: 'noDraft' },
    { reason: 'wrongType', field: 'why' },
    { reason: 'unknownChoice', field: 'tier' },
    { reason: 'tooLong', field: 'question', max: 4_000 },
  ])('so is $reason', (malformed) => {
    expect(malformedSentence(malformed, language)).toMatch(/[.。]$/);
  });
});

it('says who took it, how long ago, and what to do', () => {
  expect(refusalSentence(REFUSALS[0]!, asked)).toBe('Bo took it 20 s ago. You can take it over.');
});

it('names the fields as the form does', () => {
  const sentence = refusalSentence({ reason: 'handOverIncomplete', fields: ['tried', 'findings'] }, asked);
  expect(sentence).toContain('What was tried and What was found');
});

it('says when, once minutes do not tell it any more', () => {
  const since = START - 3 * 3_600_000;
  expect(refusalSentence({ reason: 'taken', holder: bo, since }, asked)).toContain('Bo took it on 22 Nov 07:30.');
});

it('shows a name in it as it is', () => {
  const holder = { ...bo, name: '<at>Ida</at>\n{x}' };
  const sentence = refusalSentence({ reason: 'taken', holder, since: START }, asked);
  expect(sentence).not.toMatch(/<\/?at/);
  expect(sentence.replaceAll('\u200B', '')).toContain('<at>Ida</at> {x} took it');
});
