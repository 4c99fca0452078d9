import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SimulatorError } from '../../src/simulator/simulator-error.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { until } from '../helpers/until.js';
import { startSwitchboard, type Switchboard } from './switchboard.js';
import { segment } from './tiny-bot.js';

let board: Switchboard;
beforeAll(async () => {
  board = await startSwitchboard();
});
afterAll(() => board.stop());

describe('people with phones', () => {
  it('are busy or signed in nowhere: nothing rings, and only an invitation says so', async () => {
    const { ana, bo, cho, dan, place, invite, told, microsoft } = board;
    for (const one of [bo, cho]) one.phone.isBusy();
    dan.phone.isOff();
    await place([ana, bo]);
    const call = microsoft.calls.latest!;
    expect(call.ringing.map(({ name }) => name)).toEqual(['Ana']);
    await invite(call, [cho], 'm-1');
    await invite(call, [dan], 'm-2');
    await microsoft.settled();
    expect(
      told()
        .map(({ said }) => said)
        .filter((said) => said.startsWith('m-')),
    ).toEqual(['m-1 failed 486/9999', 'm-2 failed 480/10037']);
    expect([bo, cho, dan].map(({ phone }) => phone.rings.at(-1)?.outcome)).toEqual(['busy', 'busy', 'unreachable']);
  });

  it('do only what their phone lets them', () => {
    const { ana, bo, microsoft } = board;
    const call = microsoft.calls.latest!;
    expect(() => ana.phone.leave(call)).toThrow(SimulatorError);
    ana.phone.answer(call);
    expect(() => ana.phone.decline(call)).toThrow('phone-not-ringing');
    expect(() => bo.phone.answer()).toThrow('phone-not-ringing');
    expect(call.people).toEqual([ana]);
  });

  it('are seen as they come and go', async () => {
    const { ana, microsoft, place, bo } = board;
    const seen: string[] = [];
    const stop = microsoft.calls.onChange((call) =>
      seen.push(`${String(call.ringing.length)} ring, ${String(call.people.length)} in`),
    );
    bo.phone.ignores();
    await place([ana, bo]);
    ana.phone.answer();
    bo.phone.decline();
    ana.phone.leave(microsoft.calls.latest!);
    stop();
    expect(seen).toEqual(['1 ring, 0 in', '2 ring, 0 in', '1 ring, 1 in', '0 ring, 1 in', '0 ring, 0 in']);
  });

  it('act by themselves on a clock that runs', async () => {
    const microsoft = await startMicrosoft({ now: () => Date.now() });
    const ana = microsoft.addUser({ principalName: 'ana@contoso.example', name: 'Ana' });
    const bo = microsoft.addUser({ principalName: 'bo@contoso.example', name: 'Bo' });
    ana.phone.answersAfter(0.05);
    microsoft.calls
      .create({ callbackUri: '/api/calls/a', subject: null, targets: [ana, bo], direction: 'outgoing' })
      .begin();
    await until(() => microsoft.calls.latest?.people.includes(ana) === true);
    expect(microsoft.calls.latest?.people).toEqual([ana]);
    await microsoft.stop();
  });
});

describe('a call to the bot', () => {
  it('rings for fifteen seconds, or until it is turned away', async () => {
    const { ana, bot, clock, microsoft, told } = board;
    const first = microsoft.calls.callBot(ana);
    await microsoft.settled();
    expect(told().at(-1)).toEqual({ said: 'incoming', path: '/api/calls' });
    clock.advance(15_000);
    expect([first.state, first.result?.code]).toEqual(['terminated', 408]);
    const second = microsoft.calls.callBot(ana);
    const path = `/v1.0/communications/calls/${second.id}/reject`;
    expect((await bot.graph(path, undefined, 'POST', { reason: 'never' })).status).toBe(400);
    expect((await bot.graph(path, undefined, 'POST', { reason: 'busy' })).status).toBe(202);
    expect(second.state).toBe('terminated');
  });
});

describe('meetings and presence', () => {
  it('are for object ids', async () => {
    const { ana, bot } = board;
    const meet = (who: string, body: unknown) =>
      bot.graph(`/v1.0/users/${segment(who)}/onlineMeetings/createOrGet`, undefined, 'POST', body);
    const asked = { externalId: 'b-1', subject: 'T-1042' };
    expect((await meet(ana.principalName, asked)).status).toBe(404);
    expect((await meet(ana.objectId, {})).status).toBe(400);
    expect((await meet(ana.objectId, { ...asked, endDateTime: '2026-11-22T10:00:00Z' })).status).toBe(400);
    expect([(await meet(ana.objectId, asked)).status, (await meet(ana.objectId, asked)).status]).toEqual([201, 200]);
    const presences = (ids: unknown) =>
      bot.graph('/v1.0/communications/getPresencesByUserId', undefined, 'POST', { ids });
    expect((await presences([ana.objectId, ana.principalName])).body).toMatchObject({
      value: [{ id: ana.objectId, availability: 'Available' }],
    });
    expect((await presences([])).status).toBe(400);
    expect((await presences(Array.from({ length: 651 }, () => ana.objectId))).status).toBe(400);
  });
});
