/** Something for which Teams would refuse the package. */
export interface PackageProblem {
  /** A file of the package, with the place in it. */
  readonly where: string;
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}
