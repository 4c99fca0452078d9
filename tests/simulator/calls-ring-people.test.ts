import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '../../src/simulator/calls/call.js';
import { codeOf } from './tiny-bot.js';
import { startSwitchboard, type Switchboard } from './switchboard.js';

describe('a group call', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await startSwitchboard();
  });
  afterAll(() => board.stop());

  it('rings everybody, and tells who is in it with whole rosters', async () => {
    const { ana, bo, ida, place, told, microsoft, clock } = board;
    ana.phone.answersAfter(4);
    bo.phone.declinesAfter(6);
    ida.phone.ignores();
    const reply = await place([ana, bo, ida]);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toContain('/v1.0/communications/calls/');
    const call = microsoft.calls.latest!;
    await microsoft.settled();
    expect(told().map(({ said }) => said)).toEqual(['establishing', 'established', 'in: Tierline']);
    expect(call.ringing.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Ida']);
    clock.advance(4_000);
    await microsoft.settled();
    expect(
      told()
        .slice(3)
        .map(({ said }) => said),
    ).toEqual(['in: Ana, Tierline', 'established']);
    clock.advance(2_000);
    await microsoft.settled();
    expect(told()).toHaveLength(5);
    expect(bo.phone.rings[0]?.outcome).toBe('declined');
    ida.phone.answer();
    await microsoft.settled();
    expect(told().at(-1)).toMatchObject({ said: 'in: Ana, Ida, Tierline', path: '/api/calls/attempt-1' });
  });

  it('tells what became of an invitation, under the mark of the bot', async () => {
    const { cho, dan, invite, told, microsoft, clock } = board;
    const call = microsoft.calls.latest!;
    cho.phone.answersAfter(2);
    dan.phone.declinesAfter(3);
    expect((await invite(call, [cho], 'mark-cho')).body).toMatchObject({
      status: 'Running',
      clientContext: 'mark-cho',
    });
    await invite(call, [dan], 'mark-dan');
    clock.advance(3_000);
    await microsoft.settled();
    expect(
      told()
        .slice(-3)
        .map(({ said }) => said),
    ).toEqual(['mark-cho completed', 'in: Ana, Ida, Cho, Tierline', 'mark-dan failed 603/9999']);
  });

  it('invites one at a time, and nobody who is in it or rings', async () => {
    const { ana, bo, eve, invite, microsoft } = board;
    const call = microsoft.calls.latest!;
    expect((await invite(call, [bo, eve], 'two')).status).toBe(400);
    expect((await invite(call, [ana], 'again')).status).toBe(400);
    eve.phone.ignores();
    expect((await invite(call, [eve], 'first')).status).toBe(200);
    expect((await invite(call, [eve], 'second')).status).toBe(400);
  });

  it('ends for the bot alone when the bot leaves', async () => {
    const { bot, told, microsoft } = board;
    const call: Call = microsoft.calls.latest!;
    expect((await bot.graph(`/v1.0/communications/calls/${call.id}`, undefined, 'DELETE')).status).toBe(204);
    await microsoft.settled();
    expect(told().at(-1)?.said).toBe('terminated 200/7000');
    expect(call.people.map(({ name }) => name)).toEqual(['Ana', 'Ida', 'Cho']);
    expect(call.ringing).toEqual([]);
    const after = await bot.graph(`/v1.0/communications/calls/${call.id}/participants`);
    expect([after.status, codeOf(after)]).toEqual([404, 'NotFound']);
  });
});

describe('a call ends by itself', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await startSwitchboard();
  });
  afterAll(() => board.stop());
  const ends = async (act: (call: Call) => void | Promise<void>): Promise<string | undefined> => {
    const { ana, bo, place, microsoft, told } = board;
    await place([ana, bo]);
    await act(microsoft.calls.latest!);
    await microsoft.settled();
    return told().at(-1)?.said;
  };

  it('when nobody joins for a minute', async () => {
    expect(await ends(() => board.clock.advance(60_000))).toBe('terminated 200/5013');
    expect(board.ana.phone.rings.at(-1)?.outcome).toBe('missed');
  });

  it('when the bot has been alone in it for a minute', async () => {
    const said = await ends((call) => {
      board.ana.phone.answer();
      board.ana.phone.leave(call);
      board.clock.advance(60_000);
    });
    expect(said).toBe('terminated 200/5010');
  });

  it('when the bot does not keep it alive', async () => {
    const said = await ends(async (call) => {
      board.ana.phone.answer();
      board.clock.advance(40 * 60_000);
      await board.bot.graph(`/v1.0/communications/calls/${call.id}/keepAlive`, undefined, 'POST');
      board.clock.advance(44 * 60_000);
      expect(call.state).toBe('established');
      board.clock.advance(60_000);
    });
    expect(said).toBe('terminated 408/8537');
  });
});
