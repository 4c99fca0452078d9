const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1 } as const;
export type Colour = keyof typeof CODES;

/** The text in that colour where colours are wanted, else as it is. */
export const paint = (text: string, colour: Colour, wanted: boolean): string =>
  wanted ? `\u001B[${String(CODES[colour])}m${text}\u001B[0m` : text;
