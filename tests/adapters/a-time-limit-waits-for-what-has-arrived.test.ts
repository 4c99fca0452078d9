import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { timeLimit } from '../../src/ports/time-limit.js';

const server = createServer();
afterAll(() => void server.close());

const pair = async (): Promise<{ here: Socket; there: Socket }> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [there] = (await once(server, 'connection')) as [Socket];
  return { here, there };
};

/** Keeps the process from everything else for so long. */
const holdUp = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

it('an answer that came in time counts, however long the process was held up before it could read it', async () => {
  const { here, there } = await pair();
  const order: string[] = [];
  here.on('data', () => order.push('answer'));
  const signal = timeLimit(20);
  const expired = once(signal, 'abort').then(() => order.push('limit'));
  setImmediate(() => {
    there.write('in time');
    holdUp(100);
  });
  await expired;
  expect(order).toEqual(['answer', 'limit']);
  expect((signal.reason as Error).name).toBe('TimeoutError');
  here.destroy();
  there.destroy();
});
