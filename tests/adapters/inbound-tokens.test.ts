import { generateKeyPairSync } from 'node:crypto';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { message } from '../helpers/activities.js';
import { startEdge, type Edge } from '../helpers/edge.js';

const OTHER_TENANT = '11111111-2222-3333-4444-555555555555';
const in_ = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

let edge: Edge;
const unhandled: unknown[] = [];
const note = (reason: unknown): number => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  edge = await startEdge();
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await edge.stop();
});

const deliverWith = async (token: string, activity: unknown = message('hello')): Promise<number> => {
  const { status } = await edge.post('/api/messages', activity, { Authorization: `Bearer ${token}` });
  return status;
};

describe('a token', () => {
  it('that is good lets the activity in', async () => {
    expect(await deliverWith(await edge.issuer.mint())).toBe(200);
    expect(edge.received.at(-1)).toMatchObject({ type: 'message', text: 'hello' });
  });

  it('that ran out two minutes ago is within the clocks’ difference', async () => {
    expect(await deliverWith(await edge.issuer.mint({ claims: { exp: in_(-120) } }))).toBe(200);
  });

  it.each([
    ['expired', { claims: { exp: in_(-900) } }],
    ['without an end', { claims: { exp: undefined } }],
    ['from the future', { claims: { nbf: in_(900) } }],
    ['for another bot', { claims: { aud: OTHER_TENANT } }],
    ['from another issuer', { claims: { iss: 'https://login.example' } }],
    ['from an Entra tenant, as the emulator has it', { claims: { iss: `https://sts.windows.net/${OTHER_TENANT}/` } }],
    ['with an unknown key', { kid: 'nobody' }],
    ['with a bad signature', { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }],
    ['signed with a shared secret', { alg: 'HS256', key: new Uint8Array(32).fill(7) }],
    ['not signed at all', { alg: 'none' }],
    ['for another service address', { claims: { serviceurl: 'https://evil.example/' } }],
    ['for no service address', { claims: { serviceurl: undefined } }],
  ])('that is forged or not for us is refused: %s', async (_name, wish) => {
    const before = edge.received.length;
    expect(await deliverWith(await edge.issuer.mint(wish as object))).toBe(401);
    expect(edge.received).toHaveLength(before);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a.b.c', 'Bearer x', `Bearer ${'e'.repeat(20_000)}.a.b`])(
    'that is none is refused: %.20s',
    async (authorization) => {
      const { status } = await edge.post('/api/messages', message('hello'), { Authorization: authorization });
      expect([401, 431]).toContain(status);
    },
  );

  it('is refused with a body that tells nothing of our insides', async () => {
    const response = await edge.post('/api/messages', message('hello'), { Authorization: 'Bearer a.b.c' });
    expect(await response.json()).toEqual({ error: { code: 'invalid', message: 'The token is not accepted.' } });
  });

  it('of a new key is accepted at once', async () => {
    const fresh = await startEdge({ lookAgain: 0 });
    const before = await fresh.deliver(message('signed with the old key'));
    fresh.issuer.rotate();
    const after = await fresh.deliver(message('signed with the new key'));
    await fresh.stop();
    expect([before.status, after.status]).toEqual([200, 200]);
  });

  it('cannot be judged while the keys cannot be read, and Teams is told to come again', async () => {
    const fresh = await startEdge();
    fresh.issuer.fail(true);
    const failing = await fresh.deliver(message('hello'));
    fresh.issuer.fail(false);
    const working = await fresh.deliver(message('hello'));
    await fresh.stop();
    expect([failing.status, working.status]).toEqual([503, 200]);
  });

  it('of a stranger makes us ask nobody and leaves nothing behind', async () => {
    const asked = edge.issuer.asked.length;
    const remembered = ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length;
    const statuses = new Set<number>();
    for (let i = 0; i < 200; i += 1) {
      const tid = `00000000-0000-0000-0000-${String(i).padStart(12, '0')}`;
      const claims = { tid, iss: `https://sts.windows.net/${tid}/` };
      statuses.add(await deliverWith(await edge.issuer.mint({ alg: 'none', claims })));
    }
    expect([...statuses]).toEqual([401]);
    expect(edge.issuer.asked).toHaveLength(asked);
    expect(ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length).toBe(remembered);
  });
});

describe('after all that', () => {
  it('the log names what was refused and holds no token and no words', () => {
    const log = edge.logged.join('');
    expect(log).toContain('A request was turned away.');
    expect(log).not.toMatch(/eyJ|s3cret-value|hello/);
  });

  it('no rejection was left unhandled', () => {
    expect(unhandled).toEqual([]);
  });
});
