/**
 * Why Teams or Graph did not do what was asked.
 * `throttled` too many requests · `blocked` the person blocked or never installed the bot, or it left the team ·
 * `gone` the message or conversation no longer exists · `refused` it will never be accepted as it is ·
 * `unavailable` surely not carried out, try again · `unknown` it may have been carried out.
 */
export type DeliveryReason = 'throttled' | 'blocked' | 'gone' | 'refused' | 'unavailable' | 'unknown';

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  constructor(
    readonly reason: DeliveryReason,
    /** Status, code and message in the vendor's own words; never a token. */
    readonly vendor: { readonly status: number | null; readonly code: string | null; readonly message: string },
    /** Milliseconds of real time, when the other side named a wait. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${reason}: ${String(vendor.status ?? 'no answer')} ${vendor.code ?? ''} ${vendor.message}`.trim());
  }
}

export const isDeliveryError = (error: unknown): error is DeliveryError => error instanceof DeliveryError;
