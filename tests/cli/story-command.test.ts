import { describe, expect, it } from '@jest/globals';
import { tierline } from '../helpers/tierline.js';

describe('tierline story', () => {
  it('lists the promises that can be read', async () => {
    const { out, code } = await tierline('story');
    expect(code ?? 0).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^five-steps /);
    expect(out.split('\n')).toContain('a-duplicate-shares-the-fate-of-its-original');
  });

  it('asks back about a name that it does not have', async () => {
    const { err, code } = await tierline('story', 'words-find-their-tickets');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "words-find-their-ticket"?');
  });
});
