import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Answer } from './answer.js';

export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  /** Everything that comes in goes to `handle`; what comes before it is answered 503. */
  serve(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
  stop(): Promise<void>;
}

/** Opens a port on the loopback interface; 0 takes a free one. */
export async function startListener(port: number): Promise<Listener> {
  let handle: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null = null;
  const server = createServer((request, response) => {
    if (handle === null) response.writeHead(503).end();
    // A bot that goes away in the middle of its request is no fault of this side.
    else handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ port, host: '127.0.0.1', backlog: 4096 }, listening);
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (handler) => {
      handle = handler;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** Puts an answer on the wire. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.bytes !== undefined) {
    response.writeHead(answer.status, { ...answer.headers, 'content-type': answer.bytes.type });
    response.end(answer.bytes.content);
    return;
  }
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...(text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
    ...answer.headers,
  });
  response.end(text);
}
