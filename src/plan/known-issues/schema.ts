import { z } from 'zod';
import { PLATFORMS } from '../../domain/support-plan.js';
import * as v from '../schema-values.js';

const steps = (meaning: string) => z.array(v.text('One step, a sentence or two.')).describe(meaning);

const symptoms = z
  .array(v.text('A sentence as people write it, or what stands on the screen.'))
  .min(1, 'needs at least one symptom: an entry is found by these')
  .describe('What people see and say. The more ways of saying it, the better it is found.');

const platform = z.enum(PLATFORMS.filter((one) => one !== 'unknown')).describe('The system of the device.');

const url = z
  .string()
  .regex(/^https:\/\/[^\s]+$/, 'expected an address that begins with https://')
  .describe('A page that it stands on.');

export const translationSchema = z
  .strictObject({
    title: v.text('The title in this language.'),
    symptoms,
    userSteps: steps('The user steps in this language, in the same order.').optional(),
  })
  .describe('The same in Traditional Chinese.');

export const issueSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case, digits and hyphens')
      .describe('Names it for good: offers are counted under it.'),
    title: v.text('What the problem is, in a line.'),
    platforms: z.array(platform).describe('Where it occurs; left out: whatever the platform.').optional(),
    category: v.category,
    codes: z
      .array(v.text('As it is printed, in quotation marks.'))
      .describe('Error codes; decimal and hexadecimal forms of one code are the same.')
      .optional(),
    symptoms,
    userSteps: steps('What requesters can do themselves; left out: nothing.').optional(),
    staffSteps: steps('What staff check and do.').min(1, 'needs at least one step'),
    tier: v.tierNumber,
    reviewed: v.day('The day on which somebody last went through it.'),
    sources: z.array(url).describe('Pages that it stands on.').optional(),
    'zh-TW': translationSchema.optional(),
  })
  .describe('One problem that is known.');

export const knownIssuesSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of these keys.').optional(),
    issues: z.array(issueSchema).describe('The problems that are known.'),
  })
  .describe('Known issues.');

export type IssueFile = z.infer<typeof issueSchema>;
