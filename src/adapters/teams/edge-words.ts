/** The few sentences that the edge itself says; `locale` is the Teams client's, null when unknown. */
export interface EdgeWords {
  /** Something failed here; `reference` leads to it in the log. */
  failed(reference: string, locale: string | null): string;
  /** A feature of Teams that the desk does not offer. */
  notOffered(locale: string | null): string;
}
