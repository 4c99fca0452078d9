import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import { asList, asText, at, isObject, type JsonObject } from '../json.js';
import type { Place, Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { readActivity } from './read-activity.js';
import { refusals } from './refusals.js';
import { write } from './send.js';
import { channelRefusal, writeRefusal } from './writable.js';

/** `POST v3/conversations`: a thread in a channel, or the chat with one person. */
export function createConversation(tenant: Tenant, { body }: Call): Answer {
  if (!isObject(body)) return refusals.badSyntax('The body is no conversation.');
  const bot = asText(at(body, 'bot', 'id'));
  if (bot !== undefined && bot !== tenant.bot.mri) return refusals.badArgument('bot.id is not the id of the caller.');
  const named = [asText(body['tenantId']), asText(at(body, 'channelData', 'tenant', 'id'))];
  if (named.some((id) => id !== undefined && id !== tenant.id)) return refusals.otherTenant();
  const channel = asText(at(body, 'channelData', 'channel', 'id'));
  if (channel !== undefined) return openThread(tenant, body, channel);
  return named.every((id) => id === undefined)
    ? refusals.badSyntax('The tenant is not named: tenantId or channelData.tenant.id.')
    : openChat(tenant, body);
}

function openThread(tenant: Tenant, body: JsonObject, channelId: string): Answer {
  if (body['isGroup'] !== true) return refusals.badSyntax('A thread in a channel needs isGroup.');
  if (body['activity'] === undefined)
    return refusals.badSyntax('Incorrect conversation creation parameters: no activity.');
  const channel = tenant.channels.get(channelId);
  if (channel === undefined) return refusals.conversationNotFound();
  const refused = channelRefusal(channel);
  if (refused !== null) return refused;
  const accepted = readActivity(body['activity'], tenant, channel.roster());
  if (!('type' in accepted)) return accepted;
  if (accepted.type !== 'message') return refusals.badSyntax('A thread begins with a message.');
  const [root = '', ...others] = write(tenant, { kind: 'channel', channel }, accepted.contents);
  const id = `${channel.id};messageid=${root}`;
  return { status: 201, body: others.length > 0 ? { id } : { id, activityId: root } };
}

/** Whom `members[0].id` means: a Teams id or an object id; an address is neither. */
function whom(tenant: Tenant, body: JsonObject): Answer | User {
  const members = asList(body['members']);
  if (body['isGroup'] === true || members.length > 1) return refusals.badSyntax('Bots cannot create group chats.');
  const id = asText(at(members[0], 'id')) ?? '';
  if (id === '') return refusals.badSyntax('Incorrect conversation creation parameters: no member.');
  if (id.includes('@')) return refusals.badArgument('Bad format of member id.');
  return tenant.user(id) ?? refusals.foreignId();
}

function openChat(tenant: Tenant, body: JsonObject): Answer {
  const user = whom(tenant, body);
  if ('status' in user) return user;
  if (user.app === 'never') return refusals.botNotInRoster();
  if (user.app === 'removed') return refusals.forbidden();
  const { chat } = user;
  if (body['activity'] === undefined) return { status: 201, body: { id: chat.id } };
  const place: Place = { kind: 'chat', chat };
  const refused = writeRefusal(place);
  if (refused !== null) return refused;
  const accepted = readActivity(body['activity'], tenant, chat.roster());
  if (!('type' in accepted)) return accepted;
  const ids = accepted.type === 'message' ? write(tenant, place, accepted.contents) : [];
  return { status: 201, body: ids.length === 1 ? { id: chat.id, activityId: ids[0] } : { id: chat.id } };
}
