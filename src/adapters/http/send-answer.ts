import type { ServerResponse } from 'node:http';
import type { HttpAnswer } from '../../ports/http-route.js';

/** Writes the answer as JSON, unless the caller is gone. */
export const sendAnswer = (response: ServerResponse, { status, body }: HttpAnswer): void => {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  if (text !== '') response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.writeHead(status);
  response.end(text);
};
