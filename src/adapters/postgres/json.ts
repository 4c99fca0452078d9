// jsonb and text refuse U+0000; jsonb refuses half a surrogate pair, as a cut through an emoji leaves it.
const SUSPECT = /[\0\uD800-\uDFFF]/;
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as the database takes it: without U+0000, and U+FFFD for half a surrogate pair. */
export const storable = (text: string): string =>
  SUSPECT.test(text) ? text.replaceAll('\0', '').replace(HALF_PAIR, '\uFFFD') : text;

/** JSON for a `jsonb` column; everything in it that somebody wrote is made storable. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
