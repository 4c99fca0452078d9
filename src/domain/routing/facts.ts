import type { Category, Impact, Phase, Platform, Priority, TierNumber } from '../support-plan.js';

/**
 * What a condition of the plan may ask about. The names are a contract (`ticket.text` in a plan is `ticket.text` here).
 * A fact that is not known at the time is null.
 */
export interface Facts {
  readonly ticket: {
    readonly text: string;
    readonly category: Category;
    readonly platform: Platform;
    /** Normalised: hexadecimal codes in lower case with 0x, names as Microsoft spells them. */
    readonly errorCodes: readonly string[];
    readonly impact: Impact | null;
    readonly impactConfirmed: boolean;
    readonly tier: TierNumber | null;
    readonly priority: Priority | null;
    readonly ageMinutes: number;
  };
  readonly requester: { readonly department: string | null };
  readonly phase: {
    readonly kind: Phase['kind'] | null;
    readonly name: string | null;
    /** 1 on the first day. */
    readonly day: number | null;
  };
  readonly similar: {
    /** Different people who reported the like in the last hour, this requester included. */
    readonly requesters: number;
  };
}
