import { describe, expect, it } from '@jest/globals';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import { StoreError } from '../../src/ports/store-error.js';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhcHAifQ.c2lnbmF0dXJl';

const written = (level: string, write: (log: ReturnType<typeof makePinoLog>) => void): string[] => {
  const lines: string[] = [];
  write(makePinoLog({ level, to: { write: (line) => void lines.push(line) } }));
  return lines;
};

describe('the log', () => {
  it('is JSON, with level and time to read', () => {
    const [line = ''] = written('info', (log) => log.info({ ticket: 'T-1042' }, 'Taken.'));
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
      ticket: 'T-1042',
      msg: 'Taken.',
    });
  });

  it('leaves out what is below its level', () => {
    const lines = written('warn', (log) => {
      log.debug({}, 'a');
      log.info({}, 'b');
      log.warn({}, 'c');
      log.error({}, 'd');
    });
    expect(lines).toHaveLength(2);
  });

  it('shows no token and no secret, wherever they got in', () => {
    const error = Object.assign(new TypeError(`failed with Bearer opaque-${TOKEN}`), {
      request: { headers: { authorization: `Bearer ${TOKEN}` } },
    });
    const [line = ''] = written('info', (log) =>
      log.error({ error, password: 'hunter2', request: { authorization: 'Basic abc' }, note: TOKEN }, `got ${TOKEN}`),
    );
    expect(line).not.toMatch(/eyJ|hunter2|Basic abc|opaque/);
    expect(line).toContain('failed with Bearer [token]');
  });

  it('tells of an error its name, reason, message, stack and cause', () => {
    const error = new StoreError('unreachable', 'no database', { cause: new TypeError('refused') });
    const [line = ''] = written('info', (log) => log.error({ error }, 'Failed.'));
    expect((JSON.parse(line) as { error: unknown }).error).toEqual({
      name: 'StoreError',
      reason: 'unreachable',
      message: 'no database',
      stack: expect.stringContaining('log.test') as unknown,
      cause: { name: 'TypeError', message: 'refused', stack: expect.any(String) as unknown },
    });
  });

  it('takes what is no error where one belongs', () => {
    const [line = ''] = written('info', (log) => log.error({ error: 'odd' }, 'Failed.'));
    expect(JSON.parse(line)).toMatchObject({ error: { name: 'string', message: 'odd' } });
  });
});
