import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';

const inside = new AsyncLocalStorage<true>();

/** Runs the work of a transaction; within it the store's own tables refuse to be used. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

/**
 * The embedded database has one connection: a query beside the transaction that holds it would wait for itself for ever.
 * So it fails at once, on both databases alike.
 */
export const notInsideTransaction: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
    if (inside.getStore() === true) throw new OutsideOfTransaction();
    return node;
  },
  transformResult: ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => Promise.resolve(result),
};

/** A fault of ours: within `write`, the tables that it hands out are the ones to use. */
export class OutsideOfTransaction extends Error {
  override readonly name = 'OutsideOfTransaction';
  constructor() {
    super('within a transaction, use the tables that were handed in, not the store');
  }
}
