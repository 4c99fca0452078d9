import { afterEach, describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import {
  HOLD,
  RING,
  asked,
  bridgeCard,
  bridgeOf,
  opens,
  passes,
  pressBridge,
  rang,
  underBridge,
} from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const GROUP = 'Calls.InitiateGroupCall.All';
const MEETINGS = 'OnlineMeetings.ReadWrite.All';

describe('without a call people meet by a link', () => {
  const story = useStory({ plan: 'bridge' });
  let ticket: TicketNumber | undefined;

  /** What the bridge comes to when the hold is over, on the same ticket each time. */
  const bridge = async (): Promise<Awaited<ReturnType<typeof bridgeOf>>> => {
    ticket ??= await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD);
    return bridgeOf(story, ticket);
  };
  const callings = (tier: 1 | 2 | 3) => underBridge(story, tier).map((one) => one.mentions.map(({ name }) => name));

  afterEach(async () => {
    story.microsoft.faults.remove();
    story.microsoft.calls.enabled = true;
    story.microsoft.meetings.policy = 'everybody';
    for (const role of [GROUP, MEETINGS]) story.microsoft.granted.add(role);
    await pressBridge(story, story.person('bo'), 1, 'bridge.end');
  });

  it('a meeting, when calling is not switched on; all who were meant are called to it', async () => {
    story.microsoft.calls.enabled = false;
    const { fallback, invitees } = await bridge();
    expect(fallback).toMatchObject({
      reason: 'callingOff',
      way: { kind: 'meeting' },
      vendor: expect.stringContaining('7503'),
    });
    expect(invitees).toEqual([]);
    expect([callings(1), callings(2), callings(3)]).toEqual([[['Ana']], [['Cho']], [['Eve']]]);
    const url = fallback?.way?.url ?? 'none';
    expect(underBridge(story, 2)[0]?.text).toContain(url);
    expect(JSON.stringify(bridgeCard(story, 3).card)).toContain(url);
    expect(words(bridgeCard(story, 3))).toContain('An administrator switches it on');
  });

  it('the same meeting, however often it is asked for', async () => {
    story.microsoft.calls.enabled = false;
    story.microsoft.faults.add({ on: { path: /createOrGet/ }, then: { reset: true, after: 'accepting' }, times: 1 });
    const { fallback } = await bridge();
    expect(fallback?.way).toMatchObject({ kind: 'meeting' });
  });

  it.each([
    ['noConsent', () => void story.microsoft.granted.delete(GROUP)],
    ['quota', () => fault(429)],
    ['tenantMismatch', () => fault(403, 'request authorization tenant mismatch')],
  ])('also when Graph says no: %s', async (reason, arrange) => {
    arrange();
    const { fallback } = await bridge();
    expect(fallback).toMatchObject({ reason, way: { kind: 'meeting' } });
    expect(words(bridgeCard(story, 1))).toContain('In Microsoft’s words');
  });

  it.each([
    ['noAccessPolicy', () => (story.microsoft.meetings.policy = new Set())],
    ['noConsent', () => story.microsoft.granted.delete(MEETINGS)],
  ])('a call that they start themselves, when no meeting can be made: %s', async (noMeeting, arrange) => {
    story.microsoft.calls.enabled = false;
    arrange();
    const { fallback } = await bridge();
    const url =
      'https://teams.microsoft.com/l/call/0/0?users=ana%40contoso.example,cho%40contoso.example,eve%40contoso.example&withVideo=false';
    expect(fallback?.way).toEqual({ kind: 'link', url, noMeeting });
    expect(underBridge(story, 1)[0]?.text).toContain('Whoever is there first starts the call');
  });

  it('when nobody joins the call within the minute that Graph waits', async () => {
    const before = asked(story).length;
    ticket ??= 'T-1001';
    await bridge();
    story.microsoft.calls.list.at(-1)!.end({ code: 200, subcode: 5013, message: 'no one else has joined' });
    await story.settled();
    expect((await bridgeOf(story, ticket)).fallback).toMatchObject({
      reason: 'nobodyJoined',
      way: { kind: 'meeting' },
    });
    expect(asked(story).slice(before)).toEqual(['POST /communications/calls']);
  });

  it('when everybody was rung in vain', async () => {
    const before = rang(story).length;
    await bridge();
    await passes(story, 2 * RING);
    const { fallback } = await bridgeOf(story, ticket ?? 'T-1001');
    expect(fallback).toMatchObject({ reason: 'nobodyAnswered', way: { kind: 'meeting' } });
    expect(rang(story).length).toBeGreaterThan(before);
    expect(asked(story).at(-1)).toBe('DELETE /communications/calls/{id}');
  });

  const fault = (status: number, message = 'no'): void =>
    void story.microsoft.faults.add({
      on: { method: 'POST', path: /communications\/calls$/ },
      then: { status, body: { error: { code: 'General', message } } },
    });
});
