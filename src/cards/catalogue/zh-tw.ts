import type { en } from './en.js';
import { zhTwBackground } from './zh-tw-background.js';
import { zhTwBridge } from './zh-tw-bridge.js';
import { zhTwBridgeEnds } from './zh-tw-bridge-ends.js';
import { zhTwBridgeNotices } from './zh-tw-bridge-notices.js';
import { zhTwCase } from './zh-tw-case.js';
import { zhTwDesk } from './zh-tw-desk.js';
import { zhTwExtension } from './zh-tw-extension.js';
import { zhTwHealth } from './zh-tw-health.js';
import { zhTwIntake } from './zh-tw-intake.js';
import { zhTwKnown } from './zh-tw-known.js';
import { zhTwOnCall } from './zh-tw-on-call.js';
import { zhTwSay } from './zh-tw-say.js';
import { zhTwSetUp } from './zh-tw-set-up.js';
import { zhTwStaff } from './zh-tw-staff.js';
import { zhTwTime } from './zh-tw-time.js';

/** Every sentence in Chinese as written in Taiwan. */
export const zhTw: Readonly<Record<keyof typeof en, string>> = {
  ...zhTwDesk,
  ...zhTwIntake,
  ...zhTwExtension,
  ...zhTwSay,
  ...zhTwStaff,
  ...zhTwKnown,
  ...zhTwOnCall,
  ...zhTwBackground,
  ...zhTwCase,
  ...zhTwBridge,
  ...zhTwBridgeEnds,
  ...zhTwBridgeNotices,
  ...zhTwTime,
  ...zhTwHealth,
  ...zhTwSetUp,
};
