import type { Instant } from '../domain/instant.js';

/** Versions of the plan's text; the newest accepted one is in force for all processes. */
export interface PlanStore {
  /** Makes the text the one in force. */
  accept(version: { hash: string; text: string; acceptedAt: Instant }): Promise<void>;
  newest(): Promise<{ hash: string; text: string; acceptedAt: Instant } | undefined>;
}
