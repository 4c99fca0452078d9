import type { CallView, PhoneView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { isWord, type Say } from '../words/words.js';

/** The newest call, until it is over and was put away. */
export const useCall = (): CallView | null => {
  const { snapshot, preferences } = useScene();
  const call = snapshot.calls.at(-1);
  if (call === undefined || (call.over !== null && preferences.callAway === call.id)) return null;
  return call;
};

/** Whether a phone makes itself heard: one that is ignored on purpose does not. */
export const isRinging = ({ state }: PhoneView): boolean => state === 'ringing';

/** Why a call ended, in words; Graph's own where there are no better ones. */
export const whyOver = (say: Say, { subcode, message }: NonNullable<CallView['over']>): string => {
  const key = `call.end.${subcode}`;
  return isWord(key) ? say(key) : message;
};
