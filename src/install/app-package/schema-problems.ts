import draft04, { type ErrorObject } from 'ajv-draft-04';
import type { Json, JsonObject } from './json.js';
import type { PackageProblem } from './package-problem.js';

/** Where `file` breaks the published schema. Lengths are counted as the schema counts them, in characters. */
export const schemaProblems = (file: string, json: Json, schema: JsonObject): readonly PackageProblem[] => {
  // Formats only restate what patterns of the same schema say, and some of the patterns are none with the flag u.
  const validate = new draft04.default({
    allErrors: true,
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema);
  if (validate(json)) return [];
  return (validate.errors ?? []).map((error) => ({
    where: `${file}${error.instancePath}`,
    problem: `${error.message ?? 'is not as the schema wants it'}${details(error)}`,
    remedy: remedyFor(error),
  }));
};

/** A name that is missing or not known; what else there is to say, the message says. */
const details = ({ keyword, params }: ErrorObject): string => {
  const { additionalProperty } = params as { additionalProperty?: string };
  return keyword === 'additionalProperties' && additionalProperty !== undefined ? ` (${additionalProperty})` : '';
};

/** The fields that an option of the command fills; everything else stands in the template. */
const OPTIONS: Readonly<Record<string, string>> = {
  '/developer/name': 'Give a shorter name with --developer.',
  '/developer/websiteUrl': 'Give an https address with --website.',
  '/developer/privacyUrl': 'Give an https address with --privacy.',
  '/developer/termsOfUseUrl': 'Give an https address with --terms.',
  '/id': 'Give a GUID with --teams-app-id.',
  '/bots/0/botId': 'Give the GUID of the app registration with --app-id.',
};

const remedyFor = ({ instancePath }: ErrorObject): string =>
  OPTIONS[instancePath] ?? 'Mend it in the folder manifest, and make the package again.';
