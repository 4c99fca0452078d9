import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Process {
  /** What it writes, line by line. */
  readonly lines: AsyncIterator<string>;
  /** Ends its input, and waits for its end. */
  readonly finish: () => Promise<void>;
  /** SIGKILL: it can do nothing about it. */
  readonly kill: () => Promise<void>;
}

/** Starts one of the programs beside this file on a folder. */
export const startProcess = (program: string, folder: string): Process => {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  return {
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
