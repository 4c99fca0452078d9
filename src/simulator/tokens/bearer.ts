import { errors, jwtVerify } from 'jose';

import type { Tokens } from './tokens.js';

export type Bearer =
  | { readonly valid: true; readonly appId: string; readonly roles: readonly string[] }
  | { readonly valid: false; readonly why: 'missing' | 'malformed' | 'audience' | 'expired' | 'issuer' };

interface Verified {
  readonly bearer: Bearer;
  readonly expiresAt: number;
}

const KEPT = 500;

function whyInvalid(error: unknown): Bearer {
  if (error instanceof errors.JWTExpired) return { valid: false, why: 'expired' };
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return { valid: false, why: 'audience' };
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss') return { valid: false, why: 'issuer' };
  return { valid: false, why: 'malformed' };
}

/** Checks `Authorization` headers for one resource. A token that was found good is not verified anew until it expires. */
export function makeBearerCheck(tokens: Tokens, audience: string): (header: string | undefined) => Promise<Bearer> {
  const good = new Map<string, Verified>();
  return async (header) => {
    const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
    if (token === undefined) return { valid: false, why: 'missing' };
    const known = good.get(token);
    if (known !== undefined && known.expiresAt > Date.now()) return known.bearer;
    try {
      const { publicKey } = await tokens.keys.access.pair();
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        audience,
        issuer: tokens.accessIssuer,
        requiredClaims: ['exp', 'appid'],
      });
      const roles = Array.isArray(payload['roles']) ? (payload['roles'] as string[]) : [];
      const bearer: Bearer = { valid: true, appId: String(payload['appid']), roles };
      if (good.size >= KEPT) good.clear();
      good.set(token, { bearer, expiresAt: (payload.exp ?? 0) * 1000 });
      return bearer;
    } catch (error) {
      return whyInvalid(error);
    }
  };
}
