/** A known issue that fitted what a requester wrote. Which it is stays with the ticket; its words are looked up when they are shown. */
export interface KnownMatch {
  readonly issue: string;
  /** Its steps stood on the requester's card. */
  readonly offered: boolean;
  /** The requester said that they were followed and did not help. */
  readonly tried: boolean;
}

/** Nobody reads more. */
const MOST = 3;

/** What goes with a ticket: what was tried first, then what fits best, then what else the requester was shown. */
export const matchesToKeep = (
  fitting: readonly string[],
  offered: readonly string[],
  tried: string | null,
): readonly KnownMatch[] =>
  [...new Set([...(tried === null ? [] : [tried]), ...fitting, ...offered])]
    .slice(0, MOST)
    .map((issue) => ({ issue, offered: offered.includes(issue), tried: issue === tried }));
