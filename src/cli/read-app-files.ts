import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AppSchemas } from '../install/app-package/check-package.js';
import type { JsonObject } from '../install/app-package/json.js';
import type { PackageFiles } from '../install/app-package/make-package.js';

const FOLDER = new URL('../../manifest/', import.meta.url);
const NEWEST = '1.25';

const readJson = async (file: URL | string): Promise<JsonObject> =>
  JSON.parse(await readFile(file, 'utf8')) as JsonObject;

/** The manifest with places for what differs. */
export const readTemplate = (): Promise<JsonObject> => readJson(new URL('manifest.json', FOLDER));

/** The named files of the folder `manifest`, icons from the folder in it; those that are not there are left out. */
export const readAppFiles = async (names: readonly string[]): Promise<PackageFiles> => {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = await readFile(new URL(name.endsWith('.png') ? `icons/${name}` : name, FOLDER)).catch(() => null);
    if (bytes !== null) found.set(name, bytes);
  }
  return found;
};

/** Microsoft's schemas of the manifest's own version; of one that was never published, those of ours. */
export const readSchemas = async (manifest: JsonObject): Promise<AppSchemas> => {
  const { resolve } = createRequire(import.meta.url);
  const { manifestVersion } = manifest;
  const schema = (name: string): Promise<JsonObject> => {
    const path = (version: string): string => `@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}`;
    const wanted = typeof manifestVersion === 'string' && /^\d+\.\d+$/.test(manifestVersion) ? manifestVersion : NEWEST;
    try {
      return readJson(resolve(path(wanted)));
    } catch {
      return readJson(resolve(path(NEWEST)));
    }
  };
  return {
    manifest: await schema('MicrosoftTeams.schema.json'),
    language: await schema('MicrosoftTeams.Localization.schema.json'),
  };
};
