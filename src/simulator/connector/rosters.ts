import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import type { JsonObject } from '../json.js';
import type { Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { refusals } from './refusals.js';
import { channelRefusal } from './writable.js';

const PAGE = { least: 50, usual: 200, most: 500 } as const;

const describe = (tenant: Tenant, user: User): JsonObject => ({
  id: user.mri,
  objectId: user.objectId,
  name: user.name,
  givenName: user.givenName,
  surname: user.surname,
  email: user.principalName,
  userPrincipalName: user.principalName,
  tenantId: tenant.id,
  userRole: 'user',
});

/** Rosters belong to a chat, a team or a channel; a thread has none of its own. */
function rosterOf(tenant: Tenant, conversation: string): Answer | ReadonlySet<User> {
  const place = tenant.place(conversation);
  if (place === undefined || place.kind === 'thread') return refusals.conversationNotFound();
  if (place.kind === 'chat') return place.chat.user.app === 'removed' ? refusals.botNotInRoster() : place.chat.roster();
  return channelRefusal(place.channel) ?? place.channel.roster();
}

/** `GET v3/conversations/{id}/members/{member}`: by Teams id, object id or principal name. */
export function getMember(tenant: Tenant, { params }: Call): Answer {
  const roster = rosterOf(tenant, params['conversation'] ?? '');
  if ('status' in roster) return roster;
  const user = tenant.user(params['member'] ?? '');
  if (user === undefined || !roster.has(user)) return refusals.memberNotFound();
  return { status: 200, body: describe(tenant, user) };
}

/** `GET v3/conversations/{id}/pagedmembers?pageSize=&continuationToken=` */
export function getPagedMembers(tenant: Tenant, { params, query }: Call): Answer {
  const roster = rosterOf(tenant, params['conversation'] ?? '');
  if ('status' in roster) return roster;
  const size = Number(query.get('pageSize') ?? PAGE.usual);
  if (!Number.isInteger(size) || size < PAGE.least || size > PAGE.most)
    return refusals.badArgument(`pageSize must be from ${PAGE.least} to ${PAGE.most}.`);
  const token = query.get('continuationToken') ?? '';
  const from = token === '' ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(from) || from < 0 || from > roster.size)
    return refusals.badArgument('Invalid continuationToken.');
  const next = from + size;
  return {
    status: 200,
    body: {
      continuationToken: next < roster.size ? Buffer.from(String(next)).toString('base64url') : '',
      members: [...roster].slice(from, next).map((user) => describe(tenant, user)),
    },
  };
}
