/** `unreachable` try again later · `inUse` another process has the folder · `tooNew` migrated by a newer version · `conflict` versions do not follow one another. */
export type StoreReason = 'unreachable' | 'inUse' | 'tooNew' | 'conflict';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly reason: StoreReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
