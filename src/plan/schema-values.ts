import { z } from 'zod';
import { CATEGORIES, HAND_OVER_FIELDS, IMPACTS, PLATFORMS, PRIORITIES, TIER_NUMBERS } from '../domain/support-plan.js';
import { isDay } from '../domain/time/local-day.js';
import { DURATION } from './format/duration.js';
import { DAYS, HOURS, parseOpenHours } from './format/week-hours.js';

/** The kinds of values that a plan is made of, each with the words for a value that does not fit. */
export const text = (meaning: string) => z.string().trim().min(1, 'must not be empty').describe(meaning);

export const person = (meaning: string) =>
  z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'expected a user principal name such as ana@contoso.example')
    .describe(meaning);

export const entraGroup = z.guid('expected the object id of an Entra group').describe('Object id of an Entra group.');

export const day = (meaning: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD')
    .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isDay(value), 'there is no such day')
    .describe(meaning);

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
export const localTime = (meaning: string) =>
  z
    .string()
    .regex(LOCAL_TIME, 'expected a local date and time as YYYY-MM-DDTHH:MM')
    .refine((value) => !LOCAL_TIME.test(value) || isDay(value.slice(0, 10)), 'there is no such day')
    .describe(meaning);

export const duration = (meaning: string) =>
  z.string().regex(DURATION, 'expected a length of time such as 45s, 15m, 4h or 2d').describe(meaning);

export const durationOrNever = (meaning: string) =>
  z
    .string()
    .regex(/^(never|\d{1,5}[smhd])$/, 'expected a length of time such as 15m or 4h, or never')
    .describe(meaning);

export const SHARE = /^([1-9]\d?)%$/;
export const warning = (meaning: string) =>
  z
    .string()
    .regex(
      /^(never|[1-9]\d?%|\d{1,5}[smhd])$/,
      'expected a share of the target such as 75%, a length of time such as 30m, or never',
    )
    .describe(meaning);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
export const timeZone = z
  .string()
  .refine(isTimeZone, 'expected a time zone of the IANA list such as Asia/Taipei')
  .describe('Time zone of the organisation, by its IANA name.');

const hours = z
  .string()
  .regex(HOURS, 'expected opening hours such as 09:00-18:00')
  .refine((value) => {
    const open = parseOpenHours(value);
    return !open || open.from < open.to;
  }, 'opening hours have to end after they begin, on the same day');
export const weekHours = (meaning: string) =>
  z
    .record(z.string().regex(DAYS, 'expected a day such as mon, or days such as mon-fri'), hours)
    .describe(`${meaning} Days that are not named are closed.`);

export const tierNumber = z.literal([...TIER_NUMBERS]).describe('Number of a tier.');
export const tierNumbers = (meaning: string) => z.array(tierNumber).describe(meaning);
export const category = z.enum(CATEGORIES).describe('What a problem is about.');
export const platform = z.enum(PLATFORMS).describe('The system of the device.');
export const impact = z.enum(IMPACTS).describe('How many people it hits.');
export const priority = z.enum(PRIORITIES).describe('How urgent.');
export const handOverField = z.enum(HAND_OVER_FIELDS);

export const condition = (meaning: string) =>
  z
    .union([z.string(), z.boolean()])
    .describe(`${meaning} An adaptive expression over the facts of docs/support-plan.md.`);
