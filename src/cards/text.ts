const NOT_SHOWN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** What a renderer could take for a tag, and the date macros that it computes inside any text. */
const MARKUP = /<(?=[\p{L}/!?])|\{(?=\{(?:DATE|TIME)\()/gu;
/** Breaks a tag without being seen. */
const GAP = '\u200B';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `max` UTF-16 units, never through the middle of what a person sees as one character; "…" stands for the rest. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  // What stands across the last place goes as a whole; one place is left for "…".
  const end = segmenter.segment(text.slice(0, max + 1)).containing(max - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
};

/** Leaves out what has no shape or turns the reading direction; keeps line breaks. */
const visible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(NOT_SHOWN, '')
    .replace(PILED_MARKS, '$1')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const harmless = (text: string): string => text.replace(MARKUP, (found) => found + GAP);

/** What lies far behind the cut need not be looked at; invisible characters and white space are allowed for. */
const enough = (text: string, max: number): string => text.slice(0, 4 * max + 400);

export interface Limits {
  /** UTF-16 units. */
  readonly max: number;
  readonly lines?: number;
}

/**
 * Somebody else's words as they may stand in a text run or an input: shown literally, HTML and mentions included, cut to size.
 */
export const plain = (text: string, { max, lines = Infinity }: Limits): string => {
  const all = visible(enough(text, max)).split('\n');
  const kept = all.length > lines ? `${all.slice(0, lines).join('\n')}…` : all.join('\n');
  return harmless(cut(kept, max));
};

/** As {@link plain}, on one line: titles, names, devices. */
export const oneLine = (text: string, max: number): string =>
  harmless(cut(visible(enough(text, max)).replace(/\s+/g, ' ').trim(), max));

/** Plain text as it may stand in a chat message, where Teams reads markdown and HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(GAP, '')
    .replace(/[\\`*_~[\]|]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/gm, (_all, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}${GAP}` : `${space}\\${mark}`,
    );
