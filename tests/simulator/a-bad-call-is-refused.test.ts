import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSwitchboard, callBody, type Switchboard } from './switchboard.js';
import { codeOf, type Json, type Reply } from './tiny-bot.js';

let board: Switchboard;
beforeAll(async () => {
  board = await startSwitchboard();
});
afterAll(() => board.stop());

const outcome = (reply: Reply): string => `${String(reply.status)} ${String(codeOf(reply))}`;
const targets = (): readonly Json[] => callBody(board, [board.ana, board.bo], 'x')['targets'] as readonly Json[];

describe('a call is refused', () => {
  it.each<[string, () => Json, string]>([
    ['another type', () => ({ '@odata.type': '#microsoft.graph.message' }), '400 BadRequest'],
    ['an address in clear', () => ({ callbackUri: 'http://desk.contoso.example/api/calls' }), '400 BadRequest'],
    ['no address', () => ({ callbackUri: null }), '400 BadRequest'],
    ['no media', () => ({ mediaConfig: null }), '400 BadRequest'],
    ['no modality', () => ({ requestedModalities: [] }), '400 BadRequest'],
    ['an unknown modality', () => ({ requestedModalities: ['smell'] }), '400 BadRequest'],
    ['no source', () => ({ source: null }), '400 BadRequest'],
    [
      'the source of another bot',
      () => ({ source: sourceOf('7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90') }),
      '400 BadRequest',
    ],
    ['no tenant', () => ({ tenantId: null }), '403 7505'],
    ['another tenant', () => ({ tenantId: '7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90' }), '403 7505'],
    ['nobody', () => ({ targets: [] }), '400 BadRequest'],
    ['the same person twice', () => ({ targets: [...targets(), ...targets()] }), '400 BadRequest'],
    ['six', () => ({ targets: [1, 2, 3].flatMap(targets) }), '400 BadRequest'],
    ['a stranger', () => ({ targets: [...targets(), strangerTarget()] }), '400 BadRequest'],
    ['a property that does not exist', () => ({ ringingTimeoutInSeconds: 30 }), '400 BadRequest'],
    ['an incoming direction', () => ({ direction: 'incoming' }), '400 BadRequest'],
  ])('with %s', async (_what, changes, expected) => {
    const before = board.microsoft.calls.list.length;
    expect(outcome(await board.place([board.ana, board.bo], changes()))).toBe(expected);
    expect(board.microsoft.calls.list).toHaveLength(before);
  });

  it('while calling is off, or consent is missing', async () => {
    const { calls, granted } = board.microsoft;
    calls.enabled = false;
    expect(outcome(await board.place([board.ana, board.bo]))).toBe('403 7503');
    calls.enabled = true;
    granted.delete('Calls.InitiateGroupCall.All');
    expect(outcome(await board.place([board.ana, board.bo]))).toBe('403 7504');
    expect((await board.place([board.ana])).status).toBe(201);
    granted.add('Calls.InitiateGroupCall.All');
  });

  it('when it is to join a meeting, which is not known here', async () => {
    expect((await board.place([board.ana, board.bo], { meetingInfo: {} })).status).toBe(501);
  });
});

describe('what is asked in a call', () => {
  it('is refused without consent, and of a call that there is not', async () => {
    const { bot, microsoft } = board;
    await board.place([board.ana, board.bo]);
    const path = `/v1.0/communications/calls/${microsoft.calls.latest?.id ?? ''}`;
    expect((await bot.graph(`${path}/participants`)).status).toBe(200);
    microsoft.granted.delete('Calls.Initiate.All');
    expect(outcome(await bot.graph(`${path}/participants`))).toBe('403 7504');
    microsoft.granted.add('Calls.Initiate.All');
    expect(outcome(await bot.graph(`${path}x/keepAlive`, undefined, 'POST'))).toBe('404 NotFound');
    expect(outcome(await bot.graph(`${path}/reject`, undefined, 'POST', { reason: 'busy' }))).toBe('400 BadRequest');
    expect((await bot.graph(path, undefined, 'PATCH', {})).status).toBe(501);
  });
});

const sourceOf = (id: string): Json => ({
  '@odata.type': '#microsoft.graph.participantInfo',
  identity: { '@odata.type': '#microsoft.graph.identitySet', application: { id } },
});

const strangerTarget = (): Json => ({
  '@odata.type': '#microsoft.graph.invitationParticipantInfo',
  identity: {
    '@odata.type': '#microsoft.graph.identitySet',
    user: { '@odata.type': '#microsoft.graph.identity', id: 'a1b2c3d4-1111-4a2b-8c3d-000000000099' },
  },
});
