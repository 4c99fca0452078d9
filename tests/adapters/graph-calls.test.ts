import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallNews } from '../../src/domain/bridge/commands.js';
import { asColleague, startCallStage, type CallStage } from '../helpers/call-stage.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await startCallStage();
});
afterAll(() => stage.stop());

const inWords = (one: CallNews): string => {
  if (one.kind === 'roster') return `in: ${one.participants.map(({ name }) => name).join(', ')}`;
  const result = one.result === null ? '' : ` ${String(one.result.code)}/${String(one.result.subcode)}`;
  return one.kind === 'state' ? `${one.state}${result}` : `${one.mark} ${one.ok ? 'came' : 'did not'}${result}`;
};
const told = (): string[] => stage.notified.map(inWords);
const news = async (act: () => unknown): Promise<string[]> => {
  const before = told().length;
  await act();
  await stage.microsoft.settled();
  return told().slice(before);
};
let call: string;

describe('a group call through Graph', () => {
  it('is placed, and what Graph tells of it names the attempt and the call', async () => {
    const { calls, ana, bo, cho } = stage;
    const heard = await news(async () => {
      ({ call } = await calls.place({ attempt: 'a-1', people: [ana, bo, cho].map(asColleague), subject: 'T-1042' }));
    });
    expect(heard).toEqual(['establishing', 'established', 'in: ']);
    expect(new Set(stage.notified.map((one) => `${one.attempt} ${one.call}`))).toEqual(new Set([`a-1 ${call}`]));
  });

  it('says all that Graph wants to know', () => {
    const { microsoft, ana, bo, cho } = stage;
    const [request] = microsoft.graphRecording();
    const person = (id: string) => ({ identity: { user: { id } } });
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1.0/communications/calls',
      body: {
        '@odata.type': '#microsoft.graph.call',
        callbackUri: 'https://desk.contoso.example/api/calls/a-1',
        source: { identity: { application: { id: microsoft.cloud.appId } } },
        targets: [person(ana.objectId), person(bo.objectId), person(cho.objectId)],
        requestedModalities: ['audio'],
        mediaConfig: { '@odata.type': '#microsoft.graph.serviceHostedMediaConfig' },
        tenantId: microsoft.cloud.tenantId,
      },
      status: 201,
    });
  });

  it('has a roster without the bot, asked for and told', async () => {
    const { calls, ana, bo } = stage;
    ana.phone.answer();
    expect(await news(() => bo.phone.answer())).toContain('in: Ana, Bo');
    expect(await calls.participants(call)).toEqual(
      [asColleague(ana), asColleague(bo)].map(({ id, name }) => ({ person: id, name })),
    );
  });

  it('rings one more, and the mark says what came of it', async () => {
    const { calls, clock, dan, eve } = stage;
    dan.phone.answersAfter(3);
    eve.phone.declinesAfter(5);
    await calls.invite(call, asColleague(dan), 'mark-1');
    await calls.invite(call, asColleague(eve), 'mark-2');
    expect(await news(() => clock.advance(5_000))).toEqual([
      'mark-1 came',
      'in: Ana, Bo, Dan',
      'mark-2 did not 603/9999',
    ]);
  });

  it('is kept alive, and ended once', async () => {
    const { calls } = stage;
    await calls.keepAlive(call);
    expect(await news(() => calls.hangUp(call))).toEqual(['terminating', 'terminated 200/7000']);
    await expect(calls.hangUp(call)).resolves.toBeUndefined();
    await expect(calls.keepAlive(call)).rejects.toMatchObject({ reason: 'gone' });
    await expect(calls.participants(call)).rejects.toMatchObject({ reason: 'gone' });
  });
});

describe('what Graph tells', () => {
  it.each([
    ['twice', { copies: 2 }],
    ['in another order', { order: 'reversed' }],
    ['in one request', { together: true }],
    ['with ids without dashes, in upper case', { ids: 'bare' }],
    ['with numbers as text', { codes: 'text' }],
    ['with people where applications belong', { peopleUnder: 'application' }],
    ['with states in capitals', { status: 'capital' }],
  ] as const)('is understood when it comes %s', async (_name, delivery) => {
    const { calls, ana, bo, microsoft } = stage;
    microsoft.calls.deliver(delivery);
    const before = stage.notified.length;
    const { call: id } = await calls.place({ attempt: 'a-2', people: [ana, bo].map(asColleague), subject: 'T-1042' });
    await microsoft.settled();
    bo.phone.answer();
    await microsoft.settled();
    await calls.hangUp(id);
    await microsoft.settled();
    microsoft.calls.deliver();
    const heard = stage.notified.slice(before);
    expect(new Set(heard.map((one) => one.call))).toEqual(new Set([id]));
    expect(new Set(heard.map(inWords))).toEqual(
      new Set(['establishing', 'established', 'in: ', 'in: Bo', 'terminating', 'terminated 200/7000']),
    );
    expect(heard.find((one) => one.kind === 'roster' && one.participants.length > 0)).toMatchObject({
      participants: [{ person: bo.objectId, name: 'Bo' }],
    });
  });
});

describe('a call to the bot', () => {
  it('is answered, and turned away through Graph', async () => {
    const { microsoft, ana } = stage;
    const incoming = microsoft.calls.callBot(ana);
    await microsoft.settled();
    await microsoft.settled();
    expect(incoming.state).toBe('terminated');
    expect(microsoft.graphRecording().at(-1)).toMatchObject({
      path: `/v1.0/communications/calls/${incoming.id}/reject`,
      status: 202,
    });
    expect(stage.logged.filter((line) => line.includes('not turned away'))).toEqual([]);
  });
});
