import type { z } from 'zod';
import { DAY_NAMES } from './format/week-hours.js';
import type { JsonSchema } from './json-schema.js';
import { planJsonSchema } from './json-schema.js';
import type { Path } from './plan-problem.js';
import { nearest } from './suggest.js';

/** What does not fit the schema at one path. */
export interface SchemaFinding {
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** It is the key that is wrong, not its value. */
  readonly key: boolean;
}

type Issue = z.core.$ZodIssue;

/** zod's issues in a plan writer's words, each with what was probably meant. */
export const schemaFindings = (issues: readonly Issue[], raw: unknown): readonly SchemaFinding[] =>
  issues.flatMap((issue) => findings(issue, [], raw));

function findings(issue: Issue, above: Path, raw: unknown): readonly SchemaFinding[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const value = valueAt(raw, path);
  const found = (message: string, suggestion?: string): readonly SchemaFinding[] => [
    { path, message, suggestion, key: false },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key));
    case 'invalid_key':
      return [{ path, message: issue.issues[0]?.message ?? issue.message, suggestion: nearestDays(path), key: true }];
    case 'invalid_union':
      return fromUnion(issue.errors, path, raw) ?? noneOf(issue.errors, path, value);
    case 'invalid_value':
      return found(wrongValue(path, value, issue.values), nearest(String(value), issue.values.map(String)));
    case 'invalid_type':
      return found(wrongType(path, value, issue.expected));
    default:
      return found(value === '' ? `${name(path)} is empty` : `${name(path)}: ${issue.message}`, meantText(path, value));
  }
}

/**
 * Of the ways a value may be written, the one it was meant to be: whose own kind fits, so that only parts of it are wrong.
 */
function fromUnion(branches: readonly Issue[][], path: Path, raw: unknown): readonly SchemaFinding[] | undefined {
  const meant = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  const [best] = [...meant].sort((one, other) => one.length - other.length);
  return best?.flatMap((issue) => findings(issue, path, raw));
}

/** A value of a kind that no way of writing it allows. */
function noneOf(branches: readonly Issue[][], path: Path, value: unknown): readonly SchemaFinding[] {
  const issues = branches.flat().filter((issue) => issue.path.length === 0);
  const words = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const kinds = issues.flatMap((issue) => (issue.code === 'invalid_type' ? [KINDS[issue.expected] ?? ''] : []));
  const wanted = [...kinds, ...words.map((word) => `the word ${word}`)].join(' or ');
  const message =
    value === undefined ? `${name(path)} is missing` : `${name(path)} has to be ${wanted}, not ${describe(value)}`;
  return [{ path, message, suggestion: typeof value === 'string' ? nearest(value, words) : undefined, key: false }];
}

function wrongValue(path: Path, value: unknown, values: readonly unknown[]): string {
  const wanted = values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
  return value === undefined ? `${name(path)} is missing` : `${name(path)} is ${wanted}, not ${describe(value)}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function wrongType(path: Path, value: unknown, expected: string): string {
  if (value === undefined) return `${name(path)} is missing`;
  if (value === null && path.includes('onCall')) return 'there is a hole in the rota: this turn names nobody';
  return `${name(path)} has to be ${KINDS[expected] ?? expected}, not ${describe(value)}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text '${value.slice(0, 60)}'` : JSON.stringify(value);
}

/** `lead`, or `members[2]` for an item of a list. */
function name(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the plan';
  return typeof last === 'string'
    ? `\`${last}\``
    : `item ${last + 1} of \`${path.findLast((step) => typeof step === 'string') ?? ''}\``;
}

function unknownKey(path: Path, key: string): SchemaFinding {
  const known = knownKeys(path);
  return {
    path: [...path, key],
    message: `there is no key \`${key}\` here`,
    suggestion: nearest(key, known),
    key: true,
  };
}

function nearestDays(path: Path): string | undefined {
  const parts = String(path.at(-1))
    .toLowerCase()
    .split(/\s*(?:-|–|to|\.\.)\s*/);
  const days = parts.map((part) => DAY_NAMES.find((day) => part.startsWith(day)) ?? nearest(part, DAY_NAMES));
  return days.includes(undefined) ? undefined : days.join('-');
}

/** What a text in the wrong form was probably meant to be. */
function meantText(path: Path, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (path.at(-1) === 'timeZone') return nearest(value, Intl.supportedValuesOf('timeZone'));
  const [, amount, unit] = /^\s*(\d{1,5})\s*([smhd])[a-z]*\.?\s*$/i.exec(value) ?? [];
  return amount !== undefined && unit !== undefined ? `${amount}${unit.toLowerCase()}` : undefined;
}

export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    raw,
  );
}

/** The keys that the schema knows at a path, over all ways of writing that place. */
function knownKeys(path: Path): readonly string[] {
  let places: readonly JsonSchema[] = [planJsonSchema()];
  for (const step of path) {
    places = places.flatMap(branchesOf).flatMap((place) => {
      const next = typeof step === 'number' ? place.items : place.properties?.[step];
      return next ? [next] : [];
    });
  }
  return places.flatMap(branchesOf).flatMap((place) => Object.keys(place.properties ?? {}));
}

const branchesOf = (place: JsonSchema): readonly JsonSchema[] => [place, ...(place.anyOf ?? [])];
