import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOn, stopServer } from './issuer.js';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What the far side does with one request: answers, or does not. */
export type Reply =
  { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> } | 'hang' | 'reset';

/** A plain HTTP server that does as it is told and keeps what it was asked. */
export interface FarSide {
  readonly base: string;
  readonly asked: Asked[];
  /** The next replies, in order; the last one stays. */
  reply(...replies: readonly Reply[]): void;
  stop(): Promise<void>;
}

export const startFarSide = async (): Promise<FarSide> => {
  const asked: Asked[] = [];
  let replies: readonly Reply[] = [{ status: 200, body: {} }];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const part of request) text += String(part);
    const { authorization } = request.headers;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    asked.push({ method: request.method ?? '', path: request.url ?? '', authorization, body });
    const [next = 'hang', ...rest] = replies;
    if (rest.length > 0) replies = rest;
    if (next === 'hang') return;
    if (next === 'reset') request.socket.resetAndDestroy();
    else {
      const sent = typeof next.body === 'string' ? next.body : JSON.stringify(next.body ?? {});
      response.writeHead(next.status, { 'Content-Type': 'application/json', ...next.headers });
      response.end(sent);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  const base = await listenOn(server);
  return { base, asked, reply: (...next) => void (replies = next), stop: () => stopServer(server) };
};

/** A credential that counts, so that a renewed token is seen. */
export const countingCredential = (): {
  getToken(): Promise<{ token: string; expiresOnTimestamp: number }>;
  forget(token: string): void;
} => {
  let count = 1;
  return {
    getToken: () => Promise.resolve({ token: `token-${count}`, expiresOnTimestamp: Date.now() + 3_600_000 }),
    forget: () => void (count += 1),
  };
};
