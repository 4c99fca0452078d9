import { zipSync } from 'fflate';
import { isJsonObject, type JsonObject } from './json.js';
import { languageFiles } from './translation-problems.js';

/** Names at the root of the package, and what is in them. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Zip files count from here; the same package is the same bytes whenever it is made. */
const FIRST_DAY = '1980-01-01T00:00:00';

/** The files that a package of this manifest consists of, in their order; the manifest itself is the first. */
export const packageNames = (manifest: JsonObject): readonly string[] => {
  const { icons } = manifest;
  const pictures = isJsonObject(icons) ? Object.values(icons).filter((file) => typeof file === 'string') : [];
  return ['manifest.json', ...pictures, ...languageFiles(manifest)];
};

/** The zip that is uploaded to Teams. Files that are not there are left out: `checkPackage` tells of them. */
export const makePackage = (manifest: JsonObject, files: PackageFiles): Uint8Array => {
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const named = packageNames(manifest).flatMap((name): [string, Uint8Array][] => {
    const bytes = name === 'manifest.json' ? text : files.get(name);
    return bytes === undefined ? [] : [[name, bytes]];
  });
  return zipSync(Object.fromEntries(named), { level: 9, mtime: FIRST_DAY });
};
