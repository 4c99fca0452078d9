import { createHmac } from 'node:crypto';

import { SignJWT, type JWTPayload } from 'jose';

import { makeSigningKey, type SigningKey } from './signing-key.js';

/** How a token differs from a good one. Times are seconds from now, in real time. */
export interface TokenChanges {
  readonly aud?: string;
  readonly iss?: string;
  /** Negative: expired. */
  readonly expiresIn?: number;
  readonly notBefore?: number;
  /** `null` leaves the claim out. */
  readonly serviceUrl?: string | null;
  readonly tid?: string | null;
  readonly kid?: string;
  readonly alg?: 'RS256' | 'none' | 'HS256';
  /** `unpublished`: signed by a key that nobody published, under the name of the published one. */
  readonly key?: 'published' | 'unpublished';
  readonly claims?: Readonly<Record<string, unknown>>;
}

const HOUR = 3600;
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as a forger without the key would make it. */
async function forge(alg: 'none' | 'HS256', kid: string, payload: JWTPayload, key: SigningKey): Promise<string> {
  const text = `${encode({ alg, kid, typ: 'JWT' })}.${encode(payload)}`;
  if (alg === 'none') return `${text}.`;
  // The known confusion attack: the public key taken for a shared secret.
  const secret = (await key.pair()).publicKey.export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const unpublished = makeSigningKey();

/** Signs a token with `payload` changed as asked. */
export async function mint(key: SigningKey, payload: JWTPayload, changes: TokenChanges = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { serviceUrl, tid } = changes;
  const claims: JWTPayload = {
    ...payload,
    ...(serviceUrl === undefined ? {} : { serviceurl: serviceUrl }),
    ...(tid === undefined ? {} : { tid }),
    ...(changes.aud === undefined ? {} : { aud: changes.aud }),
    ...(changes.iss === undefined ? {} : { iss: changes.iss }),
    nbf: now + (changes.notBefore ?? -5),
    exp: now + (changes.expiresIn ?? HOUR),
    ...changes.claims,
  };
  for (const name of Object.keys(claims)) if (claims[name] === null) Reflect.deleteProperty(claims, name);
  const kid = changes.kid ?? key.kid;
  if (changes.alg === 'none' || changes.alg === 'HS256') return forge(changes.alg, kid, claims, key);
  const { privateKey } = await (changes.key === 'unpublished' ? unpublished : key).pair();
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, x5t: kid, typ: 'JWT' }).sign(privateKey);
}
