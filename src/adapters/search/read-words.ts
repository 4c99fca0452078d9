import { normalise } from '../../domain/intake/normalise.js';
import { EMPTY_CHARACTERS, EMPTY_WORDS, join, SAME_WORD } from './same-words.js';
import { stem } from './stem.js';

/** A word as it is searched, and as it stands in the text. */
export interface ReadWord {
  readonly term: string;
  readonly written: string;
}

const WORD =
  /[0-9a-z\u00c0-\u1fff\uac00-\ud7a3][0-9a-z\u00c0-\u1fff\uac00-\ud7a3']*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;
const HAN = /^[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Codes are looked up as codes; as words their digits would only breed chance hits. */
const CODE = /^(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{7,}$/;

const latin = (written: string): readonly ReadWord[] => {
  const plain = written.replace(/'s$/, '').replaceAll("'", '');
  if (plain.length < 2 || EMPTY_WORDS.has(plain) || CODE.test(plain)) return [];
  const same = SAME_WORD.get(plain) ?? SAME_WORD.get(plain.replace(/s$/, '')) ?? plain;
  return [{ term: stem(same), written: plain }];
};

/** Chinese is written without spaces: every two characters beside each other count as a word. */
const pairs = (run: string): readonly ReadWord[] =>
  run.split(EMPTY_CHARACTERS).flatMap((part) => {
    const characters = Array.from(part);
    return characters.slice(1).map((character, at) => {
      const pair = `${characters[at] ?? ''}${character}`;
      return { term: pair, written: pair };
    });
  });

/** The words of a text that tell what it is about, in order. */
export const readWords = (text: string): readonly ReadWord[] =>
  (join(normalise(text)).match(WORD) ?? []).flatMap((word) => (HAN.test(word) ? pairs(word) : latin(word)));
