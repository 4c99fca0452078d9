import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import { asText, at } from '../json.js';
import type { Conversation } from '../tenant/conversation.js';
import type { Content } from '../tenant/message.js';
import type { Place, Tenant } from '../tenant/tenant.js';
import { readActivity } from './read-activity.js';
import { refusals } from './refusals.js';
import { writeRefusal } from './writable.js';

const rosterOf = (place: Place) => (place.kind === 'chat' ? place.chat : place.channel).roster();

/** Writes into a conversation; in a channel that names no thread the first message starts one. Returns the ids. */
export function write(tenant: Tenant, place: Place, contents: readonly [Content, ...Content[]]): string[] {
  const [first, ...rest] = contents;
  const opened =
    place.kind === 'channel'
      ? tenant.startThread(place.channel, 'bot', first)
      : tenant.write(place.kind === 'chat' ? place.chat : place.thread, 'bot', first);
  const into: Conversation = opened.conversation;
  return [opened.id, ...rest.map((content) => tenant.write(into, 'bot', content).id)];
}

/** `POST v3/conversations/{id}/activities[/{replyTo}]` */
export function sendActivity(tenant: Tenant, { params, body }: Call): Answer {
  const asked = tenant.place(params['conversation'] ?? '');
  if (asked === undefined) return refusals.conversationNotFound();
  const refused = writeRefusal(asked);
  if (refused !== null) return refused;
  const accepted = readActivity(body, tenant, rosterOf(asked));
  if (!('type' in accepted)) return accepted;
  if (accepted.type === 'typing') return { status: 202, body: {} };
  const ids = write(tenant, threadOf(tenant, asked, params['activity']), accepted.contents);
  // Text beside a card became two messages: Teams names neither.
  return ids.length === 1 ? { status: 201, body: { id: ids[0] } } : { status: 202, body: {} };
}

/** A reply that names the channel and one of its messages goes into that message's thread. */
function threadOf(tenant: Tenant, place: Place, replyTo: string | undefined): Place {
  if (place.kind !== 'channel' || replyTo === undefined) return place;
  const answered = tenant.message(place, replyTo);
  return (answered === undefined ? undefined : tenant.place(answered.conversation.id)) ?? place;
}

/** `PUT v3/conversations/{id}/activities/{activity}` */
export function updateActivity(tenant: Tenant, { params, body }: Call): Answer {
  const found = ownMessage(tenant, params);
  if ('status' in found) return found;
  const { place, message } = found;
  const named = asText(at(body, 'id'));
  if (named !== undefined && named !== message.id)
    return refusals.badArgument('The id of the body is not that of the path.');
  const accepted = readActivity(body, tenant, rosterOf(place));
  if (!('type' in accepted)) return accepted;
  if (accepted.type !== 'message') return refusals.badSyntax('Only a message can replace a message.');
  if (accepted.contents.length > 1) return refusals.badSyntax('Activity resulted into multiple skype activities');
  tenant.replace(message, accepted.contents[0]);
  return { status: 200, body: { id: message.id } };
}

/** `DELETE v3/conversations/{id}/activities/{activity}` */
export function deleteActivity(tenant: Tenant, { params }: Call): Answer {
  const found = ownMessage(tenant, params);
  if ('status' in found) return found;
  tenant.remove(found.message);
  return { status: 200 };
}

function ownMessage(tenant: Tenant, params: Call['params']) {
  const place = tenant.place(params['conversation'] ?? '');
  if (place === undefined) return refusals.conversationNotFound();
  const refused = writeRefusal(place);
  if (refused !== null) return refused;
  const message = tenant.message(place, params['activity'] ?? '');
  if (message === undefined) return refusals.activityNotFound();
  return message.from === 'bot' ? { place, message } : refusals.notYours();
}
