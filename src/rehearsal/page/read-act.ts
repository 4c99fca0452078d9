import type { IncomingMessage } from 'node:http';
import type { ActName } from '../../page/protocol.js';
import { PageRefusal } from './page-refusal.js';

type Kind = 'text' | 'flag' | 'number' | 'object' | 'any' | 'text?' | 'pictures?';

/** What each act has to be made of. */
const SHAPES: Readonly<Record<ActName, Readonly<Record<string, Kind>>>> = {
  write: { person: 'text', pane: 'text', text: 'text', thread: 'text?', pictures: 'pictures?' },
  edit: { person: 'text', message: 'text', text: 'text' },
  delete: { person: 'text', message: 'text' },
  click: { person: 'text', message: 'text', card: 'object', verb: 'text', carries: 'any', inputs: 'object' },
  phone: { person: 'text', call: 'text', does: 'text' },
  advance: { by: 'number' },
  fault: { name: 'text', on: 'flag' },
  block: { person: 'text', on: 'flag' },
  plan: { text: 'text' },
  walk: { language: 'text' },
  reset: {},
};

const LARGEST = 12 * 1024 * 1024;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPicture = (value: unknown): boolean =>
  isObject(value) && ['type', 'name', 'content'].every((key) => typeof value[key] === 'string');

const CHECKS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  object: isObject,
  any: () => true,
  'text?': (value) => value === undefined || typeof value === 'string',
  'pictures?': (value) => value === undefined || (Array.isArray(value) && value.length <= 10 && value.every(isPicture)),
};

const isAct = (name: string): name is ActName => Object.hasOwn(SHAPES, name);

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw new PageRefusal('malformed', 'not JSON');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    size += part.length;
    if (size > LARGEST) throw new PageRefusal('malformed', 'too large');
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new PageRefusal('malformed', 'not JSON');
  }
};

/** `POST /api/act/{name}` with a body of the act's shape. Throws {@link PageRefusal}. */
export const readAct = async (request: IncomingMessage): Promise<readonly [ActName, unknown]> => {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  const name = /^\/api\/act\/(\w+)$/.exec(pathname)?.[1] ?? '';
  if (!isAct(name)) throw new PageRefusal('unknown', 'no such act');
  const body = await readBody(request);
  if (!isObject(body)) throw new PageRefusal('malformed', 'not an object');
  for (const [key, kind] of Object.entries(SHAPES[name]))
    if (!CHECKS[kind](body[key])) throw new PageRefusal('malformed', `${key} is not ${kind}`);
  return [name, body];
};
