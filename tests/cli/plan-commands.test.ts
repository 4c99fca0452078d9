import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { tierline } from '../helpers/tierline.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/plans/${name}.yaml`, import.meta.url));
const shipped = fileURLToPath(new URL('../../plan/support-plan.yaml', import.meta.url));

describe('plan check', () => {
  it('ends with 0 for a good plan', async () => {
    const { out, code } = await tierline('plan', 'check', '--plan', shipped);
    expect(out).toMatch(/is good: 3 tiers, 14 rules, 17 examples, 3 warnings\.$/);
    expect(code).toBe(0);
  });

  it('ends with 1 and tells every problem with its place on the error output', async () => {
    const { out, err, code } = await tierline('plan', 'check', '--plan', fixture('bad/ten-mistakes'));
    expect(err.split('\n').filter((line) => line.includes(': problem: '))).toHaveLength(10);
    expect(err).toContain('.yaml:4:3: problem: there is no key `timezone` here (did you mean timeZone?)');
    expect(err).toContain('has 10 problems and 2 warnings.');
    expect({ out, code }).toEqual({ out: '', code: 1 });
  });

  it('prints one JSON object when asked', async () => {
    const { out, err, code } = await tierline('plan', 'check', '--json', '--plan', fixture('bad/ten-mistakes'));
    const checked = JSON.parse(out) as { ok: boolean; problems: unknown[] };
    expect(checked).toMatchObject({ ok: false, hash: null });
    expect(checked.problems).toHaveLength(10);
    expect({ err, code }).toEqual({ err: '', code: 1 });
  });
});

describe('plan explain', () => {
  const message = 'my iPhone shows 0x80180014';

  it('says what was understood, which rule, why, where it goes and who holds that tier', async () => {
    const { out, code } = await tierline('plan', 'explain', message, '--plan', shipped, '--day', '2026-11-22');
    expect(out).toContain('  error codes  0x80180014');
    expect(out).toContain('  → Enrolment restriction or licence: held');
    expect(out).toContain('Goes to tier 2 (Support team) with normal priority');
    expect(out).toContain('  held by      cho@contoso.example, dan@contoso.example');
    expect(code).toBe(0);
  });

  it('knows the phase of a department on a day', async () => {
    const on = (day: string) =>
      tierline('plan', 'explain', message, '--plan', shipped, '--department', 'Sales', '--day', day);
    expect((await on('2026-11-22')).out).toContain('  phase        Production 1, day 7');
    expect((await on('2027-02-01')).out).toContain('  phase        none');
  });

  it('prints one JSON object when asked', async () => {
    const { out } = await tierline('plan', 'explain', message, '--plan', shipped, '--similar', '6', '--json');
    expect(JSON.parse(out)).toMatchObject({ route: 'The same from many people within an hour', tier: { tier: 3 } });
  });

  it('of a bad plan tells its problems', async () => {
    const { err, code } = await tierline('plan', 'explain', message, '--plan', fixture('bad/tier-numbers'));
    expect(err).toContain('there is a tier 3 but no tier 2');
    expect(code).toBe(1);
  });
});

describe('plan show and plan schema', () => {
  it('print a document and a JSON Schema', async () => {
    const shown = await tierline('plan', 'show', '--plan', shipped);
    expect(shown.out).toMatch(/^# Intune support plan of Contoso\n/);
    const schema = await tierline('plan', 'schema');
    expect(JSON.parse(schema.out)).toMatchObject({ type: 'object', required: ['organisation', 'tiers'] });
    expect([shown.code, schema.code]).toEqual([0, 0]);
  });
});

describe('a command that was called wrongly ends with 2', () => {
  it.each([
    [['plan', 'explain']],
    [['plan', 'chekc']],
    [['plan', 'check', '--paln', 'x']],
    [['plan', 'check', '--plan', 'no/such/plan.yaml']],
    [['plan', 'explain', 'x', '--plan', shipped, '--day', 'tomorrow']],
    [['plan', 'explain', 'x', '--plan', shipped, '--similar', '0']],
  ])('%j', async (words) => {
    const { out, err, code } = await tierline(...words);
    expect(err).not.toBe('');
    expect({ out, code }).toEqual({ out: '', code: 2 });
  });

  it('but help is no mistake', async () => {
    const { out, code } = await tierline('plan', '--help');
    expect(out).toContain('explain [options] <message>');
    expect(code).toBe(0);
  });
});
