import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../settings.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STORIES = join(ROOT, 'tests', 'stories');
const RUNNER = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const ENDING = '.test.ts';

/** The promises that are told in tests, by the names of their files; none where the program stands without its tests. */
export const listStories = async (): Promise<readonly string[]> => {
  const names = await readdir(STORIES).catch((): string[] => []);
  const there = await access(RUNNER).then(
    () => true,
    () => false,
  );
  return there ? names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length)) : [];
};

/** Runs the tests of one file; they write the transcript into the folder. What they say is of use only when they fail. */
const play = (name: string, folder: string): Promise<{ readonly failed: string | null }> =>
  new Promise((resolve) => {
    const words = ['--no-warnings', '--experimental-vm-modules', RUNNER, join('tests', 'stories', `${name}${ENDING}`)];
    const env = environmentWith({ STORY_TRANSCRIPTS: folder });
    execFile(process.execPath, words, { cwd: ROOT, env }, (error, _out, told) =>
      resolve({ failed: error === null ? null : told }),
    );
  });

/** What became of a story: what people and the desk said to each other in private, or why it did not end well. */
export type Told = { readonly transcript: string } | { readonly silent: true } | { readonly failed: string };

/** Plays a story of the list and reads what was said in private chats. */
export const readStory = async (name: string): Promise<Told> => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-told-'));
  try {
    const { failed } = await play(name, folder);
    if (failed !== null) return { failed };
    const transcript = await readFile(join(folder, `${name}.txt`), 'utf8').catch(() => null);
    return transcript === null ? { silent: true } : { transcript };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
