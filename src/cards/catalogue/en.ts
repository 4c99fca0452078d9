import { enDesk } from './en-desk.js';
import { enIntake } from './en-intake.js';
import { enSay } from './en-say.js';
import { enStaff } from './en-staff.js';

/** Every sentence in English, in ICU MessageFormat; the keys are the same in all languages. */
export const en = { ...enDesk, ...enIntake, ...enSay, ...enStaff } as const;
