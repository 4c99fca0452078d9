import { isJsonObject, stringsIn, type Json, type JsonObject } from './json.js';
import type { PackageProblem } from './package-problem.js';

/** What people read, and a language file therefore has to say. */
const READ_BY_PEOPLE =
  /^(?:name\.(?:short|full)|description\.(?:short|full)|(?:bots|composeExtensions)\[0\]\..*\.(?:title|description))$/;

/** What a language file leaves out, and what it says about nothing. */
export const translationProblems = (
  manifest: JsonObject,
  file: string,
  words: JsonObject,
): readonly PackageProblem[] => {
  const wanted = stringsIn(manifest)
    .map(([path]) => path)
    .filter((path) => READ_BY_PEOPLE.test(path));
  const given = Object.keys(words).filter((key) => key !== '$schema');
  const missing = wanted.filter((path) => !given.includes(path));
  const idle = given.filter((key) => !wanted.includes(key));
  return [
    ...missing.map((path) => ({ where: `${file}/${path}`, problem: 'is not translated', remedy: 'Translate it.' })),
    ...idle.map((path) => ({
      where: `${file}/${path}`,
      problem: 'names nothing in the manifest',
      remedy: 'Remove it.',
    })),
  ];
};

/** The language files that the manifest names. */
export const languageFiles = (manifest: JsonObject): readonly string[] => {
  const languages = isJsonObject(manifest['localizationInfo'])
    ? manifest['localizationInfo']['additionalLanguages']
    : [];
  return Array.isArray(languages)
    ? (languages as readonly Json[]).flatMap((each) =>
        isJsonObject(each) && typeof each['file'] === 'string' ? [each['file']] : [],
      )
    : [];
};
