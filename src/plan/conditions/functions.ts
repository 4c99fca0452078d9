import { RE2JS } from 're2js';
import type { FactKind } from '../facts.js';

export type Value = string | number | boolean | null | readonly Value[];

/** `any` takes and gives everything. */
export type ParameterKind = FactKind | 'any';

/** A function or operator that conditions may use. It is pure, takes linear time and gives an answer for null. */
export interface PlanFunction {
  /** As adaptive-expressions calls it: operators by their sign. */
  readonly name: string;
  readonly also: readonly string[];
  /** One kind for each argument; the last is repeated up to `most`. */
  readonly takes: readonly (ParameterKind | readonly FactKind[])[];
  readonly least: number;
  readonly most: number;
  readonly gives: ParameterKind;
  readonly meaning: string;
  readonly run: (values: readonly Value[]) => Value;
}

const MANY = 100;

/** Patterns are written out in the plan, so there are as many as rules that use them. */
const patterns = new Map<string, RE2JS>();
const MOST_PATTERNS = 500;

/** Linear in time, whatever the pattern. Throws for one that is no regular expression; the check has compiled it before. */
function pattern(source: string): RE2JS {
  const known = patterns.get(source);
  if (known) return known;
  const compiled = RE2JS.compile(source);
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(source, compiled);
  return compiled;
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: Value | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** Lists are compared item by item; null equals null alone. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item: Value, index) => same(item, other[index] as Value));
  }
  return (one ?? null) === (other ?? null);
}

function contains(container: Value | undefined, wanted: Value | undefined): boolean {
  if (typeof container === 'string') return typeof wanted === 'string' && container.includes(wanted);
  return Array.isArray(container) && container.some((item: Value) => same(item, wanted ?? null));
}

type Shape = Omit<PlanFunction, 'name' | 'also' | 'run' | 'meaning'>;
const define = (
  names: string,
  shape: Shape,
  meaning: string,
  run: (one: Value | undefined, two: Value | undefined, all: readonly Value[]) => Value,
): PlanFunction => {
  const [name = names, ...also] = names.split(' ');
  return { name, also, ...shape, meaning, run: (values) => run(values[0], values[1], values) };
};

/** An order between two numbers; with a number that is not known it is false, either way round. */
const order = (names: string, meaning: string, holds: (one: number, two: number) => boolean): PlanFunction =>
  define(names, { takes: ['number'], least: 2, most: 2, gives: 'boolean' }, meaning, (one, two) =>
    holds(number(one), number(two)),
  );

/** A sum of numbers; with one that is not known the result is not known either. */
const sum = (names: string, meaning: string, of: (one: number, two: number) => number): PlanFunction =>
  define(names, { takes: ['number'], least: 2, most: MANY, gives: 'number' }, meaning, (_one, _two, all) =>
    all.some((value) => value === null) ? null : all.map(number).reduce((one, two) => of(one, two)),
  );

const test = (names: string, meaning: string, holds: (one: string, two: string) => boolean): PlanFunction =>
  define(names, { takes: ['text'], least: 2, most: 2, gives: 'boolean' }, meaning, (one, two) =>
    typeof one === 'string' && typeof two === 'string' ? holds(one, two) : false,
  );

const change = (name: string, meaning: string, to: (value: string) => string): PlanFunction =>
  define(name, { takes: ['text'], least: 1, most: 1, gives: 'text' }, meaning, (one) =>
    typeof one === 'string' ? to(one) : null,
  );

const logical: Shape = { takes: ['boolean'], least: 1, most: MANY, gives: 'boolean' };
const unary: Shape = { takes: ['any'], least: 1, most: 1, gives: 'boolean' };
const pair: Shape = { takes: ['any'], least: 2, most: 2, gives: 'boolean' };

/** Everything else of the language (chance, the clock, loops, JSON, properties set from within) is left out on purpose. */
export const FUNCTIONS: readonly PlanFunction[] = [
  define('&& and', logical, 'All hold.', (_one, _two, all) => all.every((value) => value === true)),
  define('|| or', logical, 'At least one holds.', (_one, _two, all) => all.includes(true)),
  define('! not', { ...logical, most: 1 }, 'Does not hold.', (one) => one !== true),
  define('== equals', pair, 'Are equal. Capital letters count.', same),
  define('!=', pair, 'Are not equal.', (one, two) => !same(one, two)),
  order('< less', 'Is less than.', (one, two) => one < two),
  order('<= lessOrEquals', 'Is at most.', (one, two) => one <= two),
  order('> greater', 'Is more than.', (one, two) => one > two),
  order('>= greaterOrEquals', 'Is at least.', (one, two) => one >= two),
  define(
    'contains',
    { takes: [['text', 'list'], 'any'], least: 2, most: 2, gives: 'boolean' },
    'A text has the part, or a list has the item. Capital letters count.',
    contains,
  ),
  test('startsWith', 'The text begins so.', (one, two) => one.startsWith(two)),
  test('endsWith', 'The text ends so.', (one, two) => one.endsWith(two)),
  test('isMatch', 'The text matches the regular expression (RE2 syntax), anywhere.', (one, two) =>
    pattern(two).matcher(one).find(),
  ),
  define('exists', unary, 'Is known.', (one) => one !== null),
  define(
    'empty',
    unary,
    'Is not known, an empty text or an empty list.',
    (one) => one?.valueOf() === '' || one === null || (Array.isArray(one) && one.length === 0),
  ),
  change('toLower', 'The text in small letters.', (value) => value.toLowerCase()),
  change('toUpper', 'The text in capital letters.', (value) => value.toUpperCase()),
  change('trim', 'The text without space around it.', (value) => value.trim()),
  define(
    'length',
    { takes: ['text'], least: 1, most: 1, gives: 'number' },
    'Characters of a text.',
    (one) => text(one).length,
  ),
  define('count', { takes: [['list', 'text']], least: 1, most: 1, gives: 'number' }, 'Items of a list.', (one) =>
    Array.isArray(one) ? one.length : text(one).length,
  ),
  define('& concat', { takes: ['text'], least: 1, most: MANY, gives: 'text' }, 'Texts joined.', (_one, _two, all) =>
    all.map(text).join(''),
  ),
  define(
    'createArray',
    { takes: ['any'], least: 0, most: MANY, gives: 'list' },
    "A list; also written ['ios', 'macos'].",
    (_one, _two, all) => all,
  ),
  define(
    'if',
    { takes: ['boolean', 'any'], least: 3, most: 3, gives: 'any' },
    'The second when the first holds, else the third; also `a ? b : c`.',
    (one, two, all) => (one === true ? two : all[2]) ?? null,
  ),
  define(
    'coalesce ??',
    { takes: ['any'], least: 1, most: MANY, gives: 'any' },
    'The first that is known.',
    (_one, _two, all) => all.find((value) => value !== null) ?? null,
  ),
  sum('+ add', 'Plus.', (one, two) => one + two),
  sum('- sub', 'Minus.', (one, two) => one - two),
  sum('* mul', 'Times.', (one, two) => one * two),
  sum('/ div', 'Divided by.', (one, two) => one / two),
  sum('% mod', 'What is left over after a division.', (one, two) => one % two),
  sum('min', 'The least.', Math.min),
  sum('max', 'The greatest.', Math.max),
];

const BY_NAME = new Map(FUNCTIONS.flatMap((one) => [one.name, ...one.also].map((name) => [name, one] as const)));
export const findFunction = (name: string): PlanFunction | undefined => BY_NAME.get(name);
export const FUNCTION_NAMES: readonly string[] = [...BY_NAME.keys()].filter((name) => /^[a-z]/i.test(name));
