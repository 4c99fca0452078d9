import type { Instant } from '../domain/instant.js';

/** What was received already, so that it has one effect however often it arrives. */
export interface Inbox {
  /** True when none of the keys was there; waits for another transaction that is writing the same key. */
  first(keys: readonly string[], at: Instant): Promise<boolean>;
  forget(keys: readonly string[]): Promise<void>;
  forgetBefore(at: Instant): Promise<void>;
}
