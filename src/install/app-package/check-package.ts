import { isJsonObject, stringsIn, type Json, type JsonObject } from './json.js';
import type { PackageFiles } from './make-package.js';
import type { PackageProblem } from './package-problem.js';
import { pngSize } from './png-size.js';
import { schemaProblems } from './schema-problems.js';
import { languageFiles, translationProblems } from './translation-problems.js';

/** Microsoft's published schemas, of the version that the manifest names. */
export interface AppSchemas {
  readonly manifest: JsonObject;
  readonly language: JsonObject;
}

const VERSION = /^\d+\.\d+\.\d+$/;
const ICONS = [
  ['color', 192],
  ['outline', 32],
] as const;

/** Everything for which Teams would refuse the app, before anybody uploads it. */
export const checkPackage = (
  manifest: JsonObject,
  files: PackageFiles,
  schemas: AppSchemas,
): readonly PackageProblem[] => [
  ...schemaProblems('manifest.json', manifest, schemas.manifest),
  ...placesLeft(manifest),
  ...versionProblems(manifest['version']),
  ...addressProblems(manifest['developer']),
  ...ICONS.flatMap(([name, size]) => iconProblems(manifest, files, name, size)),
  ...languageFiles(manifest).flatMap((file) => languageProblems(manifest, file, files.get(file), schemas)),
];

const placesLeft = (manifest: JsonObject): readonly PackageProblem[] =>
  stringsIn(manifest)
    .filter(([, text]) => text.includes('{{'))
    .map(([path, text]) => ({
      where: `manifest.json/${path}`,
      problem: `still says ${text}`,
      remedy: 'Use a place that the command fills in, or write the value into manifest/manifest.json.',
    }));

const versionProblems = (version: Json | undefined): readonly PackageProblem[] =>
  typeof version === 'string' && VERSION.test(version)
    ? []
    : [
        {
          where: 'manifest.json/version',
          problem: 'is not MAJOR.MINOR.PATCH',
          remedy: 'Give a version such as 1.0.1 with --app-version.',
        },
      ];

const ADDRESSES = { websiteUrl: 'website', privacyUrl: 'privacy', termsOfUseUrl: 'terms' } as const;

/** The schema lets http pass; Teams does not. */
const addressProblems = (developer: Json | undefined): readonly PackageProblem[] =>
  Object.entries(ADDRESSES).flatMap(([field, option]) => {
    const address = isJsonObject(developer) ? developer[field] : undefined;
    if (typeof address !== 'string' || (/^https:/i.test(address) && URL.canParse(address))) return [];
    return [
      {
        where: `manifest.json/developer/${field}`,
        problem: 'is no https address',
        remedy: `Give one with --${option}.`,
      },
    ];
  });

const iconProblems = (
  manifest: JsonObject,
  files: PackageFiles,
  name: 'color' | 'outline',
  size: number,
): readonly PackageProblem[] => {
  const file = isJsonObject(manifest['icons']) ? manifest['icons'][name] : undefined;
  if (typeof file !== 'string') return [];
  const wanted = `a PNG of ${String(size)}×${String(size)} pixels${name === 'outline' ? ', white on transparent' : ''}`;
  const remedy = `Put ${wanted} into manifest/icons/${file}.`;
  const bytes = files.get(file);
  const png = bytes === undefined ? null : pngSize(bytes);
  if (png === null) return [{ where: file, problem: bytes === undefined ? 'is missing' : 'is not a PNG', remedy }];
  if (png.width !== size || png.height !== size)
    return [{ where: file, problem: `is ${String(png.width)}×${String(png.height)} pixels`, remedy }];
  return name === 'outline' && !png.alpha ? [{ where: file, problem: 'has no transparent pixels', remedy }] : [];
};

const languageProblems = (
  manifest: JsonObject,
  file: string,
  bytes: Uint8Array | undefined,
  schemas: AppSchemas,
): readonly PackageProblem[] => {
  const words = bytes === undefined ? undefined : readJson(bytes);
  if (!isJsonObject(words)) {
    const problem = bytes === undefined ? 'is missing' : 'is not a JSON object';
    return [{ where: file, problem, remedy: `Mend manifest/${file}, or take it out of localizationInfo.` }];
  }
  return [...schemaProblems(file, words, schemas.language), ...translationProblems(manifest, file, words)];
};

const readJson = (bytes: Uint8Array): Json | undefined => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    return undefined;
  }
};
