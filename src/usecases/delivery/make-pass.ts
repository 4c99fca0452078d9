import type { Instant } from '../../domain/instant.js';
import type { Desk } from '../desk.js';
import { leaseUntil, whileLeased } from './keep-lease.js';

interface Job<Row extends { readonly id: string }> {
  readonly claim: (now: Instant, leaseUntil: Instant, limit: number) => Promise<readonly Row[]>;
  readonly renew: (ids: readonly string[], until: Instant) => Promise<void>;
  readonly bring: (row: Row) => Promise<void>;
}

const BATCH = 16;
/** How many rounds may be under way because of conversations that do not answer. */
const ROUNDS = 6;
/** How long the others wait for one of them. */
const PATIENCE = 250;

export interface Pass {
  /** One round; how many were looked at. */
  readonly once: () => Promise<number>;
  /** Whether something is under way that a round did not wait for. */
  readonly busy: () => boolean;
  /** Resolves when nothing is under way any more. */
  readonly finished: () => Promise<void>;
}

/**
 * Takes what is due in rounds. A round is waited for only so long: one conversation in which Teams does not answer holds up
 * nobody in another.
 */
export const makePass = <Row extends { readonly id: string }>(
  desk: Pick<Desk, 'every' | 'realNow' | 'log' | 'lease'>,
  job: Job<Row>,
): Pass => {
  const underWay = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  const begin = (rows: readonly Row[]): void => {
    const ids = rows.map((row) => row.id);
    const round = whileLeased(
      desk,
      (until) => job.renew(ids, until),
      () => Promise.allSettled(rows.map((row) => job.bring(row))),
    ).then((done) => {
      underWay.delete(round);
      failures.push(...done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])));
    });
    underWay.add(round);
  };
  const next = async (): Promise<void> => {
    let stop = (): void => undefined;
    const enough = new Promise<void>((resolve) => {
      stop = desk.every(PATIENCE, resolve);
    });
    await Promise.race([enough, Promise.all(underWay)]);
    stop();
  };
  return {
    once: async () => {
      const rows = underWay.size < ROUNDS ? await job.claim(desk.realNow(), leaseUntil(desk), BATCH) : [];
      if (rows.length > 0) begin(rows);
      if (underWay.size === 0) return 0;
      await next();
      const [failure] = failures.splice(0);
      if (failure !== undefined) throw failure as Error;
      return Math.max(1, rows.length);
    },
    busy: () => underWay.size > 0,
    finished: async () => {
      await Promise.all(underWay);
    },
  };
};
