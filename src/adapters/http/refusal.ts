import type { HttpAnswer } from '../../ports/http-route.js';

/** An answer that says what was wrong and nothing of our insides. */
export const refusal = (status: number, code: string, message: string, reference?: string): HttpAnswer => ({
  status,
  body: { error: { code, message, ...(reference === undefined ? {} : { reference }) } },
});
