import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StaticFile } from './static-files.js';

/** Nothing but the page's own files runs or is loaded; nobody may frame it. Cards set styles through the DOM alone. */
export const SECURITY_HEADERS = {
  'content-security-policy': [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'"],
    ...["form-action 'none'", "frame-ancestors 'none'", "base-uri 'none'"],
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
};

export const answerStatic = (request: IncomingMessage, response: ServerResponse, file: StaticFile): void => {
  const packed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': file.type,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(packed ? file.compressed : file.plain);
};
