/** What a verified token says; `exp` is in seconds since 1970. */
export type Claims = Readonly<Record<string, unknown>> & { readonly exp: number };

/**
 * `missing` no bearer token · `invalid` forged, expired, not for us or not from whom we trust, with the reason for the log ·
 * `unavailable` the signer's keys could not be read: nobody knows, so ask again later.
 */
export type Verdict =
  { readonly claims: Claims } | { readonly refused: 'missing' | 'invalid' | 'unavailable'; readonly because: string };

/** Judges an `Authorization` header. Never throws. */
export type VerifyToken = (authorization: string | undefined) => Promise<Verdict>;
