import { PGlite } from '@electric-sql/pglite';

/** Milliseconds of work after which everything else in the process has its turn. */
const AT_A_STRETCH = 5;

/**
 * The embedded database computes in this very thread, and hands a long line of statements on from one to the next without
 * the event loop ever turning: under a burst nothing is read from any socket for seconds, and requests under way run into
 * their time limits although they were answered. Here the loop turns in between.
 */
export class FairPGlite extends PGlite {
  #turnedAt = performance.now();

  override _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
    return super._runExclusiveTransaction(async () => {
      await this.#letOthers();
      return work();
    });
  }

  #letOthers(): Promise<void> | undefined {
    if (performance.now() - this.#turnedAt < AT_A_STRETCH) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#turnedAt = performance.now();
        resolve();
      }),
    );
  }
}
