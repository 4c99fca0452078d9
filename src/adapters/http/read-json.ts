import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../../ports/http-route.js';
import { refusal } from './refusal.js';

export const LARGEST_BODY = 256 * 1024;

type Body = Readonly<Record<string, unknown>>;

/**
 * The body as a JSON object, or what to answer instead: 415 for another type, 413 above 256 KB, 400 for anything that is
 * not a JSON object. What comes after a refusal is read past and never kept.
 */
export const readJson = async (request: IncomingMessage): Promise<{ body: Body } | { refused: HttpAnswer }> => {
  const early = refusedByHeaders(request);
  if (early !== null) return skip(request, early);
  const bytes = await readBytes(request);
  if (bytes === 'tooLarge') return skip(request, TOO_LARGE);
  if (bytes === 'cut') return { refused: refusal(400, 'badRequest', 'Expected the whole body, got a part.') };
  const body = parse(bytes);
  return body === null ? { refused: refusal(400, 'badJson', 'Expected a JSON object.') } : { body };
};

const TOO_LARGE = refusal(413, 'tooLarge', 'Expected at most 256 KB.');

const refusedByHeaders = ({ headers }: IncomingMessage): HttpAnswer | null => {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return refusal(415, 'badType', 'Expected application/json.');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return refusal(415, 'badType', 'Expected a body without content encoding.');
  }
  return Number(headers['content-length'] ?? 0) > LARGEST_BODY ? TOO_LARGE : null;
};

/** The connection stays usable, and the sender, still sending, gets to read the answer. */
const skip = (request: IncomingMessage, refused: HttpAnswer): { refused: HttpAnswer } => {
  request.resume();
  return { refused };
};

const readBytes = (request: IncomingMessage): Promise<Buffer | 'tooLarge' | 'cut'> =>
  new Promise((resolve) => {
    if (request.closed) {
      resolve('cut');
      return;
    }
    const parts: Buffer[] = [];
    let size = 0;
    const take = (part: Buffer): void => {
      size += part.length;
      if (size <= LARGEST_BODY) parts.push(part);
      else end('tooLarge');
    };
    const end = (result: 'tooLarge' | 'cut' | 'whole'): void => {
      request.off('data', take);
      resolve(result === 'whole' ? Buffer.concat(parts) : result);
    };
    request.on('data', take);
    request.once('end', () => end('whole'));
    request.once('close', () => end('cut'));
    request.once('error', () => end('cut'));
  });

const parse = (bytes: Buffer): Body | null => {
  try {
    const text = bytes.toString('utf8');
    const value: unknown = SUSPECT.test(text) ? JSON.parse(text, wholesome) : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch {
    return null;
  }
};

/** Escapes of NUL or of a surrogate: the only ways that they get into JSON read as UTF-8. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

const wholesome = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : value;
