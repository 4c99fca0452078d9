import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';

const LONGEST = 120;

/** A text of Graph, cut; null where it is left out or empty. */
export const perhapsText = z
  .string()
  .nullish()
  .transform((text) => (text == null || text.trim() === '' ? null : text.trim().slice(0, LONGEST)));

/** A time of Graph; the year 1 stands for never. */
export const perhapsTime = z
  .string()
  .nullish()
  .transform((text): Instant | null => {
    const at = Date.parse(text ?? '');
    return Number.isNaN(at) || at <= 0 ? null : at;
  });

export const perhapsFlag = z
  .boolean()
  .nullish()
  .transform((flag) => flag ?? null);
