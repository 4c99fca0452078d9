import { describe, expect, it } from '@jest/globals';
import { readChannelCommand } from '../../../src/domain/intake/channel-command.js';
import type { OnCallRequest } from '../../../src/domain/intake/on-call-request.js';

const who = (tier: number | null = null): OnCallRequest => ({ ask: 'whoIsOnCall', tier });
const put = (name: string, until: string | null = null, tier: number | null = 2): OnCallRequest => ({
  ask: 'putOnCall',
  tier,
  name,
  until,
});
const rota = (tier: number | null = 2): OnCallRequest => ({ ask: 'backToRota', tier });

describe('what is asked about who is on call', () => {
  it.each<[string, OnCallRequest]>([
    ['who is on call', who()],
    ['Who’s on call?', who()],
    ['who is on-call now', who()],
    ['who is on call for tier 3?', who(3)],
    ['on call', who()],
    ['誰值班', who()],
    ['誰在值班？', who()],
    ['現在誰在值班', who()],
    ['值班表', who()],
    ['第 2 層誰值班', who(2)],
    ['第二層值班人員', who(2)],
    ['on call tier 2: dan until Friday', put('dan', 'Friday')],
    ['On call tier 2 Dan until tomorrow 14:00.', put('Dan', 'tomorrow 14:00')],
    ['on-call for tier 2: @Dan Lee until 2026-11-27 09:00', put('Dan Lee', '2026-11-27 09:00')],
    ['on call tier 2: dan', put('dan')],
    ['on call tier 2:', put('')],
    ['on call tier 2', put('')],
    ['on call: dan@contoso.example until Friday', put('dan@contoso.example', 'Friday', null)],
    ['on call tier 2: dan until', put('dan', '')],
    ['第 2 層值班：dan 到星期五', put('dan', '星期五')],
    ['第二層值班由 Dan 到 11月27日 為止', put('Dan', '11月27日')],
    ['值班 第 2 層：dan 至 17:00', put('dan', '17:00')],
    ['值班：dan', put('dan', null, null)],
    ['on call tier 2: rota', rota()],
    ['on call tier 2 back to the rota', rota()],
    ['on call: rota', rota(null)],
    ['第 2 層值班：輪值表', rota()],
    ['第 2 層值班：恢復輪值', rota()],
    ['值班：輪值', rota(null)],
  ])('%s', (words, request) => {
    expect(readChannelCommand(words)).toEqual(request);
  });

  it.each([
    'on call yesterday I saw the same',
    'who is on call should look at this',
    'the one on call for tier 2: Dan',
    '昨天值班的人說是憑證',
  ])('“%s” is a note', (words) => {
    expect(readChannelCommand(words)).toEqual({ ask: 'note', text: words });
  });
});
