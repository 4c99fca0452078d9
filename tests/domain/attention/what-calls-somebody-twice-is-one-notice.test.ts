import { describe, expect, it } from '@jest/globals';
import { bundleOf, type Turn } from '../../../src/domain/attention/notice.js';
import { ana, bo, cho } from '../../helpers/people.js';

const turn = (of: Turn, person: typeof ana | null, tier: 1 | 2 = 1, ticket: `T-${number}` = 'T-1042'): string | null =>
  bundleOf({ kind: 'turn', ticket, tier, person, turn: of, by: cho });

describe('what calls somebody twice is one notice', () => {
  it('for the same person and the same ticket, whatever it is about', () => {
    expect(turn('answered', ana)).toBe(turn('wrote', ana));
    expect(turn('released', null)).toBe(turn('solved', null));
  });

  it('and not for another person, another ticket or another tier', () => {
    const all = [
      turn('wrote', ana),
      turn('wrote', bo),
      turn('wrote', null),
      turn('wrote', ana, 2),
      turn('wrote', ana, 1, 'T-7'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('what the requester reads is never overtaken', () => {
    expect(bundleOf({ kind: 'linked', ticket: 'T-1042', original: 'T-1' })).toBeNull();
  });
});
