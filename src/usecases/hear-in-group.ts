import type { Answer, Inbound } from '../ports/inbound.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { answerInPrivate } from './staff/wrong-place.js';
import { tellBack } from './tell-back.js';

/** A group chat: the bot says how to reach it and shows nobody's ticket. */
export const hearInGroup = async (desk: Desk, message: Extract<Inbound, { type: 'message' }>): Promise<Answer> => {
  const language = await languageOf(desk, message);
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([message.key], desk.clock.now()))) return { drop: null };
    await tellBack(desk, tables, message, await answerInPrivate(desk, tables, message, language, 'groupChat'));
    return { keep: null };
  });
  desk.wake();
  return null;
};
