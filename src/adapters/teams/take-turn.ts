import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../ports/http-route.js';
import { StoreError } from '../../ports/store-error.js';
import { localeOf, type TeamsActivity } from './activity.js';
import { answerInvoke, answerUnknown } from './invoke-answer.js';
import type { MessageRouteParts } from './message-route.js';
import { readActivity } from './read-activity.js';
import { refuse } from './turned-away.js';

/** Hands one activity to the desk and says what Teams gets for it. Never throws. */
export const takeTurn = async (parts: MessageRouteParts, activity: TeamsActivity): Promise<HttpAnswer> => {
  const invoke = activity.type === 'invoke' ? (activity.name ?? '') : null;
  try {
    const reading = readActivity(activity, parts.clock.now());
    if (reading === 'noPerson') return refuse(parts.log, 'noPerson', activity.type);
    if (reading === 'ignored') return invoke === null ? { status: 200 } : notOffered(parts, activity, invoke);
    const answer = await parts.receive(reading.inbound);
    return invoke === null ? { status: 200 } : answerInvoke(invoke, answer);
  } catch (error) {
    return failed(parts, activity, error);
  }
};

const notOffered = ({ words, log }: MessageRouteParts, activity: TeamsActivity, name: string): HttpAnswer => {
  log.info({ invoke: name.slice(0, 80) }, 'Teams asked for something that the desk does not offer.');
  return answerUnknown(name, words.notOffered(localeOf(activity)));
};

/** A person who pressed a button reads what happened; for a message Teams is told to deliver it again where that may help. */
const failed = ({ words, log }: MessageRouteParts, activity: TeamsActivity, error: unknown): HttpAnswer => {
  const reference = randomUUID().slice(0, 8);
  const { type, id, conversation } = activity;
  log.error({ error, reference, activity: { type, id, conversation: conversation.id } }, 'A turn failed.');
  if (type === 'invoke') return answerUnknown(activity.name ?? '', words.failed(reference, localeOf(activity)));
  const again = error instanceof StoreError && error.reason === 'unreachable';
  const code = again ? 'unavailable' : 'failed';
  return { status: again ? 503 : 500, body: { error: { code, message: 'Something went wrong here.', reference } } };
};
