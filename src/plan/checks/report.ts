import type { Instant } from '../../domain/instant.js';
import type { Path } from '../plan-problem.js';
import type { Readable } from '../prune.js';

export interface Remark {
  readonly suggestion?: string | undefined;
  readonly key?: boolean;
  readonly offset?: number;
}

/** What the checks of meaning read, and where they tell what they find. */
export interface PlanUnderCheck extends Readable {
  /** Null where the plan is judged whatever the time is. */
  readonly now: Instant | null;
  readonly problem: (path: Path, message: string, remark?: Remark) => void;
  readonly warning: (path: Path, message: string, remark?: Remark) => void;
}
