import { describe, expect, it } from '@jest/globals';
import { nextStep, type NextStep } from '../../../src/domain/ticket/next-step.js';
import { openCase, take } from '../../helpers/commands.js';
import { bo, eve } from '../../helpers/people.js';
import {
  askedByAna,
  confirmed,
  inTheQueueOfTwo,
  linkedByAna,
  solvedByEve,
  toldByAna,
  untaken,
  withEve,
} from '../../helpers/scenes.js';
import type { Story } from '../../helpers/ticket-story.js';

const who = (step: NextStep): string => {
  switch (step.whose) {
    case 'tier':
      return `${step.person?.name ?? `queue of tier ${step.tier}`} of tier ${step.tier}: ${step.step}`;
    case 'requester':
      return `${step.person.name}: ${step.step}`;
    case 'microsoft':
      return `Microsoft, by ${step.person.name}`;
    case 'original':
      return step.ticket;
    case 'nobody':
      return 'nobody';
  }
};

describe('the next step names whose turn it is', () => {
  it.each<[string, Story, string]>([
    ['a new ticket', untaken, 'queue of tier 1 of tier 1: take'],
    ['an escalated one', inTheQueueOfTwo, 'queue of tier 2 of tier 2: take'],
    ['one that is worked on', withEve, 'Eve of tier 3: solve'],
    ['one with a question', askedByAna, 'Mia: answer'],
    ['a solved one', solvedByEve, 'Ana of tier 1: tell'],
    ['a solved one that bo took on', solvedByEve.and([bo, take]), 'Bo of tier 1: tell'],
    ['a told one', toldByAna, 'Mia: confirm'],
    ['one with a case', withEve.and([eve, openCase()]), 'Microsoft, by Eve'],
    ['a duplicate', linkedByAna, 'T-2001'],
    ['a closed one', confirmed, 'nobody'],
  ])('of %s', (_name, story, turn) => {
    expect(who(nextStep(story.ticket))).toBe(turn);
  });
});
