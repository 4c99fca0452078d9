import { describe, expect, it } from '@jest/globals';
import { readVerdict } from '../../../src/domain/intake/verdict.js';

describe('what a requester says of a solution', () => {
  it.each(['It works', 'It works again, thanks!', 'working fine again', 'all good', 'ok, thank you', '可以了，謝謝'])(
    '"%s" confirms it',
    (words) => {
      expect(readVerdict(words)).toBe('works');
    },
  );

  it.each([
    'still broken',
    'It happened again',
    "It doesn't work again",
    'works, but the error is back again',
    '還是不行',
  ])('"%s" says that it is not fixed', (words) => {
    expect(readVerdict(words)).toBe('notFixed');
  });

  it.each(['', 'My Android phone needs the VPN', 'x'.repeat(201)])('"%s" says neither', (words) => {
    expect(readVerdict(words)).toBeNull();
  });
});
