import { GraphError } from '@microsoft/microsoft-graph-client';
import { DeliveryError, type DeliveryReason } from '../../ports/delivery-error.js';
import { NO_TOKEN } from './graph-client.js';

interface Asked {
  /** Done twice it has the effect of once, so that doubt about the first time does not matter. */
  readonly repeatable: boolean;
  /** Named as the remedy of a 403. */
  readonly permission?: string;
}

/** Why Graph did not answer a reading request; `permission` is named as the remedy where it is missing. */
export const graphFailure = (error: unknown, permission: string): DeliveryError =>
  failureOf(error, { repeatable: true, permission });

/** Why Graph did not do what was asked. */
export const failureOf = (error: unknown, asked: Asked): DeliveryError => {
  if (error instanceof DeliveryError) return error;
  if (!(error instanceof GraphError) || error.statusCode < 100) return lostOf(error, asked);
  const { statusCode: status, code, message, headers } = error;
  const told =
    status === 403 && asked.permission !== undefined
      ? `${message} (grant ${asked.permission} as application permission and consent to it)`
      : message;
  const wait = Number(headers?.get('retry-after') ?? NaN);
  const retryAfter = Number.isFinite(wait) ? wait * 1000 : null;
  const vendor = { status, code: code ?? null, message: told.slice(0, 400) };
  return new DeliveryError(reasonOf(status, asked), vendor, retryAfter);
};

const reasonOf = (status: number, { repeatable }: Asked): DeliveryReason => {
  if (status === 429) return 'throttled';
  if (status === 404) return 'gone';
  if (status === 401) return 'unavailable';
  if (status === 408 || status >= 500) return repeatable ? 'unavailable' : 'unknown';
  // An answer that could not be read is no refusal.
  if (status < 400) return repeatable ? 'unavailable' : 'unknown';
  return 'refused';
};

const NEVER_SENT = new RegExp(
  `^(?:${NO_TOKEN}|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\\w+|ERR_TLS_\\w+)$`,
);

/** There was no answer. What never left this machine was surely not carried out. */
const lostOf = (error: unknown, { repeatable }: Asked): DeliveryError => {
  const code = error instanceof GraphError ? error.code : null;
  const message = error instanceof Error ? error.message.slice(0, 300) : 'no answer';
  const sure = repeatable || NEVER_SENT.test(code ?? '');
  return new DeliveryError(sure ? 'unavailable' : 'unknown', { status: null, code, message });
};
