import type { Instant } from '../../domain/instant.js';
import { personId } from '../../domain/people.js';
import type { Inbound } from '../../ports/inbound.js';
import { actionOf, addressOf, attachmentsOf, localeOf, type TeamsActivity } from './activity.js';
import type { Arrived, InboundOf } from './inbound-of.js';
import { readChannelFiles } from './read-channel-files.js';
import { readExtension } from './read-extension.js';
import { readPlace } from './read-place.js';
import { readUpdate } from './read-update.js';
import { readWords } from './read-words.js';

/** `ignored`: nothing that matters to us. `noPerson`: somebody speaks who is nobody in the directory. */
export type Reading = { readonly inbound: Inbound } | 'ignored' | 'noPerson';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Turns an activity into what happened. `now`: product time, for an activity that does not say when it was. */
export const readActivity = (activity: TeamsActivity, now: Instant): Reading => {
  const happened = readHappening(activity);
  if (happened === null) return 'ignored';
  const arrived = readArrival(activity, now);
  if (arrived !== null) return { inbound: { ...arrived, ...happened } };
  return activity.type === 'message' || activity.type === 'invoke' ? 'noPerson' : 'ignored';
};

const readHappening = (activity: TeamsActivity): InboundOf | null => {
  const { type, id, channelData, replyToId } = activity;
  const action = actionOf(activity);
  if (action !== null) return { type: 'click', ...action, card: replyToId ?? null };
  switch (type) {
    case 'invoke': {
      const asks = readExtension(activity);
      return asks === null ? null : { type: 'extension', asks };
    }
    case 'message':
      return { type: 'message', activity: id, ...readWords(activity), files: readFiles(activity) };
    case 'messageUpdate':
      return channelData?.eventType === 'editMessage' || channelData?.eventType === 'undeleteMessage'
        ? { type: 'edited', activity: id, text: readWords(activity).text }
        : null;
    case 'messageDelete':
      return { type: 'deleted', activity: id, text: '' };
    case 'installationUpdate':
    case 'conversationUpdate':
      return readUpdate(activity);
    default:
      return null;
  }
};

const readArrival = (activity: TeamsActivity, now: Instant): Arrived | null => {
  const { from, serviceUrl, timestamp } = activity;
  if (!GUID.test(from.aadObjectId ?? '')) return null;
  const told = Date.parse(timestamp ?? '');
  return {
    key: keyOf(activity),
    at: Number.isFinite(told) ? told : now,
    place: readPlace(activity),
    serviceUrl,
    sender: { id: personId(from.aadObjectId ?? ''), name: from.name ?? '', mri: from.id },
    locale: localeOf(activity),
  };
};

/** An edit or a deletion has the id of the message it is about, and a message may be edited often. */
const keyOf = ({ type, id, conversation, timestamp }: TeamsActivity): string => {
  const key = `${conversation.id}|${id}`;
  return type === 'messageUpdate' || type === 'messageDelete' ? `${key}|${type}|${timestamp ?? ''}` : key;
};

/** Teams adds the message itself as HTML to every text with a format; that and cards are no files. */
const readFiles = (activity: TeamsActivity): Extract<InboundOf, { type: 'message' }>['files'] =>
  attachmentsOf(activity)
    .filter(
      ({ contentType }) => contentType !== 'text/html' && !contentType.startsWith('application/vnd.microsoft.card'),
    )
    .map((each) => ({ name: each.name ?? null, contentType: each.contentType, url: addressOf(each) }))
    .concat(readChannelFiles(activity));
