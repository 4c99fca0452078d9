/** How much of a message is read, in UTF-16 units; what comes after it decides nothing. */
export const READ_AT_MOST = 10_000;

/**
 * Words as the rules read them: lower case, full-width forms made plain, quotes and dashes of one kind, nothing invisible.
 * Line ends stay, because they end a thought.
 */
export const normalise = (words: string): string =>
  words
    .slice(0, READ_AT_MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Cc}\n]/gu, ' ');

// Chinese and Japanese are written without spaces: there every character is a token of its own.
const TOKEN =
  /[0-9a-z\u00c0-\u1fff\uac00-\ud7a3][0-9a-z\u00c0-\u1fff\uac00-\ud7a3']*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * The words of a normalised text in order. `can't` and `cant` are one word, and so are `company` and `company's`.
 */
export const tokenise = (text: string): readonly string[] =>
  (text.match(TOKEN) ?? []).map((token) =>
    token.includes("'") ? token.replace(/'s$/, '').replaceAll("'", '') : token,
  );

// The comma of "1,200" and the point of "16.4.1" end nothing.
const CLAUSE_END = /[!?;\n。、]+|,(?!\d)|\.+(?=\s|$)|\s-+\s|\s(?=(?:but|however|though)\s)|(?=但是|可是|不過)/;

/** The clauses of a normalised text, none of them empty. */
export const clauses = (text: string): readonly string[] =>
  text
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
