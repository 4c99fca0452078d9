import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { BoundedCache } from '../../src/adapters/identity/bounded-cache.js';
import { CachedCredential } from '../../src/adapters/identity/cached-credential.js';
import { makeCertificateAssertion } from '../../src/adapters/identity/certificate-assertion.js';
import { makeCredential } from '../../src/adapters/identity/credential.js';
import type { BotSecret, Cloud } from '../../src/ports/microsoft.js';
import { CLOUDS } from '../../src/settings/clouds.js';
import { TENANT } from '../helpers/edge.js';
import { startFarSide, type FarSide } from '../helpers/far-side.js';
import { startIssuer } from '../helpers/issuer.js';

const APP = '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c';
const SCOPE = 'https://api.botframework.com/.default';
const bot = { appId: APP, tenantId: TENANT, secret: { kind: 'password', password: 's3cret-value' } } as const;

let login: FarSide;
let cloud: Cloud;
beforeEach(async () => {
  login = await startFarSide();
  cloud = { ...CLOUDS.public, name: 'custom', loginUrl: `${login.base}/login` };
});
afterEach(() => login.stop());

describe('a custom cloud', () => {
  it('is asked for a token with client credentials, once for all who wait', async () => {
    const issuer = await startIssuer({ iss: 'x' });
    const credential = makeCredential({ bot, cloud: { ...cloud, loginUrl: issuer.base } });
    const tokens = await Promise.all([1, 2, 3].map(() => credential.getToken(SCOPE)));
    const later = await credential.getToken(SCOPE);
    await issuer.stop();
    expect(new Set([...tokens, later].map(({ token }) => token))).toEqual(new Set(['token-1']));
    expect(issuer.asked).toEqual([`/${TENANT}/oauth2/v2.0/token`]);
    expect(issuer.tokenRequests).toEqual([
      { grant_type: 'client_credentials', client_id: APP, client_secret: 's3cret-value', scope: SCOPE },
    ]);
  });

  it('that refuses says why, never the secret, and is asked anew next time', async () => {
    const issuer = await startIssuer({ iss: 'x' });
    issuer.fail(true);
    const credential = makeCredential({ bot, cloud: { ...cloud, loginUrl: issuer.base } });
    const refused = await credential.getToken(SCOPE).catch((error: unknown) => error);
    issuer.fail(false);
    const { token } = await credential.getToken(SCOPE);
    await issuer.stop();
    expect(refused).toMatchObject({ name: 'DeliveryError', reason: 'unavailable', vendor: { status: 500 } });
    expect(String(refused)).not.toContain('s3cret-value');
    expect(token).toBe('token-1');
  });
});

describe('a token', () => {
  const source = (life: number): { asked: () => number; credential: CachedCredential } => {
    let count = 0;
    const getToken = (): Promise<{ token: string; expiresOnTimestamp: number }> =>
      Promise.resolve({ token: `t${(count += 1)}`, expiresOnTimestamp: Date.now() + life });
    return { asked: () => count, credential: new CachedCredential({ getToken }) };
  };

  it('is kept for each scope, and renewed five minutes before its end', async () => {
    const long = source(3_600_000);
    await long.credential.getToken('a');
    await long.credential.getToken('a');
    await long.credential.getToken('b');
    const short = source(4 * 60_000);
    await short.credential.getToken('a');
    await short.credential.getToken('a');
    expect([long.asked(), short.asked()]).toEqual([2, 2]);
  });

  it('that was refused is forgotten, and only that one', async () => {
    const { asked, credential } = source(3_600_000);
    const { token } = await credential.getToken('a');
    credential.forget('another');
    await credential.getToken('a');
    expect(asked()).toBe(1);
    credential.forget(token);
    await credential.getToken('a');
    expect(asked()).toBe(2);
  });

  it('that does not come in time is for later', async () => {
    const never = { getToken: () => new Promise<never>(() => undefined) };
    await expect(new CachedCredential(never, 20).getToken('a')).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

describe('every way to sign in', () => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKey = pem.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const thumbprint = '0123456789ABCDEF0123456789ABCDEF01234567';

  it.each<BotSecret>([
    { kind: 'password', password: 'x' },
    { kind: 'certificate', thumbprint, privateKey },
    { kind: 'managedIdentity' },
    { kind: 'federated', managedIdentity: APP },
  ])('makes a credential: $kind', (secret) => {
    expect(makeCredential({ bot: { ...bot, secret }, cloud: CLOUDS.public })).toBeInstanceOf(CachedCredential);
  });

  it('with a certificate, proves its possession', async () => {
    const assert = makeCertificateAssertion({
      ...{ loginUrl: 'https://login.microsoftonline.com', tenantId: TENANT, appId: APP, thumbprint, privateKey },
    });
    const assertion = await assert();
    const { payload } = await jwtVerify(assertion, pem.publicKey, { issuer: APP, subject: APP });
    expect(payload.aud).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'RS256', x5t: 'ASNFZ4mrze8BI0VniavN7wEjRWc' });
  });
});

describe('a bounded cache', () => {
  it('forgets the oldest first, and what has ended', () => {
    const cache = new BoundedCache<number>(2);
    const later = Date.now() + 60_000;
    cache.set('a', 1, later);
    cache.set('b', 2, later);
    cache.set('c', 3, later);
    cache.set('d', 4, Date.now() - 1);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([undefined, undefined, 3, undefined]);
  });
});
