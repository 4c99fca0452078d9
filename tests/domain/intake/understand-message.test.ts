import { describe, expect, it } from '@jest/globals';
import { understandMessage } from '../../../src/domain/intake/understand-message.js';
import { PROBLEMS, PROBLEMS_IN_DISGUISE, TALK } from './invented-messages.js';

const understand = (words: string) => understandMessage(words, { locale: null });

describe('understanding a message', () => {
  it.each(PROBLEMS.map(([says]) => says))('sees a problem in: %s', (says) => {
    expect(understand(says).kind).toBe('problem');
  });

  it.each(PROBLEMS_IN_DISGUISE)('sees a problem whatever the tone in: %s', (says) => {
    expect(understand(says).kind).toBe('problem');
  });

  it.each(TALK)('makes no ticket of: %j', (says, kind) => {
    expect(understand(says)).toMatchObject({ kind, errorCodes: [] });
  });

  it('names the category of at least 19 in 20 problems', () => {
    const missed = PROBLEMS.filter(([says, category]) => understand(says).category !== category);
    expect(missed.length).toBeLessThanOrEqual(PROBLEMS.length / 20);
  });

  it('names the platform of at least 19 in 20 problems, and none where none is named', () => {
    const missed = PROBLEMS.filter(([says, , platform]) => understand(says).platform !== platform);
    expect(missed.length).toBeLessThanOrEqual(PROBLEMS.length / 20);
  });

  it('puts everything together', () => {
    expect(
      understand('Hi team, the whole department cannot enrol their iPhones.\nError 0x8018 0014 since Monday.'),
    ).toEqual({
      kind: 'problem',
      title: 'the whole department cannot enrol their iPhones',
      category: 'enrolment',
      platform: 'ios',
      errorCodes: ['0x80180014'],
      impact: 'team',
      language: 'en',
      because: [
        'problem: cannot, error*, enrol*',
        'error codes: 0x80180014',
        'category enrolment: enrol, 0x80180014',
        'platform ios: iphone*',
        'impact team: whole department',
      ],
    });
  });

  it('says nothing of category, platform or impact where there is no problem', () => {
    expect(understand('Thanks everyone, my iPhone works again')).toMatchObject({
      kind: 'thanks',
      category: 'other',
      platform: 'unknown',
      impact: null,
    });
  });
});
