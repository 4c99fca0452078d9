import { PostgresDialect } from 'kysely';
import type { Dialect, PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StoreError } from '../../ports/store-error.js';
import { translated } from './database-errors.js';
import { wholeNumber } from './dialect.js';

/** Real time, in milliseconds. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 20_000;

type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** A connection whose errors are ours; one that was lost on the way is closed and not used again. */
const watched = (client: pg.PoolClient): PostgresPoolClient => {
  let lost = false;
  const query: Query = async (sql, parameters) => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      const ours = translated(error);
      lost ||= ours instanceof StoreError;
      throw ours;
    }
  };
  return { query, release: (destroy = false) => client.release(destroy || lost) } as PostgresPoolClient;
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format): unknown =>
    type === pg.types.builtins.INT8 ? wholeNumber : pg.types.getTypeParser(type, format),
};

/**
 * A pool on a PostgreSQL server, 14 or newer. Connects when it is first asked. A statement that takes longer than
 * `answerWithin` (milliseconds; 0: no limit) counts as unreachable.
 */
export const serverDatabase = (databaseUrl: string, connections: number, answerWithin = ANSWER_WITHIN): Dialect => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'tierline',
    max: connections,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: answerWithin,
    keepAlive: true,
    types,
  });
  // The pool drops a connection that breaks while nobody uses it, and a query on a broken one fails by itself; an
  // 'error' event that nobody listens to would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const watchedPool: PostgresPool = {
    options: pool.options,
    connect: async () => {
      try {
        return watched(await pool.connect());
      } catch (error) {
        throw translated(error);
      }
    },
    end: () => pool.end(),
  };
  return new PostgresDialect({ pool: watchedPool });
};
