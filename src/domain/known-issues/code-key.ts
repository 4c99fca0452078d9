const TWO_TO_31 = 2 ** 31;
const TWO_TO_32 = 2 ** 32;

/** An HRESULT printed as a decimal: signed, unsigned, or signed with its minus lost. */
const fromDecimal = (digits: string): string => {
  const number = Number(digits);
  const unsigned = number < TWO_TO_31 ? TWO_TO_32 - Math.abs(number) : number;
  return unsigned < TWO_TO_32 ? `0x${unsigned.toString(16)}` : digits;
};

/**
 * One spelling for all the ways in which a code is written: `0x87D1041C`, `87d1041c` and `-2016345060` are the same,
 * and so are `0x0000001` and `0x00000001`. Names are compared without case.
 */
export const codeKey = (code: string): string => {
  const written = code.trim().toLowerCase();
  if (/^-?\d{9,10}$/.test(written)) return fromDecimal(written);
  if (/^[0-9a-f]{8}$/.test(written)) return `0x${written}`;
  return written.replace(/^0x(?=0[0-9a-f]{6}$)/, '0x0');
};

/**
 * Whether many programs use this code for different things: small numbers, and what Windows itself reports ("not found",
 * "timed out"). Such a code speaks only for entries of the matter that the words are about.
 */
export const isBroad = (key: string): boolean => /^-?\d{1,6}$|^0x0{3,}|^0x800[0478]/.test(key);
