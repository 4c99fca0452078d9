import { z } from 'zod';
import type { KeysSeen } from '../../domain/health/seen.js';
import { timeLimit } from '../../ports/time-limit.js';
import { whyOf } from './why-of.js';

const openIdDocument = z.looseObject({ jwks_uri: z.url() });
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kid: z.string() })).min(1) });

/** `Date` has whole seconds: half of one is the best guess of the rest. */
const HALF_A_SECOND = 500;

/** How far this machine's clock is ahead of the other side's, seen from the middle of the request. */
const skewOf = (response: Response, askedAt: number): number | null => {
  const told = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(told) ? null : (askedAt + Date.now()) / 2 - (told + HALF_A_SECOND);
};

/** Reads the OpenID document and the keys it leads to, as the desk does with the first token that comes in. */
export const lookAtKeys = async (url: string, milliseconds: number): Promise<KeysSeen> => {
  const get = (address: string): Promise<Response> =>
    fetch(address, { signal: timeLimit(milliseconds), redirect: 'error' });
  const refused = (at: string, { status }: Response): KeysSeen => ({
    state: 'silent',
    url: at,
    why: `it answers ${String(status)}`,
  });
  try {
    const askedAt = Date.now();
    const first = await get(url);
    if (!first.ok) return refused(url, first);
    const skew = skewOf(first, askedAt);
    const document = openIdDocument.safeParse(await first.json().catch(() => null));
    if (!document.success) return { state: 'wrong', url, why: 'it is no OpenID document' };
    const address = document.data.jwks_uri;
    const second = await get(address);
    if (!second.ok) return refused(address, second);
    const keys = keySet.safeParse(await second.json().catch(() => null));
    return keys.success ? { state: 'good', skew } : { state: 'wrong', url: address, why: 'there are no keys in it' };
  } catch (error) {
    return { state: 'silent', url, why: whyOf(error) };
  }
};
