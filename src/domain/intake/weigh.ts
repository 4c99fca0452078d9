/** One reason to believe in something, and how strong it is. */
export interface Evidence<Kind> {
  /** What was seen, as a person may read it. */
  readonly seen: string;
  /** Where in the text, to settle a draw: the smaller, the earlier. */
  readonly at: number;
  readonly speaksFor: Kind;
  readonly weight: number;
}

/** What the evidence speaks for most. */
export interface Finding<Kind> {
  readonly is: Kind;
  readonly score: number;
  /** The evidence for it, each thing seen once. */
  readonly because: readonly string[];
}

/** Weight lists as they are written down: weight → comma-separated terms. */
export type WeightedTerms = Readonly<Record<number, string>>;

/**
 * Adds up the evidence and gives the strongest finding; a thing seen twice counts once, and in a draw what was seen first wins.
 * `null` when nothing weighs anything.
 */
export const weigh = <Kind>(evidence: readonly Evidence<Kind>[]): Finding<Kind> | null => {
  const sums = new Map<Kind, { score: number; first: number; seen: Set<string> }>();
  for (const { seen, at, speaksFor, weight } of evidence) {
    const sum = sums.get(speaksFor) ?? { score: 0, first: at, seen: new Set<string>() };
    if (weight <= 0 || sum.seen.has(seen)) continue;
    sum.seen.add(seen);
    sums.set(speaksFor, { score: sum.score + weight, first: Math.min(sum.first, at), seen: sum.seen });
  }
  const [best] = [...sums].sort(([, one], [, other]) => other.score - one.score || one.first - other.first);
  return best === undefined ? null : { is: best[0], score: best[1].score, because: [...best[1].seen] };
};
