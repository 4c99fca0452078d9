import { describe, expect, it } from '@jest/globals';
import { CALL_ENDS, meaningOf, nobodyCame } from '../../../src/domain/bridge/call-end.js';
import { ringing, terminated, then } from '../../helpers/bridge-story.js';

/** Every pair of Microsoft's page about ended calls, and what becomes of a call that nobody was in by then. */
const PAGE: readonly (readonly [code: number, subcodes: readonly number[], meaning: string, comesTo: string])[] = [
  [200, [4097, 4521, 18503], 'endedByOther', 'nobodyJoined'],
  [200, [5000, 5300], 'removed', 'nobodyJoined'],
  [200, [5001, 5003], 'conversationOver', 'nobodyJoined'],
  [200, [5002], 'othersLeft', 'nobodyJoined'],
  [200, [5007], 'initiatorLeft', 'nobodyJoined'],
  [200, [5010], 'oneLeft', 'nobodyJoined'],
  [200, [5012, 5013], 'nobodyJoined', 'nobodyJoined'],
  [200, [5014], 'noHost', 'failed'],
  [200, [5020, 5030, 5855], 'roomClosed', 'failed'],
  [200, [7000, 10550], 'byBot', 'nobodyJoined'],
  [200, [7015], 'transferred', 'failed'],
  [200, [540000, 560000], 'phoneEnded', 'nobodyJoined'],
  [408, [8537], 'keepAlive', 'failed'],
  [408, [1106, 10057], 'unreachable', 'nobodyJoined'],
  [410, [301005], 'media', 'failed'],
  [500, [1005], 'media', 'failed'],
  [480, [10037, 10076], 'unreachable', 'nobodyJoined'],
  [480, [10134], 'noRoute', 'failed'],
  [480, [10199], 'callingDisabled', 'failed'],
];

describe('how a call ended', () => {
  it.each(PAGE)('%i/%j is %s', (code, subcodes, meaning, comesTo) => {
    for (const subcode of subcodes) {
      expect(meaningOf({ code, subcode, message: '' })).toBe(meaning);
      expect(then(ringing(), terminated(code, subcode)).bridge).toMatchObject({
        status: 'fallback',
        fallback: { reason: comesTo },
      });
    }
  });

  it('declined, busy and cancelled are known by their code alone', () => {
    const meanings = [603, 486, 487].map((code) => meaningOf({ code, subcode: 9999, message: '' }));
    expect(meanings).toEqual(['declined', 'busy', 'cancelled']);
    expect(new Set([...PAGE.map(([, , meaning]) => meaning), ...meanings])).toEqual(new Set(CALL_ENDS));
  });

  it('numbers that nobody published mean nothing, and a failure', () => {
    const unheard = { code: 500, subcode: 560500, message: '' };
    expect([meaningOf(unheard), nobodyCame(unheard)]).toEqual([null, false]);
  });
});
