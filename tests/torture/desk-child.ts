import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('desk-process.ts', import.meta.url));

/** A line of a desk's log, as far as it is looked at. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly notice?: string;
  readonly ticket?: string;
  readonly reason?: string;
  readonly [field: string]: unknown;
}

/** One desk in a process of its own, which can be killed. */
export class DeskChild {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  /** Where it listens; null while it does not. */
  port: number | null = null;

  constructor(environment: Readonly<Record<string, string | undefined>>, heard: (line: LogLine) => void) {
    this.#child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', PROGRAM], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#ended = once(this.#child, 'exit').then(() => (this.port = null));
    const { stdout } = this.#child;
    if (stdout !== null) createInterface({ input: stdout }).on('line', (line) => this.#hear(line, heard));
  }

  /** SIGKILL: it can do nothing about it. */
  async kill(): Promise<void> {
    this.port = null;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }

  get ended(): Promise<unknown> {
    return this.#ended;
  }

  #hear(line: string, heard: (line: LogLine) => void): void {
    if (!line.startsWith('{')) return;
    const told = JSON.parse(line) as LogLine & { readonly listening?: number };
    if (told.listening === undefined) heard(told);
    else this.port = told.listening;
  }
}
