/** Something in the plan's text that somebody should change, and where. */
export interface PlanProblem {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** As in `tiers[0].lead`; empty for the document. */
  readonly path: string;
  readonly message: string;
  /** What to write instead, when it can be guessed. */
  readonly suggestion?: string;
}

/** Keys and list positions from the top of the plan. */
export type Path = readonly (string | number)[];

export const formatPath = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
