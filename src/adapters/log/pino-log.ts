import { pino, type DestinationStream } from 'pino';
import type { Log } from '../../ports/log.js';
import { describeError } from './describe-error.js';

const SECRET_FIELDS = ['authorization', 'token', 'accessToken', 'password', 'secret', 'client_secret', 'privateKey'];
/** Whatever looks like a token, wherever it got in: a signed one, or one behind "Bearer". */
const TOKENS = /eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|(Bearer )[^\s"\\]+/g;

/**
 * The log as lines of JSON: `level` as a word, `time` in ISO 8601. Errors go under `error` and are cut to name, reason,
 * message, stack and cause: what else hangs on a vendor's error is the request, with its headers.
 */
export const makePinoLog = (of: { level: string; to?: DestinationStream }): Log =>
  pino(
    {
      level: of.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError, err: describeError },
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
      hooks: { streamWrite: (line) => line.replace(TOKENS, '$1[token]') },
    },
    of.to ?? pino.destination({ fd: 1, sync: true }),
  );
