import type { RealTime } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';

interface Parts {
  /** One pass; how many things were looked at. */
  readonly pass: () => Promise<number>;
  /** Looks again after so many milliseconds even when nobody woke it: other processes write too. */
  readonly every: number;
  readonly time: RealTime;
  readonly log: Log;
}

const AFTER_FAILURE = 1_000;
/** What is announced for later than this is left to the regular look, and not waited for by `idle`. */
const NEAR = 10_000;

/** Runs passes one after another for as long as they find something, then waits to be woken. */
export class Worker {
  #stopped = false;
  #awake = true;
  #done = 0;
  #rouse: () => void = () => undefined;
  /** The ways to stop what was announced. */
  readonly #alarms = new Set<() => void>();
  readonly #idlers = new Map<(done: number) => void, number>();
  readonly #running: Promise<void>;

  constructor(private readonly parts: Parts) {
    this.#running = this.#run();
  }

  /** There is something to do. */
  wake(): void {
    this.#awake = true;
    this.#rouse();
  }

  /** There will be something to do in so many milliseconds. */
  wakeIn(milliseconds: number): void {
    if (milliseconds > NEAR || this.#stopped) return;
    const cancel = this.parts.time.after(milliseconds, () => {
      this.#alarms.delete(cancel);
      this.wake();
    });
    this.#alarms.add(cancel);
  }

  /** Resolves when a whole pass found nothing to do and none is announced for soon; with how much was done until then. */
  idle(): Promise<number> {
    return new Promise((resolve) => {
      this.#idlers.set(resolve, this.#done);
      this.wake();
    });
  }

  /** Finishes the pass that is under way, then ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const cancel of this.#alarms) cancel();
    this.#rouse();
    await this.#running;
    this.#releaseIdlers();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#once();
      if (!this.#awake && this.#alarms.size === 0) this.#releaseIdlers();
      if (!this.#awake) await this.#sleep(this.parts.every);
    }
  }

  async #once(): Promise<void> {
    this.#awake = false;
    try {
      const looked = await this.parts.pass();
      this.#done += looked;
      if (looked > 0) this.#awake = true;
    } catch (error) {
      this.parts.log.error({ error }, 'a worker pass failed');
      await this.#sleep(AFTER_FAILURE);
      this.#awake = true;
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#awake || this.#stopped) this.#rouse();
    });
  }

  #releaseIdlers(): void {
    for (const [resolve, before] of this.#idlers) resolve(this.#done - before);
    this.#idlers.clear();
  }
}
