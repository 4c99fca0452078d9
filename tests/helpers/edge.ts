import { randomUUID } from 'node:crypto';
import { startHttp, type HttpServer } from '../../src/adapters/http/start-http.js';
import { makeCredential } from '../../src/adapters/identity/credential.js';
import { makeTokenVerifier } from '../../src/adapters/identity/verify-token.js';
import { makeCallRoutes } from '../../src/adapters/graph/call-routes.js';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import { makeMessageRoute } from '../../src/adapters/teams/message-route.js';
import type { CallNews } from '../../src/domain/bridge/commands.js';
import type { Readiness } from '../../src/ports/http-route.js';
import type { Answer, Inbound } from '../../src/ports/inbound.js';
import type { Cloud } from '../../src/ports/microsoft.js';
import { CLOUDS } from '../../src/settings/clouds.js';
import { newKey, startIssuer, type Issuer } from './issuer.js';

export const TENANT = '7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const BOT_ISSUER = 'https://api.botframework.com';
const CALLS_ISSUER = 'https://graph.microsoft.com';

const CHANNEL_KEY = newKey();
const CALLS_KEY = newKey();

/** The whole inbound side on loopback, before a desk that a test plays. */
export interface Edge {
  readonly url: string;
  readonly appId: string;
  readonly issuer: Issuer;
  readonly calls: Issuer;
  readonly cloud: Cloud;
  readonly received: Inbound[];
  /** What was told about calls, and the calls to the bot that were turned away. */
  readonly notified: CallNews[];
  readonly rejected: string[];
  /** Lines of the log so far. */
  readonly logged: string[];
  /** Answers what the desk is asked from now on. */
  play(desk: { receive?: (inbound: Inbound) => Promise<Answer>; ready?: () => Promise<Readiness> }): void;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Posts an activity with a good token. */
  deliver(activity: object): Promise<Response>;
  stopHttp(): Promise<void>;
  stop(): Promise<void>;
}

export const startEdge = async (options: { patience?: number; lookAgain?: number } = {}): Promise<Edge> => {
  const appId = randomUUID();
  const issuer = await startIssuer({ iss: BOT_ISSUER, aud: appId, serviceurl: SERVICE_URL }, CHANNEL_KEY);
  const calls = await startIssuer({ iss: CALLS_ISSUER, aud: appId, tid: TENANT }, CALLS_KEY);
  const cloud: Cloud = {
    ...CLOUDS.public,
    name: 'custom',
    loginUrl: issuer.base,
    botOpenIdUrl: issuer.openIdUrl,
    callsOpenIdUrl: calls.openIdUrl,
  };
  const received: Inbound[] = [];
  const logged: string[] = [];
  const calling = { notified: [] as CallNews[], rejected: [] as string[] };
  const desk = {
    receive: (inbound: Inbound): Promise<Answer> => Promise.resolve(inbound.type === 'click' ? { say: 'done' } : null),
    ready: (): Promise<Readiness> => Promise.resolve({ ok: true }),
  };
  const http = await startServer({ appId, cloud, logged, desk, received, ...calling, patience: 1_000, ...options });
  const url = `http://127.0.0.1:${http.port}`;
  const post: Edge['post'] = (path, body, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...{ url, appId, issuer, calls, cloud, received, logged, post, ...calling },
    play: (part) => void Object.assign(desk, part),
    deliver: async (activity) => post('/api/messages', activity, { Authorization: `Bearer ${await issuer.mint()}` }),
    stopHttp: () => http.stop(),
    stop: async () => {
      await http.stop();
      await Promise.all([issuer.stop(), calls.stop()]);
    },
  };
};

const startServer = async (of: {
  appId: string;
  cloud: Cloud;
  logged: string[];
  received: Inbound[];
  notified: CallNews[];
  rejected: string[];
  desk: { receive: (inbound: Inbound) => Promise<Answer>; ready: () => Promise<Readiness> };
  patience: number;
  lookAgain?: number;
}): Promise<HttpServer> => {
  const { appId, cloud, desk } = of;
  const log = makePinoLog({ level: 'debug', to: { write: (line) => void of.logged.push(line) } });
  const bot = { appId, tenantId: TENANT, secret: { kind: 'password', password: 's3cret-value' } } as const;
  const messages = makeMessageRoute({
    ...{ bot, cloud, log },
    credential: makeCredential({ bot, cloud }),
    verify: makeTokenVerifier({
      openIdUrl: cloud.botOpenIdUrl,
      issuers: [cloud.botIssuer],
      audience: appId,
      ...(of.lookAgain === undefined ? {} : { lookAgain: of.lookAgain }),
    }),
    receive: (inbound) => {
      of.received.push(inbound);
      return desk.receive(inbound);
    },
    clock: { now: () => 1_000, onMove: () => () => undefined },
    words: { failed: (reference) => `Failed, see ${reference}.`, notOffered: () => 'Not offered.' },
  });
  const verify = makeTokenVerifier({ openIdUrl: cloud.callsOpenIdUrl, issuers: cloud.callsIssuers, audience: appId });
  const receive = (attempt: string, notifications: readonly CallNews[]): Promise<'taken' | 'unknown'> => {
    of.notified.push(...notifications);
    return Promise.resolve(attempt === 'ours' ? 'taken' : 'unknown');
  };
  const reject = (call: string): Promise<void> => Promise.resolve(void of.rejected.push(call));
  const routes = [messages, ...makeCallRoutes({ tenantId: TENANT, appId, verify, receive, reject, log })];
  return startHttp({ host: '127.0.0.1', port: 0, routes, log, ready: () => desk.ready(), patience: of.patience });
};
