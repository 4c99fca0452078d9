/** What of an error goes into the log. */
interface ErrorDescription {
  readonly name: string;
  readonly reason?: unknown;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

const DEEPEST_CAUSE = 3;

/** Name, reason, message, stack and causes of an error, and nothing else that hangs on it. */
export const describeError = (error: unknown, depth = 0): ErrorDescription => {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  return {
    name: error.name,
    ...('reason' in error ? { reason: error.reason } : {}),
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= DEEPEST_CAUSE ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
};
