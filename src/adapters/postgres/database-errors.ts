import { StoreError } from '../../ports/store-error.js';

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

/** The SQLSTATE of a database's refusal, null for any other error. */
const stateOf = (error: unknown): string | null => {
  const code = property(error, 'code');
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && property(error, 'severity') !== undefined
    ? code
    : null;
};

export const hasState = (error: unknown, state: string): boolean => stateOf(error) === state;

/** Serialisation failure and dead lock: the same transaction, run again, may succeed. */
export const asksForRerun = (error: unknown): boolean => ['40001', '40P01'].includes(stateOf(error) ?? '');

/**
 * SQLSTATEs by which a server says that it is not for us now: lost connection, shutdown, start-up, fail-over to a
 * standby (25006), time spent in a transaction (25P03), too many connections, no such login or database.
 */
const AWAY = /^(08...|57P0[1235]|53300|25006|25P03|28...|3D000)$/;

const words = (error: unknown): string => {
  // Several addresses were tried: the error itself says nothing, those inside it do.
  const inner = property(error, 'errors');
  return Array.isArray(inner) ? inner.map(String).join('; ') : String(error);
};

/**
 * What a driver threw, as ours: {@link StoreError} `unreachable` when the server is away; else the error itself.
 * Whatever carries no SQLSTATE came from the way to the server (socket, name, time limit) and not from the server.
 */
export const translated = (error: unknown): unknown => {
  const state = stateOf(error);
  if (error instanceof StoreError || (state !== null && !AWAY.test(state))) return error;
  return new StoreError('unreachable', `The database does not answer: ${words(error)}`, { cause: error });
};
