import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { personId } from '../../src/domain/people.js';
import { asColleague, startCallStage, type CallStage } from '../helpers/call-stage.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await startCallStage({ timeLimit: 300 });
});
afterEach(() => stage.microsoft.faults.remove());
afterAll(() => stage.stop());

const meeting = (key: string) =>
  stage.meetings.createOrGet({ organizer: asColleague(stage.ana).id, key, subject: 'T-1042' });

describe('a meeting', () => {
  it('is the same for the same key, however often', async () => {
    const first = await meeting('bridge-1');
    expect(first.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(await meeting('bridge-1')).toEqual(first);
    expect(await meeting('bridge-2')).not.toEqual(first);
    expect(stage.microsoft.meetings.list).toHaveLength(2);
  });

  it('is refused without a policy for the organizer, and without consent', async () => {
    const { microsoft } = stage;
    microsoft.meetings.policy = new Set([stage.bo]);
    await expect(meeting('bridge-3')).rejects.toMatchObject({
      reason: 'refused',
      vendor: { status: 403, code: 'General' },
    });
    microsoft.meetings.policy = 'everybody';
    microsoft.granted.delete('OnlineMeetings.ReadWrite.All');
    await expect(meeting('bridge-3')).rejects.toMatchObject({ reason: 'refused', vendor: { status: 403 } });
    microsoft.granted.add('OnlineMeetings.ReadWrite.All');
  });

  it('may be asked for again when there was no answer, or one without an address', async () => {
    const { faults } = stage.microsoft;
    faults.add({ on: { path: /createOrGet/ }, then: { hang: true, after: 'accepting' }, times: 1 });
    await expect(meeting('bridge-4')).rejects.toMatchObject({ reason: 'unavailable' });
    faults.add({ on: { path: /createOrGet/ }, then: { status: 200, body: { joinWebUrl: 'javascript:alert(1)' } } });
    await expect(meeting('bridge-4')).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

describe('presence', () => {
  it('tells who is away, and nothing else', async () => {
    const { ana, bo, cho, dan, eve, fay, presence } = stage;
    bo.presence = { availability: 'Offline', activity: 'OffWork' };
    cho.presence = { availability: 'Busy', activity: 'OutOfOffice' };
    dan.presence = { availability: 'Away', activity: 'Away', outOfOffice: true };
    eve.presence = { availability: 'DoNotDisturb', activity: 'Presenting' };
    fay.presence = { availability: 'PresenceUnknown', activity: 'PresenceUnknown' };
    const stranger = personId('a1b2c3d4-1111-4a2b-8c3d-000000000099');
    const found = await presence.of([...[ana, bo, cho, dan, eve, fay].map((one) => asColleague(one).id), stranger]);
    expect([...found.values()]).toEqual(['reachable', 'away', 'away', 'away', 'reachable', 'unknown', 'unknown']);
  });

  it('is asked for in parts that Graph takes, and of nobody not at all', async () => {
    const { presence, microsoft } = stage;
    const asked = () => microsoft.wire.entries.filter(({ path }) => path.endsWith('getPresencesByUserId')).length;
    const before = asked();
    const many = Array.from({ length: 700 }, (_, n) =>
      personId(`a1b2c3d4-1111-4a2b-8c3d-${String(n).padStart(12, '0')}`),
    );
    expect((await presence.of(many)).size).toBe(700);
    expect((await presence.of([])).size).toBe(0);
    expect(asked() - before).toBe(2);
  });

  it('does not take the presence of another for that of who was meant', async () => {
    const { ana, bo, presence, microsoft } = stage;
    const value = [
      { id: bo.objectId, availability: 'Offline' },
      { id: ana.objectId.toUpperCase(), availability: 'Offline' },
      7,
    ];
    microsoft.faults.add({ on: { path: /getPresences/ }, then: { status: 200, body: { value } } });
    expect([...(await presence.of([asColleague(ana).id]))]).toEqual([[ana.objectId, 'away']]);
  });

  it.each([
    ['consent is missing', { status: 403 }],
    ['there are too many requests', { status: 429 }],
    ['there is no answer', { hang: true }],
    ['the answer is nonsense', { nonJson: true }],
  ] as const)('is unknown when %s, and the log says why', async (_name, then) => {
    const { ana, presence, microsoft, logged } = stage;
    microsoft.faults.add({ on: { path: /getPresences/ }, then });
    expect([...(await presence.of([asColleague(ana).id])).values()]).toEqual(['unknown']);
    expect(logged.at(-1)).toContain('Nobody can say who is there.');
  });
});
