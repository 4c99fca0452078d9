import { describe, expect, it } from '@jest/globals';
import { runTierline } from '../../src/cli/program.js';

const run = async (...words: string[]): Promise<{ out: string; err: string; code: number }> => {
  const [out, err]: [string[], string[]] = [[], []];
  let code = 0;
  await runTierline(words, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    end: (ended) => (code = ended),
  });
  return { out: out.join('\n'), err: err.join('\n'), code };
};

describe('tierline story', () => {
  it('lists the promises that can be read', async () => {
    const { out, code } = await run('story');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^five-steps /);
    expect(out.split('\n')).toContain('a-duplicate-shares-the-fate-of-its-original');
  });

  it('asks back about a name that it does not have', async () => {
    const { err, code } = await run('story', 'words-find-their-tickets');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "words-find-their-ticket"?');
  });
});
