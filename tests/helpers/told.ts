import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { ChatTranscript } from '../../src/rehearsal/chat-transcript.js';
import type { Microsoft } from '../../src/simulator/microsoft.js';

/** Where the environment names a folder: writes down what is said in private; returns how to put it into a file there. */
export const listenIn = (microsoft: Microsoft): (() => Promise<void>) => {
  const folder = process.env.STORY_TRANSCRIPTS;
  if (folder === undefined) return () => Promise.resolve();
  const transcript = new ChatTranscript(microsoft, () => expect.getState().currentTestName ?? '');
  return async () => {
    if (transcript.lines.length === 0) return;
    await mkdir(folder, { recursive: true });
    const name = expect.getState().testPath?.split('/').at(-1)?.replace('.test.ts', '') ?? 'story';
    await appendFile(join(folder, `${name}.txt`), `${transcript.lines.join('\n')}\n`);
  };
};
