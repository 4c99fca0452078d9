import { runTierline } from '../../src/cli/program.js';

/** Runs one command line in this process. */
export const tierline = async (...words: string[]): Promise<{ out: string; err: string; code: number | undefined }> => {
  const out: string[] = [];
  const err: string[] = [];
  let code: number | undefined;
  await runTierline(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    end: (end) => (code = end),
  });
  return { out: out.join('\n'), err: err.join('\n'), code };
};
