import { z } from 'zod';
import { DeliveryError, type DeliveryReason } from '../../ports/delivery-error.js';

const errorBody = z.looseObject({
  error: z.looseObject({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  errorCode: z.union([z.string(), z.number()]).nullish(),
  message: z.string().nullish(),
});

/** What Teams answered, with the body as JSON where it was JSON. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** `repeatable`: carried out twice it has the effect of once, so that doubt about the first time does not matter. */
export const failureOf = ({ status, body, retryAfter }: ConnectorAnswer, repeatable: boolean): DeliveryError => {
  const told = errorBody.safeParse(body).data;
  const subCode = /"subCode":\s*"(\w+)"/.exec(told?.message ?? '')?.[1];
  const code = subCode ?? told?.error?.code ?? (told?.errorCode == null ? null : String(told.errorCode));
  const message = (told?.error?.message ?? told?.message ?? '').slice(0, 300);
  return new DeliveryError(reasonOf(status, repeatable), { status, code, message }, waitOf(retryAfter));
};

const reasonOf = (status: number, repeatable: boolean): DeliveryReason => {
  switch (status) {
    case 429:
      return 'throttled';
    case 403:
      return 'blocked';
    case 404:
      return 'gone';
    case 401:
    case 412:
      return 'unavailable';
    default:
      return isDoubtful(status) ? (repeatable ? 'unavailable' : 'unknown') : 'refused';
  }
};

/** A good answer that cannot be read, or one of a gateway, which may come after what is behind it has done its work. */
const isDoubtful = (status: number): boolean => status < 300 || status === 408 || status >= 500;

/** Seconds or a date, as milliseconds from now. */
export const waitOf = (retryAfter: string | null): number | null => {
  if (retryAfter === null) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
};

/** The request ended without an answer. What never left this machine was surely not carried out. */
export const lostOf = (error: unknown, repeatable: boolean): DeliveryError => {
  const code = codeOf(error);
  const sent = !NEVER_SENT.test(code ?? '');
  const message = error instanceof Error ? error.message.slice(0, 300) : 'no answer';
  return new DeliveryError(sent && !repeatable ? 'unknown' : 'unavailable', { status: null, code, message });
};

const NEVER_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|SELF_SIGNED\w*|DEPTH_ZERO\w*|UNABLE_TO_\w+)$/;

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return codeOf(cause) ?? (typeof name === 'string' ? name : null);
};
