import { enDesk } from './en-desk.js';
import { enSay } from './en-say.js';

/** Every sentence in English, in ICU MessageFormat; the keys are the same in all languages. */
export const en = { ...enDesk, ...enSay } as const;
