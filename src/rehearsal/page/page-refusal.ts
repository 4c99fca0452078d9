import type { PlanProblemView } from '../../page/protocol.js';

/**
 * Why the page is not given what it asks for: `malformed` it is no request of ours · `unknown` there is no such thing ·
 * `closing` the scene is being set anew · `plan` the edit has problems · `stuck` the walk cannot go on.
 */
export type PageRefusalReason = 'malformed' | 'unknown' | 'closing' | 'plan' | 'stuck';

export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  constructor(
    readonly reason: PageRefusalReason,
    detail: string,
    readonly problems: readonly PlanProblemView[] = [],
  ) {
    super(detail);
  }
}
