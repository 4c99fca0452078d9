import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNotifications } from '../../src/adapters/graph/read-notifications.js';

const APP = '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c';
const CALL = '2f1a1100-b174-40a0-aba7-0b405e01ed92';
const ANA = 'a1b2c3d4-1111-4a2b-8c3d-000000000001';
const BO = 'a1b2c3d4-1111-4a2b-8c3d-000000000002';
const bare = (id: string): string => id.replaceAll('-', '').toUpperCase();

type Json = Readonly<Record<string, unknown>>;
const about = (below: string, resourceData: unknown, more: Json = {}): Json => ({
  '@odata.type': '#microsoft.graph.commsNotification',
  changeType: 'updated',
  resourceUrl: `/communications/calls/${CALL}${below}`,
  resourceData,
  ...more,
});
const state = (fields: Json, more: Json = {}): Json =>
  about('', { '@odata.type': '#microsoft.graph.call', ...fields }, more);
const operation = (fields: Json, id = 'eec3812a-fdc3-4fb4-825c-a06c9f35414e'): Json =>
  about(
    `/operations/${id}`,
    { '@odata.type': '#microsoft.graph.inviteParticipantsOperation', ...fields },
    { changeType: 'deleted' },
  );
const participant = (identity: Json | null, more: Json = {}): Json => ({ info: { identity }, ...more });
const user = (id: string, displayName: string | null = null): Json => participant({ user: { id, displayName } });
const bot = participant({ application: { id: APP, displayName: 'Tierline' } });

const read = (...value: readonly unknown[]) => readNotifications({ value }, APP);
const one = (notification: unknown) => read(notification).notifications[0];

describe('a state', () => {
  it.each([
    ['establishing', 'establishing'],
    ['Established', 'established'],
    ['terminating', 'terminating'],
    ['ringing', 'other'],
    ['unknownFutureValue', 'other'],
  ])('%s is read', (told, known) => {
    expect(one(state({ state: told }))).toEqual({ call: CALL, kind: 'state', state: known, result: null });
  });

  it.each([
    ['numbers', { code: 200, subcode: 7000 }],
    ['text', { code: '200', subcode: '7000' }],
  ])('tells how it ended, in %s', (_as, codes) => {
    const ended = state({ state: 'terminated', resultInfo: { ...codes, message: 'over' } }, { changeType: 'deleted' });
    expect(one(ended)).toMatchObject({ state: 'terminated', result: { code: 200, subcode: 7000, message: 'over' } });
  });

  it('of a call that was deleted is terminated, also where it does not say so', () => {
    expect(one(about('', {}, { changeType: 'Deleted' }))).toMatchObject({ state: 'terminated', result: null });
    expect(one(state({ state: 'terminated', resultInfo: { code: 'x' } }))).toMatchObject({ result: null });
  });

  it.each([
    ['upper-case without dashes', `/communications/calls/${bare(CALL)}`],
    ['a whole address', `https://graph.microsoft.com/v1.0/communications/calls/${CALL.toUpperCase()}/`],
    ['the older form', `app/calls/${CALL}`],
  ])('names its call in %s', (_form, resourceUrl) => {
    expect(one(state({ state: 'established' }, { resourceUrl }))).toMatchObject({ call: CALL });
  });

  it('names its call under the older name', () => {
    const { resourceUrl, ...older } = state({ state: 'established' });
    expect(one({ ...older, resource: resourceUrl })).toMatchObject({ call: CALL });
  });

  it('of a call to the bot asks for an answer', () => {
    expect(read(state({ state: 'incoming' }))).toEqual({ notifications: [], incoming: [CALL], skipped: 0 });
  });
});

describe('a roster', () => {
  const roster = (...people: readonly unknown[]) => one(about('/participants', people));

  it('is who is in it, without the bot, each once', () => {
    expect(roster(user(ANA, 'Ana'), user(BO), user(bare(ANA), 'Ana'), bot)).toEqual({
      ...{ call: CALL, kind: 'roster' },
      participants: [
        { person: ANA, name: 'Ana' },
        { person: BO, name: null },
      ],
    });
  });

  it('finds people under application too, and knows the bot in any form', () => {
    const misplaced = participant({ application: { id: ANA, displayName: 'Ana' } });
    expect(roster(misplaced, participant({ user: { id: bare(APP) } }))).toMatchObject({
      participants: [{ person: ANA, name: 'Ana' }],
    });
    expect(roster(participant({ user: null, application: { id: BO } }))).toMatchObject({
      participants: [{ person: BO }],
    });
  });

  it('leaves out guests, phones, nobody, and who still waits in the lobby', () => {
    const people = [
      participant({ guest: { id: 'teamsvisitor:1' } }),
      participant({ user: { id: '8:orgid:x' } }),
      participant(null),
      { ...user(ANA), isInLobby: true },
    ];
    expect(roster(...people)).toMatchObject({ participants: [] });
  });

  it('that cannot be read whole tells nothing: somebody would seem to have left', () => {
    expect(read(about('/participants', [user(ANA), 'Bo']))).toMatchObject({ notifications: [], skipped: 1 });
    expect(read(about('/participants', user(ANA)))).toMatchObject({ notifications: [], skipped: 1 });
  });
});

describe('an invitation', () => {
  it.each([
    ['completed', true],
    ['Completed', true],
    ['failed', false],
  ])('that is %s is known by its mark', (status, ok) => {
    const told = operation({ status, clientContext: 'Mark-1' });
    expect(one(told)).toEqual({ call: CALL, kind: 'invited', mark: 'Mark-1', ok, result: null });
  });

  it('needs no id of its own', () => {
    const told = operation(
      { status: 'failed', clientContext: 'm', id: null, resultInfo: { code: 412, subcode: 9999 } },
      'participants',
    );
    expect(one(told)).toMatchObject({ mark: 'm', result: { code: 412, subcode: 9999, message: '' } });
  });

  it('that still runs says nothing yet, and one without a mark is not ours', () => {
    expect(read(operation({ status: 'Running', clientContext: 'm' }))).toMatchObject({ notifications: [], skipped: 0 });
    expect(read(operation({ status: 'completed' }))).toMatchObject({ notifications: [], skipped: 1 });
  });
});

describe('notifications', () => {
  it('are all looked at, in their order, and the bad ones counted', () => {
    const all = read(
      null,
      state({ state: 'establishing' }),
      { resourceUrl: 7 },
      state({ state: 'established' }),
      [],
      about('', 'x'),
    );
    expect(all.notifications).toMatchObject([{ state: 'establishing' }, { state: 'established' }]);
    expect(all.skipped).toBe(4);
  });

  it('without a meaning for us are left out in silence', () => {
    const prompt = about('/operations/1', {
      '@odata.type': '#microsoft.graph.playPromptOperation',
      status: 'completed',
    });
    const shared = about('/contentsharingsessions', [{}]);
    expect(read(prompt, shared)).toEqual({ notifications: [], incoming: [], skipped: 0 });
  });

  it.each([[null], ['text'], [{}], [{ value: null }], [{ value: {} }]])('are none in %j', (body) => {
    expect(readNotifications(body, APP)).toEqual({ notifications: [], incoming: [], skipped: 1 });
  });

  it('never make it throw', () => {
    const below = fc.constantFrom('', '/participants', '/operations/1', '/x');
    const loose = fc.tuple(below, fc.jsonValue()).map(([where, data]) => about(where, data));
    fc.assert(
      fc.property(fc.array(fc.oneof(loose, fc.jsonValue())), (value) => {
        const { notifications, incoming, skipped } = read(...value);
        expect(notifications.length + incoming.length + skipped).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});
