import { describe, expect, it } from '@jest/globals';
import { findImpact } from '../../../src/domain/intake/impact.js';
import { normalise, tokenise } from '../../../src/domain/intake/normalise.js';

const impactOf = (words: string) => findImpact(normalise(words), tokenise(normalise(words)))?.impact ?? null;

describe('the impact of a problem', () => {
  it.each([
    ['many', 'Everyone in sales has no mail'],
    ['many', '40 laptops do not sync'],
    ['many', '大家都無法登入'],
    ['many', '15 位同事無法註冊'],
    ['team', 'The whole team cannot enrol'],
    ['team', '3 users cannot enrol'],
    ['team', '整個部門的 iPad 都不能用'],
    ['me', 'my phone is broken'],
    ['me', '我的手機壞了'],
    [null, 'VPN does not connect'],
    [null, 'Microsoft Teams does not open since 10:30'],
  ] as const)('is %s in: %s', (impact, words) => {
    expect(impactOf(words)).toBe(impact);
  });

  it('does not widen by whom a message greets', () => {
    expect(impactOf('Hi everyone, my phone is broken')).toBe('me');
    expect(impactOf('大家好，我的手機壞了')).toBe('me');
  });
});
