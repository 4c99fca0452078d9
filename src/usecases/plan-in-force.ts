import type { SupportPlan } from '../domain/support-plan.js';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { Store } from '../ports/store.js';
import { REMIND_ALL } from './reminders/remind-ticket.js';
import { StoreError } from '../ports/store-error.js';

export type ReadText = (
  text: string,
) =>
  | { readonly plan: SupportPlan }
  | { readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[] };

interface Parts {
  readonly store: Store;
  readonly read: ReadText;
  readonly clock: Clock;
  readonly log: Log;
}

/** What came of an edit of the plan. */
export type Offered = { readonly accepted: SupportPlan } | Extract<ReturnType<ReadText>, { problems: unknown }>;

/**
 * The plan that decides at this moment. The newest accepted version in the store is in force for all processes; an edit
 * that cannot be read changes nothing and is told.
 */
export class PlanInForce {
  #plan: SupportPlan | undefined;
  #broken: string | null = null;
  constructor(private readonly parts: Parts) {}

  /** Throws `StoreError` `unreachable` while there is no plan that can be read: Teams delivers again. */
  current(): SupportPlan {
    if (this.#plan === undefined) throw new StoreError('unreachable', 'there is no valid support plan yet');
    return this.#plan;
  }

  get ready(): boolean {
    return this.#plan !== undefined;
  }

  /** What is wrong with the last edit, while the version before it is still in force. */
  get broken(): string | null {
    return this.#broken;
  }

  /** The text of the plan file, at the start and after each edit. */
  async offer(text: string): Promise<Offered> {
    const { store, read, clock, log } = this.parts;
    const result = read(text);
    if ('problems' in result) {
      const [first] = result.problems;
      this.#broken =
        first === undefined
          ? 'it cannot be read'
          : `line ${String(first.line)}, column ${String(first.column)}: ${first.message}`;
      log.warn({ problems: result.problems }, 'the support plan has problems; the last good one stays in force');
      return result;
    }
    this.#broken = null;
    const { hash } = result.plan;
    const newest = await store.plans.newest();
    if (newest?.hash !== hash) {
      const acceptedAt = clock.now();
      // First, so that it is never forgotten: to set the clocks once too often does no harm.
      await store.dueWork.schedule({ kind: REMIND_ALL, key: 'plan', at: acceptedAt });
      await store.plans.accept({ hash, text, acceptedAt });
    }
    this.#plan = result.plan;
    log.info({ plan: hash.slice(0, 12) }, 'support plan in force');
    return { accepted: result.plan };
  }

  /** Takes up the version that another process accepted. */
  async refresh(): Promise<void> {
    const newest = await this.parts.store.plans.newest();
    if (newest === undefined || newest.hash === this.#plan?.hash) return;
    const result = this.parts.read(newest.text);
    if ('plan' in result) this.#plan = result.plan;
  }
}
