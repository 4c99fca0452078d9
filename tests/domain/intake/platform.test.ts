import { describe, expect, it } from '@jest/globals';
import { tokenise } from '../../../src/domain/intake/normalise.js';
import { findPlatform } from '../../../src/domain/intake/platform.js';

const platformOf = (text: string, ...errorCodes: string[]) => findPlatform(tokenise(text), errorCodes)?.is ?? null;

describe('the platform of a problem', () => {
  it('is what most and the strongest words name', () => {
    expect(platformOf('the iphone app does not open on my windows laptop')).toBe('windows');
    expect(platformOf('apple phone')).toBe('ios');
    expect(platformOf('蘋果電腦')).toBe('macos');
  });

  it('is the first named in a draw', () => {
    expect(platformOf('iphone or android')).toBe('ios');
    expect(platformOf('android or iphone')).toBe('android');
  });

  it('is not the one that works', () => {
    expect(platformOf('it works fine on my iphone but not on android')).toBe('android');
    expect(platformOf('it does not work on my iphone')).toBe('ios');
  });

  it('may be known from the code alone, and any word outweighs the code', () => {
    expect(platformOf('it fails', '0x80180014')).toBe('windows');
    expect(platformOf('my iphone fails', '0x80180014')).toBe('ios');
  });

  it('is open where nothing tells it', () => {
    expect(platformOf('my phone is broken')).toBeNull();
  });
});
