import { enBackground } from './en-background.js';
import { enBridge } from './en-bridge.js';
import { enBridgeEnds } from './en-bridge-ends.js';
import { enBridgeNotices } from './en-bridge-notices.js';
import { enCase } from './en-case.js';
import { enDesk } from './en-desk.js';
import { enExtension } from './en-extension.js';
import { enHealth } from './en-health.js';
import { enIntake } from './en-intake.js';
import { enKnown } from './en-known.js';
import { enOnCall } from './en-on-call.js';
import { enSay } from './en-say.js';
import { enSetUp } from './en-set-up.js';
import { enStaff } from './en-staff.js';
import { enTime } from './en-time.js';

/** Every sentence in English, in ICU MessageFormat; the keys are the same in all languages. */
export const en = {
  ...enDesk,
  ...enIntake,
  ...enExtension,
  ...enSay,
  ...enStaff,
  ...enKnown,
  ...enOnCall,
  ...enBackground,
  ...enCase,
  ...enBridge,
  ...enBridgeEnds,
  ...enBridgeNotices,
  ...enTime,
  ...enHealth,
  ...enSetUp,
} as const;
