/** One measured figure, beside another of the same run: the ratio holds on any machine, the value on this one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | '/s';
  /** What the ratio is over. */
  readonly over: string;
  readonly ratio: number;
  /** What was promised, in the unit. */
  readonly most?: number;
  readonly least?: number;
}

export const isKept = ({ value, most = Infinity, least = 0 }: Figure): boolean => value <= most && value >= least;
