import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { parseLoosely } from '../json.js';

/** One request of the bot, read whole. */
export interface Request {
  readonly method: string;
  /** As it came, still percent-encoded, without the query. */
  readonly path: string;
  /** The decoded parts of the path. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Length of the body. */
  readonly bytes: number;
  /** The JSON of the body; text that is no JSON stays text; `undefined` where there is none. */
  readonly body: unknown;
}

/** An inline picture of one megabyte in base64, and a message around it. */
const LARGEST_BODY = 2 * 1024 * 1024;

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Reads a request; `too-large` leaves the rest of its body unread. */
export async function readRequest(incoming: IncomingMessage): Promise<Request | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    if (bytes > LARGEST_BODY) return 'too-large';
    chunks.push(buffer);
  }
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?', 2);
  return {
    method: incoming.method ?? 'GET',
    path,
    segments: path.split('/').slice(1).map(decode),
    query: new URLSearchParams(query),
    headers: incoming.headers,
    bytes,
    body: parseLoosely(Buffer.concat(chunks).toString('utf8')),
  };
}
