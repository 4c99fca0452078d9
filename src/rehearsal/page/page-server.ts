import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../ports/log.js';
import { SimulatorError } from '../../simulator/simulator-error.js';
import type { Outcome } from '../../page/protocol.js';
import { ACTS } from './acts.js';
import { answerJson, answerStatic, SECURITY_HEADERS } from './answers.js';
import { makePageDoor, type PageDoor } from './page-door.js';
import { PageRefusal } from './page-refusal.js';
import { readAct } from './read-act.js';
import { takeSnapshot } from './snapshot.js';
import type { Stage } from './stage.js';
import { readStaticFiles, type StaticFile } from './static-files.js';
import { streamNews } from './stream-news.js';

export interface PageServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Parts {
  readonly stage: Stage;
  readonly door: PageDoor;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly log: Log;
}

const refusalOf = (error: unknown): { readonly status: number; readonly outcome: Outcome } | null => {
  if (error instanceof SimulatorError)
    return { status: 200, outcome: { ok: false, reason: error.reason, detail: error.message } };
  if (!(error instanceof PageRefusal)) return null;
  const { reason, message, problems } = error;
  const status = { malformed: 400, unknown: 404, closing: 503, plan: 200, stuck: 200 }[reason];
  return { status, outcome: { ok: false, reason, detail: message, problems } };
};

/** What goes back: written when it is known, so that every way of answering is one value. */
type Reply = (response: ServerResponse) => void;

const json =
  (status: number, body: unknown): Reply =>
  (response) =>
    answerJson(response, status, body);

const act = async ({ stage, door, log }: Parts, request: IncomingMessage): Promise<Reply> => {
  if (!door.trusts(request)) return json(403, { ok: false, reason: 'foreign', detail: 'not from the page' });
  try {
    const [name, body] = await readAct(request);
    // The table pairs each name with its own body; what came over the wire was checked against the same pairs.
    const play = ACTS[name] as (stage: Stage, body: unknown) => Promise<Outcome>;
    return json(200, await play(stage, body));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) log.error({ error }, 'an act of the page failed');
    const failed: Outcome = { ok: false, reason: 'failed', detail: 'see the terminal' };
    return json(refusal?.status ?? 500, refusal?.outcome ?? failed);
  }
};

const SHOWN = /^image\/(png|jpeg|gif|webp)$/;

const picture = ({ stage }: Parts, id: string): Reply => {
  const found = stage.playing.rehearsal.microsoft.picture(id);
  if (found === undefined || !SHOWN.test(found.type)) return json(404, {});
  return (response) => {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': found.type, 'cache-control': 'no-store' });
    response.end(found.content);
  };
};

const bodies = ({ stage }: Parts, id: string): Reply => {
  const entry = stage.playing.wire[Number(id)];
  if (entry === undefined) return json(404, {});
  return json(200, { request: entry.requestBody ?? null, response: entry.responseBody ?? null });
};

const read = async (parts: Parts, path: string, request: IncomingMessage): Promise<Reply> => {
  const { stage, files } = parts;
  const file = files.get(path);
  if (file !== undefined) return (response) => answerStatic(request, response, file);
  if (path === '/api/state') return json(200, await takeSnapshot(stage));
  if (path === '/api/news') return (response) => streamNews(stage.news, request, response);
  const [, kind, id = ''] = /^\/api\/(pictures|wire)\/([\w-]+)$/.exec(path) ?? [];
  if (kind === undefined) return json(404, {});
  return kind === 'pictures' ? picture(parts, id) : bodies(parts, id);
};

const replyTo = async (parts: Parts, request: IncomingMessage): Promise<Reply> => {
  if (!parts.door.knows(request)) return json(421, { reason: 'unknown host' });
  if (request.method === 'POST') return act(parts, request);
  if (request.method !== 'GET') return json(405, {});
  try {
    return await read(parts, new URL(request.url ?? '/', 'http://page').pathname, request);
  } catch (error) {
    if (error instanceof PageRefusal) return json(503, { reason: error.reason });
    throw error;
  }
};

const serve = async (parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const reply = await replyTo(parts, request);
  reply(response);
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });

/** Serves the page of a stage on the loopback interface; port 0 takes a free one. */
export const startPageServer = async (stage: Stage, asked: number, log: Log): Promise<PageServer> => {
  const token = randomBytes(24).toString('base64url');
  const files = await readStaticFiles(token);
  const server = createServer();
  const port = (): number => (server.address() as AddressInfo).port;
  const parts = { stage, files, log, door: makePageDoor(port, token) };
  server.on('request', (request, response) => {
    void serve(parts, request, response).catch((error: unknown) => {
      log.error({ error }, 'the page was not served');
      response.destroy();
    });
  });
  await listen(server, asked);
  return {
    port: port(),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
};
