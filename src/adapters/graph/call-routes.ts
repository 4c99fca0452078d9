import type { CallNews } from '../../domain/bridge/commands.js';
import type { CallId } from '../../ports/calls.js';
import type { HttpAnswer, HttpRequest, HttpRoute } from '../../ports/http-route.js';
import type { Log } from '../../ports/log.js';
import type { VerifyToken } from '../../ports/token-verifier.js';
import { readNotifications } from './read-notifications.js';

interface Parts {
  readonly tenantId: string;
  readonly appId: string;
  /** Judges tokens of the cloud's `callsIssuers` for this app id. */
  readonly verify: VerifyToken;
  /** Takes the notifications of a call that we placed; `unknown` when no attempt has that id. */
  readonly receive: (attempt: string, notifications: readonly CallNews[]) => Promise<'taken' | 'unknown'>;
  /** Turns a call to the bot away. */
  readonly reject: (call: CallId) => Promise<void>;
  readonly log: Log;
}

/**
 * `POST /api/calls/{attempt}`: what Graph tells about our calls, answered 202 at once, 404 for an attempt that is not ours.
 * `POST /api/calls`: calls to the bot, which it does not take. Both want a token of the calling service for our tenant.
 */
export const makeCallRoutes = (parts: Parts): readonly HttpRoute[] => {
  const admit = (authorization: string | undefined): Promise<HttpAnswer | null> => judge(parts, authorization);
  return [
    { path: '/api/calls/:attempt', admit, answer: (request) => takeNotifications(parts, request) },
    { path: '/api/calls', admit, answer: (request) => Promise.resolve(turnAway(parts, request)) },
  ];
};

const judge = async (
  { verify, tenantId, log }: Parts,
  authorization: string | undefined,
): Promise<HttpAnswer | null> => {
  const verdict = await verify(authorization);
  if ('refused' in verdict) {
    const status = verdict.refused === 'unavailable' ? 503 : 401;
    return refuse(log, status, verdict.refused, verdict.because);
  }
  const { tid } = verdict.claims;
  const ours = typeof tid === 'string' && tid.toLowerCase() === tenantId;
  return ours ? null : refuse(log, 403, 'foreign', `tenant ${String(tid).slice(0, 40)}`);
};

const refuse = (log: Log, status: number, code: string, because: string): HttpAnswer => {
  log.warn({ why: code, because, status }, 'A call notification was turned away.');
  return { status, body: { error: { code, message: 'The token is not accepted.' } } };
};

const takeNotifications = async (parts: Parts, { parameters, body }: HttpRequest): Promise<HttpAnswer> => {
  const attempt = parameters['attempt'] ?? '';
  const taken = await parts.receive(attempt, read(parts, body).notifications);
  if (taken === 'taken') return { status: 202 };
  return { status: 404, body: { error: { code: 'notFound', message: 'No call has this attempt.' } } };
};

/** The caller is told through Graph, after this request was answered. */
const turnAway = (parts: Parts, { body }: HttpRequest): HttpAnswer => {
  for (const call of new Set(read(parts, body).incoming))
    parts.reject(call).catch((error: unknown) => {
      parts.log.warn({ error, call }, 'A call to the bot was not turned away: it rings on until Teams gives up.');
    });
  return { status: 202 };
};

const read = ({ appId, log }: Parts, body: HttpRequest['body']): ReturnType<typeof readNotifications> => {
  const told = readNotifications(body, appId);
  if (told.skipped > 0) log.warn({ skipped: told.skipped }, 'Call notifications could not be read.');
  return told;
};
