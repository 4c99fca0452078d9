/** How often an entry was offered, and how often it was the end of the matter or not. */
export interface IssueCount {
  readonly issue: string;
  readonly offered: number;
  readonly solved: number;
  readonly notSolved: number;
}
