import type { IncomingMessage, ServerResponse } from 'node:http';
import type { News } from '../../page/protocol.js';
import { SECURITY_HEADERS } from './answers.js';
import type { Newsroom } from './newsroom.js';

const BEAT = 15_000;

const frame = (id: string, news: News): string => `id: ${id}\ndata: ${JSON.stringify(news)}\n\n`;

/**
 * Server-sent events from the one that the browser had last: its own header after a dropped connection, `?after=` at first.
 * Where that is not known any more the page is told to read everything again.
 */
export const streamNews = (news: Newsroom, request: IncomingMessage, response: ServerResponse): void => {
  const { searchParams } = new URL(request.url ?? '/', 'http://page');
  const last = request.headers['last-event-id'] ?? searchParams.get('after') ?? '';
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const missed = news.since(String(last));
  if (missed === null) response.write(frame(news.latest, { type: 'reset' }));
  else for (const item of missed) response.write(frame(item.id, item.news));
  const stop = news.read((item) => response.write(frame(item.id, item.news)));
  const beat = setInterval(() => response.write(': still here\n\n'), BEAT);
  response.once('close', () => {
    clearInterval(beat);
    stop();
  });
};
