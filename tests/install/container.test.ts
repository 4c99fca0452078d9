import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../deploymentTemplates/${name}`, import.meta.url), 'utf8');
const dockerfile = await read('Dockerfile');
const assemble = await read('assemble.sh');
const words = (text: string | undefined): string[] => (text ?? '').trim().split(/\s+/).sort();
const lines = (what: RegExp): string[] => [...dockerfile.matchAll(what)].map(([, found]) => found ?? '');

describe('the container', () => {
  it('is given what assemble.sh takes, and nothing else', async () => {
    const taken = words(/^cp -R (.*) "\$work"$/m.exec(assemble)?.[1]);
    const copied = lines(/^COPY (?!--from)(.*) \S+$/gm).flatMap(words);
    const allowed = [...(await read('Dockerfile.dockerignore')).matchAll(/^!(.*)$/gm)].map(([, name]) => name ?? '');
    expect(copied.sort()).toEqual([...taken, 'deploymentTemplates/assemble.sh'].sort());
    expect(allowed.sort()).toEqual(copied.sort());
  });

  it('runs what App Service runs, as a user without rights, on a Node with long support', () => {
    expect(lines(/^CMD (.*)$/gm)).toEqual(['["node", "dist/index.js"]']);
    expect(lines(/^USER (.*)$/gm)).toEqual(['node']);
    expect(new Set(lines(/^FROM (\S+)/gm))).toEqual(new Set(['node:22-bookworm-slim']));
    expect(lines(/^COPY --from=build (.*)$/gm)).toEqual(['--chown=root:root /app /app']);
  });

  it('is well when /healthz says so, and carries no setting of anybody', () => {
    const [health] = lines(/^HEALTHCHECK .* CMD (.*)$/gm);
    expect(JSON.parse(health ?? '')).toEqual(['node', '-e', expect.stringContaining('/healthz')]);
    expect(lines(/^ENV (.*)$/gm)).toEqual(['NODE_ENV=production', 'DATA_DIR=/data', 'PORT=3978']);
  });
});
