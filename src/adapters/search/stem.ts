/** Endings that change nothing of what a word is about; the first that fits goes. */
const ENDINGS: readonly (readonly [ending: RegExp, becomes: string])[] = [
  [/(?<=.{2})ies$/, 'y'],
  [/(?<=ss|x|ch|sh)es$/, ''],
  [/(?<=[^su])s$/, ''],
];
const FORMS: readonly (readonly [ending: RegExp, becomes: string])[] = [
  [/(?<=.{4})(?:ations?|ments?)$/, ''],
  [/(?<=.{3})(?:ing|ed)$/, ''],
];

const cut = (word: string, among: typeof ENDINGS): string => {
  const found = among.find(([ending]) => ending.test(word));
  return found === undefined ? word : word.replace(found[0], found[1]);
};

/**
 * The part of an English word that its forms have in common: `enrolment`, `enroll`, `enrolled` and `enrolling` become one.
 * Crude, and the same for what is searched and what is found, which is all that matters.
 */
export const stem = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word;
  return cut(cut(word, ENDINGS), FORMS)
    .replace(/([bdfglmnprt])\1$/, '$1')
    .replace(/(?<=.{3})e$/, '')
    .replace(/is(?=e?$)/, 'iz')
    .replace(/(?<=.)y$/, 'i');
};
