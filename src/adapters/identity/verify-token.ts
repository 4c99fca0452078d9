import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Claims, Verdict, VerifyToken } from '../../ports/token-verifier.js';
import { BoundedCache } from './bounded-cache.js';

/** RSA alone, as the documents of both signers say: never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const DAY = 24 * 3_600_000;
const LONGEST_TOKEN = 8_192;

const openIdDocument = z.object({ jwks_uri: z.url() });

interface Trust {
  /** The document that leads to the signer's keys. */
  readonly openIdUrl: string;
  readonly issuers: readonly string[];
  readonly audience: string;
  /** Milliseconds to wait for the document and for the keys. */
  readonly timeLimit?: number;
  /** Milliseconds before an unknown key is looked for again; 30 s, so that forged tokens cannot make us ask without end. */
  readonly lookAgain?: number;
}

/**
 * Judges bearer tokens of one signer. Keys are read at first need and kept for a day; an unknown key is looked for
 * again, so that a change of keys is noticed. A verified token is remembered until it expires.
 */
export const makeTokenVerifier = (trust: Trust): VerifyToken => {
  const keys = keySource(trust);
  const verified = new BoundedCache<Claims>(500);
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) return refuse('missing', 'no bearer token');
    const known = verified.get(token);
    if (known !== undefined) return { claims: known };
    const verdict = await judge(token, trust, keys);
    if ('claims' in verdict) verified.set(token, verdict.claims, verdict.claims.exp * 1000);
    return verdict;
  };
};

const judge = async (token: string, trust: Trust, keys: () => Promise<JWTVerifyGetKey>): Promise<Verdict> => {
  try {
    // Before any key is asked for: a stranger's token costs us no request.
    const { iss } = decodeJwt(token);
    if (!trust.issuers.includes(iss ?? '')) return refuse('invalid', 'issuer is not trusted');
    const { payload } = await jwtVerify(token, await keys(), {
      algorithms: ALGORITHMS,
      audience: trust.audience,
      issuer: [...trust.issuers],
      clockTolerance: '5 minutes',
      requiredClaims: ['exp'],
    });
    return { claims: payload as Claims };
  } catch (error) {
    return isAboutToken(error) ? refuse('invalid', error.message) : refuse('unavailable', String(error));
  }
};

/** jose tells by the class whether the token is at fault or the way to the keys. */
const isAboutToken = (error: unknown): error is Error =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

const refuse = (refused: 'missing' | 'invalid' | 'unavailable', because: string): Verdict => ({ refused, because });

/** Reads the OpenID document once; a failure is not kept. */
const keySource = ({ openIdUrl, timeLimit = 5_000, lookAgain = 30_000 }: Trust): (() => Promise<JWTVerifyGetKey>) => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const read = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(openIdUrl, { signal: AbortSignal.timeout(timeLimit), redirect: 'error' });
    const { jwks_uri } = openIdDocument.parse(await response.json());
    return createRemoteJWKSet(new URL(jwks_uri), {
      cacheMaxAge: DAY,
      cooldownDuration: lookAgain,
      timeoutDuration: timeLimit,
    });
  };
  return () => {
    keys ??= read().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};
