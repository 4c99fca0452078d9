import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/people.js';
import { en } from './catalogue/en.js';
import { zhTw } from './catalogue/zh-tw.js';

export type Key = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, 'zh-TW': zhTw };

interface Sentence {
  readonly format: IntlMessageFormat;
  /** Its places with what stands there when nothing is given, so that a sentence never fails for want of a value. */
  readonly places: Values;
}

const sentences = new Map<string, Sentence>();

const read = (language: Language, key: Key): Sentence => {
  const id = `${language} ${key}`;
  const known = sentences.get(id);
  if (known !== undefined) return known;
  const source = CATALOGUE[language][key];
  const format = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
  const places = Object.fromEntries(
    [...source.matchAll(/\{(\w+)\s*(,\s*plural)?/g)].map(([, name = '', plural]) => [name, plural ? 0 : '']),
  );
  const made = { format, places };
  sentences.set(id, made);
  return made;
};

/** A sentence of the catalogue. Values are put in as they are: nothing in them is read as a message or as markup here. */
export const say = (language: Language, key: Key, values: Values = {}): string => {
  const { format, places } = read(language, key);
  return String(format.format({ ...places, ...values }));
};

/** `tried and findings`, in the language's own way. */
export const list = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
