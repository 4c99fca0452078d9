import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import type { HttpAnswer, HttpRoute, Readiness } from '../../ports/http-route.js';
import type { Log } from '../../ports/log.js';
import { mendResponses } from './mend-responses.js';
import { OpenRequests } from './open-requests.js';
import { readJson } from './read-json.js';
import { refusal } from './refusal.js';

mendResponses();

interface Parts {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly routes: readonly HttpRoute[];
  /** Asked at each `/readyz`. */
  readonly ready: () => Promise<Readiness>;
  readonly log: Log;
  /** Milliseconds that a stop waits for what was begun. */
  readonly patience?: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes nothing new, answers what was begun, then ends. */
  stop(): Promise<void>;
}

/** Serves the routes, `/healthz` and `/readyz`; anything else is 404. Rejects when the port is taken. */
export const startHttp = async (parts: Parts): Promise<HttpServer> => {
  const server = createServer();
  const open = new OpenRequests(server.server);
  for (const route of parts.routes) {
    server.post(route.path, async (request: Request, response: Response) => {
      await open.answer(response, () => answerRoute(route, request, parts.log));
    });
  }
  server.get('/healthz', async (_request: Request, response: Response) => {
    await open.answer(response, () => Promise.resolve({ status: 200, body: { ok: true } }));
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    await open.answer(response, () => answerReadiness(parts));
  });
  const port = await listen(server, parts);
  return { port, stop: () => open.stop(parts.patience ?? 10_000) };
};

const NOTHING_HERE = refusal(404, 'notFound', 'There is nothing here.').body;

const createServer = (): Server => {
  // restify writes a log of its own unless it is given a silent one.
  const server = restify.createServer({ name: 'tierline', log: pino({ level: 'silent' }) as never });
  // Above the idle time of any proxy in front of us, which else would write into a connection that we are closing.
  server.server.keepAliveTimeout = 75_000;
  server.server.headersTimeout = 80_000;
  server.server.requestTimeout = 30_000;
  server.on('restifyError', (_request: Request, response: Response, _error: Error, done: () => void) => {
    // By restify's own means, since it sends the error once more unless it knows that an answer went out.
    response.sendRaw(404, JSON.stringify(NOTHING_HERE), { 'Content-Type': 'application/json; charset=utf-8' });
    done();
  });
  return server;
};

const listen = (server: Server, { host, port }: Parts): Promise<number> =>
  new Promise((resolve, reject) => {
    // restify passes the error on to itself, where nobody listening means a crash.
    server.once('error', reject);
    server.server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });

const answerRoute = async (route: HttpRoute, request: Request, log: Log): Promise<HttpAnswer> => {
  try {
    const { authorization } = request.headers;
    const turnedAway = await route.admit(authorization);
    if (turnedAway !== null) return turnedAway;
    const read = await readJson(request);
    if ('refused' in read) return read.refused;
    const parameters = (request.params ?? {}) as Record<string, string>;
    return await route.answer({ authorization, parameters, body: read.body });
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error({ error, reference, route: route.path }, 'A request failed.');
    return refusal(500, 'failed', 'Something went wrong here; it is in the log under the reference.', reference);
  }
};

const answerReadiness = async ({ ready, log }: Parts): Promise<HttpAnswer> => {
  try {
    const { ok, details } = await ready();
    return { status: ok ? 200 : 503, body: { ok, ...details } };
  } catch (error) {
    log.error({ error }, 'The readiness could not be told.');
    return { status: 503, body: { ok: false } };
  }
};
