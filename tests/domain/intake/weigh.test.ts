import { describe, expect, it } from '@jest/globals';
import { weigh } from '../../../src/domain/intake/weigh.js';

const seen = (word: string, at: number, speaksFor: string, weight: number) => ({ seen: word, at, speaksFor, weight });

describe('weighing evidence', () => {
  it('adds up what speaks for the same, each thing once', () => {
    expect(weigh([seen('mail', 0, 'email', 2), seen('mail', 5, 'email', 2), seen('vpn', 3, 'wifi-vpn', 3)])).toEqual({
      is: 'wifi-vpn',
      score: 3,
      because: ['vpn'],
    });
  });

  it('prefers what was seen first in a draw', () => {
    expect(weigh([seen('vpn', 3, 'wifi-vpn', 2), seen('mail', 0, 'email', 2)])?.is).toBe('email');
  });

  it('finds nothing where nothing weighs', () => {
    expect(weigh([seen('hello', 0, 'email', 0)])).toBeNull();
    expect(weigh([])).toBeNull();
  });
});
