const LONGEST = 240;

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
};

/** Why a request had no answer, on one line: the system's own code where there is one, since `fetch` says no more than "failed". */
export const whyOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const told = code === null || message.includes(code) ? message : `${message} (${code})`;
  return told.replace(/\s+/g, ' ').slice(0, LONGEST);
};
