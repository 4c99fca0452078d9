import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const rows = readFileSync(new URL('docs/support-plan-trace.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:The guide says|-+) /.test(line));
const namedIn = (row: string): string[] => [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? '');

describe('the trace of the support guide', () => {
  it('names only tests that are there', () => {
    const named = rows.flatMap(namedIn);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !path.endsWith('.test.ts') || !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('says of every idea what holds it, or that it is not there yet', () => {
    expect(rows.filter((row) => namedIn(row).length === 0 && !row.includes('**not yet**'))).toEqual([]);
  });
});
