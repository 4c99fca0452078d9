import { VERBS } from './verbs.js';
import type { AnyInput } from './parts/inputs.js';

/** The names of all inputs, and `text`, which is what a missing message is called. */
export const FIELDS: readonly (AnyInput | 'text')[] = [
  ...new Set([...Object.values(VERBS).flatMap((row) => Object.keys(row.inputs) as AnyInput[]), 'text' as const]),
];
