import { GraphError } from '@microsoft/microsoft-graph-client';
import { DeliveryError, type DeliveryReason } from '../../ports/delivery-error.js';

/** Why Graph did not answer a reading request; `permission` is named as the remedy where it is missing. */
export const graphFailure = (error: unknown, permission: string): DeliveryError => {
  if (error instanceof DeliveryError) return error;
  if (!(error instanceof GraphError) || error.statusCode < 100) return unreachable(error);
  const { statusCode: status, code, message, headers } = error;
  const told =
    status === 403 ? `${message} (grant ${permission} as application permission and consent to it)` : message;
  const wait = Number(headers?.get('retry-after') ?? NaN);
  const retryAfter = Number.isFinite(wait) ? wait * 1000 : null;
  return new DeliveryError(reasonOf(status), { status, code: code ?? null, message: told.slice(0, 400) }, retryAfter);
};

const reasonOf = (status: number): DeliveryReason => {
  if (status === 429) return 'throttled';
  if (status === 404) return 'gone';
  return status === 401 || status === 408 || status >= 500 ? 'unavailable' : 'refused';
};

const unreachable = (error: unknown): DeliveryError =>
  new DeliveryError('unavailable', {
    status: null,
    code: error instanceof Error ? error.name : null,
    message: error instanceof Error ? error.message.slice(0, 300) : 'no answer',
  });
