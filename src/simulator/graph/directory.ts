import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import { Group } from '../tenant/group.js';
import type { User } from '../tenant/user.js';
import { describeUser, readSelect } from './describe-user.js';
import type { GraphParts } from './handler.js';
import { graphRefusals } from './refusals.js';

const PAGE = { usual: 100, most: 999 } as const;

/** `GET /v1.0/users/{id | userPrincipalName}` */
export function getUser({ tenant, graphUrl }: GraphParts, { params, query }: Call): Answer {
  const select = readSelect(query);
  if ('unknown' in select) return graphRefusals.noSuchProperty(select.unknown);
  const key = params['user'] ?? '';
  const user = key.startsWith('29:') ? undefined : tenant.user(key);
  if (user === undefined) return graphRefusals.notFound(key);
  const chosen = select.names === null ? '' : `(${select.names.join(',')})`;
  const context = `${graphUrl}/v1.0/$metadata#users${chosen}/$entity`;
  return { status: 200, body: { '@odata.context': context, ...describeUser(user, select.names) } };
}

const describeMember = (member: User | Group, names: readonly string[] | null) =>
  member instanceof Group
    ? { '@odata.type': '#microsoft.graph.group', id: member.id, displayName: member.name }
    : { '@odata.type': '#microsoft.graph.user', ...describeUser(member, names) };

/** `GET /v1.0/groups/{id}/members` and `…/transitiveMembers`, also with the cast to users; in pages. */
export function getMembers(kind: 'members' | 'transitiveMembers', usersOnly: boolean) {
  return ({ tenant, graphUrl }: GraphParts, { params, query, path }: Call): Answer => {
    const select = readSelect(query);
    if ('unknown' in select) return graphRefusals.noSuchProperty(select.unknown);
    const group = tenant.groups.get(params['group'] ?? '');
    if (group === undefined) return graphRefusals.notFound(params['group'] ?? '');
    const top = Number(query.get('$top') ?? PAGE.usual);
    if (!Number.isInteger(top) || top < 1 || top > PAGE.most) return graphRefusals.badTop();
    const everybody = kind === 'members' ? group.members : group.transitiveMembers();
    const members = everybody.filter((member) => !usersOnly || !(member instanceof Group));
    const from = Number(query.get('$skiptoken') ?? 0);
    const more = new URLSearchParams(query);
    more.set('$skiptoken', String(from + top));
    const next = { '@odata.nextLink': `${graphUrl}${path.slice('/graph'.length)}?${more.toString()}` };
    return {
      status: 200,
      body: {
        '@odata.context': `${graphUrl}/v1.0/$metadata#directoryObjects`,
        ...(from + top < members.length ? next : {}),
        value: members.slice(from, from + top).map((member) => describeMember(member, select.names)),
      },
    };
  };
}
