import type { IncomingMessage, ServerResponse } from 'node:http';

import { faultyAnswer, type FaultEffect, type Faults } from './faults.js';
import type { Answer } from './http/answer.js';
import { writeAnswer } from './http/listener.js';
import { readRequest, type Request } from './http/read-request.js';
import { asText } from './json.js';
import type { Wire } from './wire.js';

/** Answers requests of one path prefix; `undefined`: this it does not know. */
export type Area = (request: Request) => Promise<Answer | undefined> | Answer | undefined;

export interface Gateway {
  /** By the first part of the path. */
  readonly areas: Readonly<Record<string, Area>>;
  readonly faults: Faults;
  readonly wire: Wire;
  readonly now: () => number;
  /** `GET /teams/v9/…`: what the bot asked for and nobody here knows. */
  readonly unknownRoutes: string[];
}

type Outcome = Answer | 'hang' | 'reset';

const notImplemented = (route: string): Answer => ({
  status: 501,
  body: { error: { code: 'NotImplemented', message: `The make-believe Microsoft does not know ${route}.` } },
});

async function answerOf({ areas, unknownRoutes }: Gateway, request: Request): Promise<Answer> {
  const answer = await areas[request.segments[0] ?? '']?.(request);
  if (answer !== undefined) return answer;
  const route = `${request.method} ${request.path}`;
  unknownRoutes.push(route);
  return notImplemented(route);
}

async function outcomeOf(gateway: Gateway, request: Request, fault: FaultEffect | null): Promise<Outcome> {
  if (fault === null) return answerOf(gateway, request);
  if ('heldUntil' in fault) {
    await fault.heldUntil;
    return answerOf(gateway, request);
  }
  if (fault.after === 'accepting') await answerOf(gateway, request);
  return faultyAnswer(fault);
}

/** A token request goes on record without its secret, its answer without the token. */
function withoutSecrets(area: string | undefined, body: unknown): unknown {
  if (area !== 'login') return body;
  if (typeof body === 'object' && body !== null)
    return 'access_token' in body ? { ...body, access_token: '(a token)' } : body;
  const form = new URLSearchParams(asText(body) ?? '');
  for (const name of ['client_secret', 'client_assertion']) if (form.has(name)) form.set(name, '(a secret)');
  return Object.fromEntries(form);
}

const TOO_LARGE: Answer = {
  status: 413,
  body: { error: { code: 'MessageSizeTooBig', message: 'Message size too large.' } },
  headers: { connection: 'close' },
};

/** Node dates an answer itself, by the clock that both sides share. */
const dated = (answer: Answer, ahead: number): Answer =>
  ahead === 0
    ? answer
    : { ...answer, headers: { ...answer.headers, date: new Date(Date.now() + ahead).toUTCString() } };

/** The one way in: fault or answer, written and put on record. */
export async function passThrough(
  gateway: Gateway,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const done = gateway.wire.begin();
  response.once('close', done);
  const request = await readRequest(incoming);
  if (request === 'too-large') {
    writeAnswer(response, TOO_LARGE);
    return;
  }
  const fault = gateway.faults.strike(request);
  const outcome = await outcomeOf(gateway, request, fault);
  const [area] = request.segments;
  gateway.wire.record({
    at: gateway.now(),
    direction: 'bot→microsoft',
    method: request.method,
    path: request.path + (request.query.size > 0 ? `?${request.query.toString()}` : ''),
    status: typeof outcome === 'string' ? null : outcome.status,
    requestBody: withoutSecrets(area, request.body),
    responseBody: typeof outcome === 'string' ? undefined : withoutSecrets(area, outcome.body),
    bytes: request.bytes,
    faulty: fault !== null && !('heldUntil' in fault),
  });
  if (outcome === 'reset') incoming.socket.destroy();
  else if (outcome === 'hang') done();
  else writeAnswer(response, dated(outcome, gateway.faults.clockAhead));
}
