import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultEffect } from '../../src/simulator/faults.js';
import { asColleague, startCallStage, type CallStage } from '../helpers/call-stage.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await startCallStage({ timeLimit: 300 });
});
afterEach(() => stage.microsoft.faults.remove());
afterAll(() => stage.stop());

const place = () => {
  const { calls, ana, bo } = stage;
  return calls.place({ attempt: 'a-1', people: [ana, bo].map(asColleague), subject: 'T-1042' });
};
const standing = async (): Promise<string> => (await place()).call;

describe('Graph refuses a call', () => {
  it('because calling is not switched on for the bot', async () => {
    stage.microsoft.calls.enabled = false;
    await expect(place()).rejects.toMatchObject({ reason: 'refused', vendor: { status: 403, code: '7503' } });
    stage.microsoft.calls.enabled = true;
  });

  it('because consent is missing, in its own words', async () => {
    const { granted } = stage.microsoft;
    granted.delete('Calls.InitiateGroupCall.All');
    await expect(place()).rejects.toMatchObject({
      reason: 'refused',
      vendor: { code: '7504', message: 'Insufficient enterprise tenant permissions, cannot access this API.' },
    });
    granted.add('Calls.InitiateGroupCall.All');
  });

  it('because people are named twice, or not known', async () => {
    const { calls, ana } = stage;
    const twice = { attempt: 'a-1', people: [ana, ana].map(asColleague), subject: 'T-1042' };
    await expect(calls.place(twice)).rejects.toMatchObject({ reason: 'refused', vendor: { status: 400 } });
    expect(stage.microsoft.calls.list.filter(({ ringing }) => ringing.length > 0)).toEqual([]);
  });
});

describe('a call of which nothing certain is known', () => {
  it.each<[string, FaultEffect, string]>([
    ['too many requests', { status: 429, retryAfter: 7 }, 'throttled'],
    ['an error of Graph', { status: 500 }, 'unknown'],
    ['an error after it was placed', { status: 503, after: 'accepting' }, 'unknown'],
    ['no answer', { hang: true }, 'unknown'],
    ['no answer after it was placed', { hang: true, after: 'accepting' }, 'unknown'],
    ['a broken connection', { reset: true }, 'unknown'],
    ['a page of a proxy', { nonJson: true }, 'unknown'],
    ['a token that is not taken', { status: 401 }, 'unavailable'],
    ['nothing at that address', { status: 404 }, 'refused'],
  ])('%s: asked once, and said so', async (_name, then, reason) => {
    const { faults } = stage.microsoft;
    const fault = faults.add({ on: { method: 'POST', path: /communications\/calls$/ }, then });
    await expect(place()).rejects.toMatchObject({ name: 'DeliveryError', reason });
    expect(fault.hits).toBe(1);
  });

  it('waits as long as Graph says', async () => {
    stage.microsoft.faults.add({ on: { method: 'POST', path: /calls$/ }, then: { status: 429, retryAfter: 7 } });
    await expect(place()).rejects.toMatchObject({ retryAfter: 7_000 });
  });

  it('is surely not placed when there was no token for it', async () => {
    const fresh = await startCallStage();
    fresh.microsoft.faults.add({ on: { path: /oauth2/ }, then: { status: 500 } });
    const { calls, ana, bo } = fresh;
    const placing = calls.place({ attempt: 'a-1', people: [ana, bo].map(asColleague), subject: 'T-1042' });
    await expect(placing).rejects.toMatchObject({ reason: 'unavailable' });
    await fresh.stop();
  });
});

describe('what is asked in a call', () => {
  it.each<[string, FaultEffect, string]>([
    ['an error of Graph', { status: 502 }, 'unavailable'],
    ['no answer', { hang: true }, 'unavailable'],
    ['too many requests', { status: 429 }, 'throttled'],
  ])('%s: may be asked again', async (_name, then, reason) => {
    const call = await standing();
    stage.microsoft.faults.add({ on: { path: /calls\// }, then });
    const { calls } = stage;
    await expect(calls.keepAlive(call)).rejects.toMatchObject({ reason });
    await expect(calls.participants(call)).rejects.toMatchObject({ reason });
    await expect(calls.hangUp(call)).rejects.toMatchObject({ reason });
  });

  it('an invitation without an answer may have been carried out', async () => {
    const call = await standing();
    const { calls, cho, microsoft } = stage;
    microsoft.faults.add({ on: { path: /invite$/ }, then: { reset: true, after: 'accepting' } });
    await expect(calls.invite(call, asColleague(cho), 'm-1')).rejects.toMatchObject({ reason: 'unknown' });
    expect(cho.phone.rings).toHaveLength(1);
  });
});
