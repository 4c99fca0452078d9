import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tierline } from '../helpers/tierline.js';

const shipped = fileURLToPath(new URL('../../plan/known-issues.yaml', import.meta.url));
const mistakes = fileURLToPath(new URL('../fixtures/known-issues/mistakes.yaml', import.meta.url));

const MESSAGES = [
  {
    id: 'a',
    text: 'My iPhone says the device limit is reached, DeviceCapReached',
    label: {
      kind: 'support',
      category: 'enrolment',
      platform: 'ios',
      platformFrom: 'text',
      errorCodes: ['devicecapreached'],
    },
  },
  {
    id: 'b',
    text: 'The printer on my Windows laptop fails with error 0x80240438 while enrolling',
    label: {
      kind: 'support',
      category: 'email',
      platform: 'ios',
      platformFrom: 'text',
      errorCodes: [],
      knownIssues: ['enr-any-clock'],
    },
  },
  { id: 'c', text: 'What is for lunch?', label: { kind: 'out-of-scope', platform: 'unknown', platformFrom: 'none' } },
  { id: 'd', text: 'No label at all' },
];

describe('tierline evaluate', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    await writeFile(file('good.jsonl'), MESSAGES.map((message) => JSON.stringify(message)).join('\n'));
    await writeFile(file('bad.jsonl'), '{"id":"a","text":"fine"}\n\n{"id":"b"}\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints what came out right, and every miss', async () => {
    const { out, code } = await tierline('evaluate', file('good.jsonl'), '--known-issues', shipped);
    const measures = Object.fromEntries(
      [...out.matchAll(/^ {2}(\S.*?) +(\d+) of +(\d+) /gm)].map(([, what = '', right, of]) => [what, `${right}/${of}`]),
    );
    expect(measures).toEqual({
      'support or not': '3/3',
      category: '1/2',
      platform: '1/2',
      'codes: precision': '1/2',
      'codes: recall': '1/1',
      'known issue, first': '1/2',
      'known issue, of three': '1/2',
      'known issue offered': '2/2',
      'nothing offered': '1/1',
    });
    expect(out).toContain('  b  category: expected email, got enrolment');
    expect(out).toContain('  b  codes: expected none, got 0x80240438');
    expect(out).toContain('  b  known issue: expected enr-any-clock, got enr-any-proxy');
    expect(code).toBe(0);
  });

  it('prints one line a message when asked', async () => {
    const { out } = await tierline('evaluate', file('good.jsonl'), '--known-issues', shipped, '--json');
    const lines = out.split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines[0]).toEqual({
      id: 'a',
      support: true,
      category: 'enrolment',
      platform: 'ios',
      errorCodes: ['DeviceCapReached'],
      knownIssues: ['enr-any-device-cap'],
    });
    expect(lines[2]).toMatchObject({ id: 'c', support: false, knownIssues: [] });
    expect(lines).toHaveLength(4);
  });

  it('ends with 2 for a file that it cannot read, and says which line', async () => {
    const bad = await tierline('evaluate', file('bad.jsonl'), '--known-issues', shipped);
    expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('bad.jsonl:3: expected {"id"') });
    expect(await tierline('evaluate', file('none.jsonl'), '--known-issues', shipped)).toMatchObject({ code: 2 });
  });

  it('ends with 1 for known issues with problems', async () => {
    expect(await tierline('evaluate', file('good.jsonl'), '--known-issues', mistakes)).toMatchObject({
      code: 1,
      out: '',
    });
  });
});

describe('tierline known-issues', () => {
  it('check says that all is well, or everything that is not', async () => {
    const good = await tierline('known-issues', 'check', '--known-issues', shipped);
    expect(good).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/is good: 115 known issues\.$/) });
    const bad = await tierline('known-issues', 'check', '--known-issues', mistakes);
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('.yaml:42:5: problem: there is no key `symptom` here (did you mean symptoms?)');
  });

  it('schema prints the schema', async () => {
    const { out } = await tierline('known-issues', 'schema');
    expect(JSON.parse(out)).toMatchObject({ title: 'Tierline known issues' });
  });
});
