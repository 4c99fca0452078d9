import type { TierNumber } from './support-plan.js';

/** An Entra object id in lower case: the only identity that rights hang on. */
export type PersonId = string & { readonly __brand: 'PersonId' };

/** Makes a {@link PersonId} of an object id as it came over the wire, where upper case occurs too. */
export const personId = (objectId: string): PersonId => objectId.toLowerCase() as PersonId;

/** A user principal name in lower case: how people are written in the plan. */
export type PrincipalName = string;

export interface Person {
  readonly id: PersonId;
  /** As Teams shows it; untrusted text, escaped wherever it is rendered. */
  readonly name: string;
}

/** A person with what our own records say they may do, read in the same transaction as the ticket. */
export interface Actor extends Person {
  /** The tiers the person is a member of. */
  readonly tiers: readonly TierNumber[];
  /** The tiers the person leads. */
  readonly leads: readonly TierNumber[];
  readonly admin: boolean;
  /** Whether the plan names the person among those who file cases with Microsoft. */
  readonly mayFile?: boolean;
}

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];
