import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenChanges } from '../../src/simulator/tokens/mint.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory } from '../helpers/story.js';

describe('what is not from our Teams is turned away and changes nothing', () => {
  const story = useStory();
  type Activity = Record<string, unknown>;
  let good: Activity;
  let before: string;

  /** Everything that a message could have changed. */
  const store = async (): Promise<string> => {
    const { tickets, people, channels } = story.desk.store;
    const mia = story.person('mia').objectId as never;
    const seen = [
      await tickets.find('T-1001'),
      await tickets.find('T-1002'),
      await people.find(mia),
      await channels.all(),
    ];
    return JSON.stringify([seen, story.person('mia').chat.messages.length]);
  };
  const turnedAway = async (body: object | string, status: number | RegExp, token?: string | null): Promise<void> => {
    const options = token === undefined ? {} : { token };
    const [answer] = await story.microsoft.deliver(body as Activity, options);
    expect(String(answer!.status)).toMatch(typeof status === 'number' ? String(status) : status);
    await story.settled();
    expect(await store()).toBe(before);
  };

  beforeAll(async () => {
    await story.report(story.person('mia'), PROBLEM);
    const sent = story.microsoft.wire.entries.findLast(
      (one) => one.direction === 'microsoft→bot' && (one.requestBody as Activity)['type'] === 'message',
    );
    good = { ...(sent!.requestBody as Activity), id: '1700000000009', text: 'The Wi-Fi on my phone is gone' };
    before = await store();
  });

  it.each<[string, TokenChanges]>([
    ['a key that nobody published', { key: 'unpublished' }],
    ['no signature', { alg: 'none' }],
    ['the public key as a shared secret', { alg: 'HS256' }],
    ['a name of a key that is not there', { kid: 'nobody' }],
    ['an end in the past', { expiresIn: -3_600 }],
    ['a beginning in the future', { notBefore: 3_600 }],
    ['another bot as audience', { aud: '00000000-0000-4000-8000-000000000000' }],
    ['another issuer', { iss: 'https://sts.windows.net/contoso/' }],
    ['another service address', { serviceUrl: 'https://elsewhere.example/' }],
    ['no service address', { serviceUrl: null }],
  ])('a token with %s', async (_what, changes) => {
    await turnedAway(good, 401, await story.microsoft.tokens.channel(changes));
  });

  it.each([
    ['no token', null],
    ['no JWT', 'abc'],
    ['three dots', '...'],
    ['the bot’s own token', 'access'],
  ])('%s', async (_what, token) => {
    const sent = token === 'access' ? await story.microsoft.tokens.access('https://api.botframework.com') : token;
    await turnedAway(good, 401, sent);
  });

  it('another tenant, by whichever of its names', async () => {
    const other = '11111111-1111-4111-8111-111111111111';
    const conversation = good['conversation'] as Activity;
    await turnedAway({ ...good, channelData: { tenant: { id: other } } }, 403);
    await turnedAway({ ...good, conversation: { ...conversation, tenantId: other } }, 403);
    await turnedAway({ ...good, channelData: {}, conversation: { ...conversation, tenantId: undefined } }, 403);
    await turnedAway({ ...good, channelId: 'webchat' }, 403);
  });

  it('no JSON, half of it, or something else than an object', async () => {
    for (const body of ['', '{', '[]', '"x"', 'null', '<xml/>', `${JSON.stringify(good)}}`])
      await turnedAway(body, 400);
  });

  it.each(['type', 'from', 'conversation', 'id', 'serviceUrl', 'channelId'])('no %s', async (field) => {
    await turnedAway({ ...good, [field]: undefined }, /^4\d\d$/);
    await turnedAway({ ...good, [field]: null }, /^4\d\d$/);
    await turnedAway({ ...good, [field]: 7 }, /^4\d\d$/);
  });

  it('five megabytes', async () => {
    await turnedAway({ ...good, text: 'x'.repeat(5_000_000) }, 413);
  });

  it('a sender who is nobody in the directory', async () => {
    await turnedAway({ ...good, from: { id: '29:1', name: 'Nobody' } }, 400);
  });

  it('and each of them stands in the log without its token', () => {
    expect(story.log.filter((line) => line.includes('turned away')).length).toBeGreaterThan(30);
    expect(story.log.join('')).not.toMatch(/eyJ|Bearer \S{20}/);
  });
});
