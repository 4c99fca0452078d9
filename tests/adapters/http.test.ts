import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startHttp } from '../../src/adapters/http/start-http.js';
import type { Answer } from '../../src/ports/inbound.js';
import { message } from '../helpers/activities.js';
import { startEdge, type Edge } from '../helpers/edge.js';
import { listenOn, stopServer } from '../helpers/issuer.js';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.stop());

const get = async (path: string): Promise<[number, unknown]> => {
  const response = await fetch(edge.url + path);
  return [response.status, await response.json()];
};

describe('the routes', () => {
  it('tell that the program is alive', async () => {
    expect(await get('/healthz')).toEqual([200, { ok: true }]);
  });

  it('tell whether it is ready, and why not', async () => {
    edge.play({ ready: () => Promise.resolve({ ok: true, details: { unmetChannels: ['Tier 2'] } }) });
    expect(await get('/readyz')).toEqual([200, { ok: true, unmetChannels: ['Tier 2'] }]);
    edge.play({ ready: () => Promise.resolve({ ok: false, details: { plan: 'no valid plan' } }) });
    expect(await get('/readyz')).toEqual([503, { ok: false, plan: 'no valid plan' }]);
    edge.play({ ready: () => Promise.reject(new TypeError('db.internal')) });
    expect(await get('/readyz')).toEqual([503, { ok: false }]);
  });

  it.each(['/', '/api/messages', '/api', '/api/calls/1/2', '/healthz/x', '/../etc/passwd', '/%00', '/%E0%A4%A'])(
    'are all there are: GET %s',
    async (path) => {
      const [status, body] = await get(path);
      expect(status).toBe(404);
      expect(body).toHaveProperty('error.code', 'notFound');
    },
  );

  it('take no other method', async () => {
    const { status } = await fetch(`${edge.url}/api/messages`, { method: 'PUT', body: '{}' });
    expect(status).toBe(404);
  });
});

describe('a stop', () => {
  it('answers what was begun, and takes nothing new', async () => {
    let answer: (value: Answer) => void = () => undefined;
    const begun = new Promise<void>((begin) => {
      edge.play({
        receive: () => {
          begin();
          return new Promise<Answer>((resolve) => (answer = resolve));
        },
      });
    });
    const pending = edge.deliver(message('hello'));
    await begun;
    const stopped = edge.stopHttp();
    await expect(fetch(`${edge.url}/healthz`)).rejects.toThrow();
    answer(null);
    const response = await pending;
    await stopped;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
  });

  it('does not wait for ever', async () => {
    const begun = new Promise<void>((begin) => {
      edge.play({
        receive: () => {
          begin();
          return new Promise<Answer>(() => undefined);
        },
      });
    });
    const pending = edge.deliver(message('hello')).catch(() => 'cut');
    await begun;
    await edge.stopHttp();
    expect(await pending).toBe('cut');
  });
});

describe('the server', () => {
  it('says so when the port is taken', async () => {
    const port = Number(new URL(edge.url).port);
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const again = startHttp({ host: '127.0.0.1', port, routes: [], log, ready: () => Promise.resolve({ ok: true }) });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('leaves other servers of the process whole', async () => {
    const other = createServer((_request, response) => response.writeHead(201).end('fine'));
    const response = await fetch(await listenOn(other));
    await stopServer(other);
    expect([response.status, await response.text()]).toEqual([201, 'fine']);
  });
});
