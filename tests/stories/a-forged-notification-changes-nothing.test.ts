import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenChanges } from '../../src/simulator/tokens/mint.js';
import { HOLD, asked, bridgeOf, heldBridge, passes, standing } from '../helpers/bridge-steps.js';
import { useStory } from '../helpers/story.js';

const ELSEWHERE = '00000000-0000-4000-8000-000000000000';

describe('a forged notification changes nothing of a call under way', () => {
  const story = useStory({ plan: 'bridge' });
  let call = '';
  let attempt = '';

  /** Everybody is in it, and the call is over: whoever could say so could end every bridge. */
  const lies = (): object => ({
    '@odata.type': '#microsoft.graph.commsNotifications',
    value: [
      {
        changeType: 'deleted',
        resourceUrl: `/communications/calls/${call}`,
        resourceData: {
          '@odata.type': '#microsoft.graph.call',
          state: 'terminated',
          resultInfo: { code: 200, subcode: 5001 },
        },
      },
    ],
  });
  const post = async (path: string, token: string | null): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${String(story.desk.port)}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(lies()),
    });
    await story.settled();
    return response.status;
  };

  beforeAll(async () => {
    await heldBridge(story);
    await passes(story, HOLD);
    const bridge = await bridgeOf(story, 'T-1001');
    [call, attempt] = [bridge.call?.id ?? '', bridge.attempt?.id ?? ''];
  });

  it.each<[string, TokenChanges | null, number]>([
    ['for another bot', { aud: ELSEWHERE }, 401],
    ['by another issuer', { iss: 'https://sts.windows.net/contoso/' }, 401],
    ['of another tenant', { tid: ELSEWHERE }, 403],
    ['with a key that nobody published', { key: 'unpublished' }, 401],
    ['without a signature', { alg: 'none' }, 401],
    ['that is not there', null, 401],
  ])('with a token %s', async (_what, changes, status) => {
    const before = await bridgeOf(story, 'T-1001');
    const token = changes === null ? null : await story.microsoft.tokens.calls(changes);
    expect(await post(`/api/calls/${attempt}`, token)).toBe(status);
    expect(await bridgeOf(story, 'T-1001')).toEqual(before);
  });

  it('nor does a good one about an attempt that is not ours', async () => {
    const before = await bridgeOf(story, 'T-1001');
    expect(await post(`/api/calls/${ELSEWHERE}`, await story.microsoft.tokens.calls())).toBe(404);
    expect(await bridgeOf(story, 'T-1001')).toEqual(before);
  });

  it('whoever calls the bot meanwhile is turned away, and the call goes on', async () => {
    const toBot = story.microsoft.calls.callBot(story.person('mia'));
    await passes(story, 5);
    expect(asked(story).at(-1)).toBe('POST /communications/calls/{id}/reject');
    expect(toBot.state).toBe('terminated');
    expect(await standing(story, 'T-1001')).toEqual(['Ana: ringing', 'Cho: ringing', 'Eve: ringing']);
  });

  it('and a good one, with upper-case ids and codes as text, is believed', async () => {
    story.microsoft.calls.deliver({ ids: 'bare', codes: 'text', status: 'capital', peopleUnder: 'application' });
    story.person('ana').phone.answer();
    await story.settled();
    expect(await standing(story, 'T-1001')).toEqual(['Ana: joined', 'Cho: ringing', 'Eve: ringing']);
    story.microsoft.calls.list[0]!.end({ code: 200, subcode: 5001, message: 'The conversation has ended.' });
    await story.settled();
    expect(await bridgeOf(story, 'T-1001')).toMatchObject({
      ended: { why: 'over' },
      call: { over: { result: { code: 200, subcode: 5001 } } },
    });
  });
});
