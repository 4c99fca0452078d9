import { describe, expect, it } from '@jest/globals';
import { readVerdict, saysItIsBack } from '../../../src/domain/intake/verdict.js';

describe('what a requester says of a solution', () => {
  it.each(['It works', 'It works again, thanks!', 'working fine again', 'all good', '可以了，謝謝'])(
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

  it.each(['thanks', 'ok, thank you', '謝謝'])('"%s" is polite, and says not whether it helped', (words) => {
    expect(readVerdict(words)).toBe('thanks');
  });

  it.each(['It’s back'.replace('’', "'"), 'the same error again', 'still there', '又來了', '還是一樣'])(
    '"%s" tells of trouble that is back',
    (words) => {
      expect(saysItIsBack(words)).toBe(true);
    },
  );

  it.each(['works fine again', 'my laptop does not print', 'My screen is black', '無法列印'])(
    '"%s" tells of no old trouble',
    (words) => {
      expect(saysItIsBack(words)).toBe(false);
    },
  );

  it.each(['', 'My Android phone needs the VPN', 'x'.repeat(201)])('"%s" says neither', (words) => {
    expect(readVerdict(words)).toBeNull();
  });
});
