import type { en } from './en.js';
import { zhTwDesk } from './zh-tw-desk.js';
import { zhTwSay } from './zh-tw-say.js';

/** Every sentence in Chinese as written in Taiwan. */
export const zhTw: Readonly<Record<keyof typeof en, string>> = { ...zhTwDesk, ...zhTwSay };
