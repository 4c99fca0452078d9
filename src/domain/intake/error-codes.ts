import { codeName } from './code-names.js';
import { normalise } from './normalise.js';

interface Found {
  readonly at: number;
  readonly end: number;
  readonly code: string;
}

// What looks like a code and names a thing: GUIDs, addresses of the web, of mail and of network cards.
const NAMES_A_THING =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|https?:\/\/\S+|[^\s@]{1,64}@[a-z0-9.-]{1,255}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}/g;

// "Ox8018…" with the letter is typed often. Seven and nine digits are slips of the pen that others will search for; more is a memory address.
const PREFIXED =
  /(?:(?<!\d)0|(?<![0-9a-z])o)x[\s:]{0,2}(?:([0-9a-f]{7,9})|([0-9a-f]{4}[\s-][0-9a-f]{4})|([0-9a-f]{2}(?:[\s-][0-9a-f]{2}){3}))(?![0-9a-z])/g;
const SHORT_PREFIXED = /(?<![0-9a-z])0x[0-9a-f]{1,6}(?![0-9a-z])/g;
const BARE_HEX =
  /(?<![0-9a-z]|[0-9a-z][-./:_]|[+@#])(?:[0-9a-f]{8}|[0-9a-f]{4}[ -][0-9a-f]{4})(?![0-9a-z]|[-.,:/_][0-9a-z])/g;
const SIGNED = /(?<![0-9a-z]|[0-9a-z]\s)-(?:1[5-9]|2[01])\d{8}(?![0-9a-z]|[.,:/-]\d)/g;
// Policy states as the console prints them when the minus got lost; no date begins so.
const UNSIGNED = /(?<![0-9a-z-]|[0-9][-.,:/])2016(?:2[89]|3\d)\d{4}(?![0-9a-z]|[.,:/-]\d)/g;
const NUMBER = /(?<![0-9a-z]|[0-9][-.,:/])-?\d{1,10}(?![0-9a-z_%]|[.,:/-]\d)/g;
const NUMBER_FIRST =
  /(?<![0-9a-z.,:/$€£-])(?:(?:an?|the|http) (\d{2,6})|([45]\d\d)) ?(?:(?:internal )?server )?(?:error(?! messages?|s)|錯誤)/g;
const AADSTS = /aadsts[\s:_-]{0,2}(\d{4,7})(?!\d)/g;
const WORD = /[a-z][a-z0-9_.]{5,80}/g;

/** Beginnings that Windows, Intune and the app stores give their codes; other eight hexadecimal digits are just as well a serial number. */
const FACILITY =
  /^(8000|8002|8004|8007|8009|800[a-f]|801[0-9a-f]|802[0-9a-f]|803[01]|80c[cf]|80d0|8103|87d[0-3]|8a15|c190|c7d1|caa)/;
const NUMBER_OF_A_THING =
  /(?:call|phone|tel|mobile|number|ext|fax|serial|asset|order|invoice|ticket|case|employee|staff|badge|id|imei|sn|電話|手機|號碼|分機|序號|撥打|編號|統編|工號)(?: me| us)?(?: at| on| under| no| number| is)?[\s.:#]*$/;

const FITTING_WORD =
  /(?:(?:^|[^a-z])(?:error|err|hresult|failure|failed with|http|status|exit|(code))|錯誤|失敗|狀態|(代碼|代號|錯誤碼|狀態碼))[\s:=#("'「『[]{0,4}(?:(?:no|number|nr|id|is|was|of|with|(code)|message|(代碼)|(碼)|為|是|號)[\s:=#."'「『([]{1,3}|[為是號])?$/;
const OTHER_CODE =
  /(?:verification|security|pin|pass|qr|bar|zip|postal|area|country|promo|recovery|activation|access|confirmation|login|dial|dress|source|one-time|6-digit|sms|otp)[ -]?code[\s:=#("'is]*$/;
const COUNTS =
  /^\s*(?:more |other |of )?(?:times?|x|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|years?|am|pm|users?|people|persons?|colleagues?|devices?|phones?|iphones?|ipads?|tablets?|computers?|laptops?|pcs?|machines?|percent|gb|mb|kb|usd|eur|dollars?)(?![a-z])|^\s*[次天週個台人支年月日點元位版部小分秒%]/;

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at);

/** Whether the words before this place announce a code: plainly (`error code`), or just so (`error`). */
const announced = (text: string, at: number): 'plainly' | 'so' | null => {
  const words = before(text, at);
  if (OTHER_CODE.test(words)) return null;
  const found = FITTING_WORD.exec(words);
  if (found === null) return null;
  return found.slice(1).some((group) => group !== undefined) ? 'plainly' : 'so';
};

const find = (text: string, pattern: RegExp, read: (match: RegExpExecArray) => string | null): readonly Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const code = read(match);
    return code === null ? [] : [{ at: match.index, end: match.index + match[0].length, code }];
  });

const prefixed = (text: string): readonly Found[] =>
  find(text, PREFIXED, ([, whole, halves, pairs]) => `0x${(whole ?? halves ?? pairs ?? '').replace(/[\s-]/g, '')}`);

const shortPrefixed = (text: string): readonly Found[] =>
  find(text, SHORT_PREFIXED, ({ 0: code, index }) => (announced(text, index) === null ? null : code));

const isDay = (digits: string): boolean => /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits);

const bareHex = (text: string): readonly Found[] =>
  find(text, BARE_HEX, ({ 0: written, index }) => {
    const digits = written.replace(/[ -]/, '');
    if (/(?:0|o)x[\s:]{0,2}$/.test(before(text, index))) return null;
    if (announced(text, index) !== null) return isDay(digits) || /^[a-f]+$/.test(digits) ? null : `0x${digits}`;
    if (digits !== written || !FACILITY.test(digits) || NUMBER_OF_A_THING.test(before(text, index))) return null;
    return /\d/.test(digits) ? `0x${digits}` : null;
  });

const signed = (text: string): readonly Found[] => find(text, SIGNED, ([code]) => code);

const unsigned = (text: string): readonly Found[] => find(text, UNSIGNED, ([code]) => code);

const number = (text: string): readonly Found[] =>
  find(text, NUMBER, ({ 0: code, index }) => {
    const digits = code.replace('-', '').length;
    const how = digits === 8 ? null : announced(text, index);
    if (how === null || COUNTS.test(text.slice(index + code.length, index + code.length + 16))) return null;
    if (how === 'so' && (digits < 2 || /^(19|20)\d\d$/.test(code))) return null;
    return code;
  });

const numberFirst = (text: string): readonly Found[] =>
  find(text, NUMBER_FIRST, ([, named, status]) => named ?? status ?? null);

const aadsts = (text: string): readonly Found[] => find(text, AADSTS, ([, digits]) => `AADSTS${digits ?? ''}`);

const named = (text: string): readonly Found[] =>
  find(text, WORD, ([word]) => codeName(word.replace(/\.+$/, '')) ?? null);

/** The ways to write a code, each looking for its own. */
const WAYS = [prefixed, shortPrefixed, bareHex, signed, unsigned, number, numberFirst, aadsts, named];

/**
 * The error codes in a text in reading order, each once: `0x80180014`, `-2016281112`, `AADSTS50020`, `DeviceCapReached`.
 * Hexadecimal ones come in lower case with `0x`; a small number counts only next to a word like "error".
 */
export const findErrorCodes = (words: string): readonly string[] => {
  const text = normalise(words).replace(NAMES_A_THING, ' ');
  const found = WAYS.flatMap((way) => way(text)).sort((one, other) => one.at - other.at);
  const codes = new Set<string>();
  let end = 0;
  for (const one of found) {
    // The halves of a spaced code look like codes of their own.
    if (one.at < end) continue;
    codes.add(one.code);
    end = one.end;
  }
  return [...codes];
};

/** One code in the spelling that {@link findErrorCodes} gives it, to compare codes of different origin; any other text stays. */
export const normaliseErrorCode = (code: string): string => findErrorCodes(`error code ${code}`)[0] ?? code.trim();
