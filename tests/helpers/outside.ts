import { constants, Script } from 'node:vm';
import type * as Tsx from 'tsx/esm/api';

type Import = (specifier: string) => Promise<unknown>;
interface Outside {
  tierlineImport?: Promise<Import>;
}

const { importOutside, outside } = new Script(
  '({ importOutside: (specifier) => import(specifier), outside: globalThis })',
  {
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  },
).runInThisContext() as { importOutside: Import; outside: Outside };

const throughTsx = async (): Promise<Import> => {
  const { register } = (await importOutside('tsx/esm/api')) as typeof Tsx;
  const { import: load } = register({ namespace: 'stories' });
  return (specifier) => load(specifier, import.meta.url);
};

/**
 * Imports a module of ours outside of the sandbox that Jest makes for each test file. There it is loaded once for each
 * process and not once for each file: the packages of the desk take seconds.
 */
export const fromOutside = async (url: URL): Promise<unknown> => {
  outside.tierlineImport ??= throughTsx();
  const load = await outside.tierlineImport;
  return load(url.href);
};
