import { describe, expect, it } from '@jest/globals';
import { nearest } from '../../src/plan/suggest.js';

describe('nearest', () => {
  const words = ['enrolment', 'email', 'update', 'phase.kind', 'phase.name'];
  it.each([
    ['enrollment', 'enrolment'],
    ['Email', 'email'],
    ['udpate', 'update'],
    ['phase.knid', 'phase.kind'],
    ['printer', undefined],
    ['', undefined],
    ['x'.repeat(1_000), undefined],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });
});
