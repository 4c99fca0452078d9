import { z } from 'zod';
import type { AddressSeen } from '../../domain/health/seen.js';
import { timeLimit } from '../../ports/time-limit.js';
import { whyOf } from './why-of.js';

const alive = z.looseObject({ ok: z.literal(true) });
const unready = z.looseObject({ plan: z.string().optional() });

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Asks as anybody could: whether a desk is there, whether it lets in nobody without a token, whether it is ready. */
export const lookAtAddress = async (url: string, milliseconds: number): Promise<AddressSeen> => {
  const ask = async (path: string, options: RequestInit = {}): Promise<Answered> => {
    const response = await fetch(url + path, { ...options, signal: timeLimit(milliseconds), redirect: 'manual' });
    return { status: response.status, body: await response.json().catch(() => null) };
  };
  try {
    const health = await ask('/healthz');
    if (health.status !== 200 || !alive.safeParse(health.body).success)
      return { state: 'other', path: '/healthz', status: health.status };
    for (const path of ['/api/messages', '/api/calls']) {
      const headers = { 'content-type': 'application/json' };
      const { status } = await ask(path, { method: 'POST', headers, body: '{}' });
      if (status === 200 || status === 202) return { state: 'open', status };
      if (status !== 401) return { state: 'other', path, status };
    }
    const ready = await ask('/readyz');
    if (ready.status === 200) return { state: 'good' };
    const { data: told } = unready.safeParse(ready.body);
    return { state: 'notReady', why: told?.plan ?? `/readyz answers ${String(ready.status)}` };
  } catch (error) {
    return { state: 'silent', why: whyOf(error) };
  }
};
