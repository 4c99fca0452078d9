import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../src/rehearsal/monday/chance.js';
import { DeskChild, type LogLine } from './desk-child.js';

interface Parts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly processes: number;
  readonly chance: Chance;
  readonly heard: (line: LogLine) => void;
}

/** When a process was killed, and when the one in its place listened. */
export interface Outage {
  readonly killedAt: number;
  backAt: number;
}

const STEP = 20;

/** The processes of one desk: killed at random moments and started again at once. */
export class Fleet {
  readonly outages: Outage[] = [];
  readonly #children: DeskChild[] = [];
  #turn = 0;
  #over = false;

  constructor(private readonly parts: Parts) {}

  async start(): Promise<void> {
    for (let index = 0; index < this.parts.processes; index += 1) this.#children.push(this.#make());
    await Promise.all(this.#children.map((child) => this.#listens(child)));
  }

  /** Where the next request goes: round by round to those that listen; null while none does. */
  next(): string | null {
    const ports = this.#children.flatMap(({ port }) => port ?? []);
    this.#turn += 1;
    const port = ports[this.#turn % ports.length];
    return port === undefined ? null : `http://127.0.0.1:${String(port)}`;
  }

  /** Kills one of them each so many milliseconds, more or less, at most so many times, until it is `over`. */
  async torment(every: number, most: number, over: () => boolean): Promise<void> {
    const enough = (): boolean => over() || this.outages.length >= most;
    const { chance } = this.parts;
    while (!enough()) {
      await pause(every / 2 + chance.below(every));
      if (enough()) return;
      const index = chance.below(this.#children.length);
      const child = this.#children[index];
      if (child?.port == null) continue;
      await child.kill();
      const outage = { killedAt: Date.now(), backAt: Infinity };
      this.outages.push(outage);
      const next = this.#make();
      this.#children[index] = next;
      await this.#listens(next);
      outage.backAt = Date.now();
    }
  }

  async stop(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#children.map((child) => child.stop()));
  }

  #make(): DeskChild {
    return new DeskChild(this.parts.environment, this.parts.heard);
  }

  async #listens(child: DeskChild): Promise<void> {
    let ended = false;
    void child.ended.then(() => (ended = true));
    while (child.port === null) {
      if (ended || this.#over) throw new RangeError('a desk ended before it listened');
      await pause(STEP);
    }
  }
}
