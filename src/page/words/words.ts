import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.js';
import { zhTw } from './zh-tw.js';

export type WordKey = keyof typeof en;
export type Catalogue = Readonly<Record<WordKey, string>>;
export type Language = 'en' | 'zh-TW';

/** A sentence of the page with its values put in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, 'zh-TW': zhTw };

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    CATALOGUES[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const isWord = (key: string): key is WordKey => Object.hasOwn(en, key);

interface Spoken {
  readonly say: Say;
  readonly language: Language;
}

export const SpokenContext = createContext<Spoken>({ say: sayIn('en'), language: 'en' });
export const useWords = (): Spoken => useContext(SpokenContext);
