import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import { makeRouter, type Call, type Route } from '../http/router.js';
import type { Tenant } from '../tenant/tenant.js';
import { makeBearerCheck } from '../tokens/bearer.js';
import { GRAPH_RESOURCE, type Tokens } from '../tokens/tokens.js';
import { getMembers, getUser } from './directory.js';
import { graphRefusals } from './refusals.js';

interface Extra {
  /** Application permissions of which one is enough. */
  readonly roles: readonly string[];
  /** The query options that this side understands; any other makes the route unknown. */
  readonly options: readonly string[];
}

type Handler = (tenant: Tenant, graphUrl: string, call: Call) => Answer;

const READS_USERS = ['User.Read.All', 'Directory.Read.All'];
const READS_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
const PAGED = ['$select', '$top', '$skiptoken'];
const CAST = 'microsoft.graph.user';

const TABLE: readonly (readonly [string, Extra, Handler])[] = [
  ['v1.0/users/:user', { roles: READS_USERS, options: ['$select'] }, getUser],
  ['v1.0/groups/:group/members', { roles: READS_GROUPS, options: PAGED }, getMembers('members', false)],
  [`v1.0/groups/:group/members/${CAST}`, { roles: READS_GROUPS, options: PAGED }, getMembers('members', true)],
  [
    'v1.0/groups/:group/transitiveMembers',
    { roles: READS_GROUPS, options: PAGED },
    getMembers('transitiveMembers', false),
  ],
  [
    `v1.0/groups/:group/transitiveMembers/${CAST}`,
    { roles: READS_GROUPS, options: PAGED },
    getMembers('transitiveMembers', true),
  ],
];

const TOKEN_PROBLEMS = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
  issuer: 'Access token validation failure. Invalid issuer.',
} as const;

/** Microsoft Graph below `/graph`. `undefined`: no such route, or an option of it that is not known here. */
export function makeGraph(
  tenant: Tenant,
  tokens: Tokens,
  graphUrl: string,
): (request: Request) => Promise<Answer | undefined> {
  const routes = TABLE.map(([pattern, extra, handle]): Route<Extra> => ({
    method: 'GET',
    pattern,
    answer: (call) => handle(tenant, graphUrl, call),
    extra,
  }));
  const find = makeRouter(routes, 1);
  const check = makeBearerCheck(tokens, GRAPH_RESOURCE);
  return async (request) => {
    const found = find(request);
    const known = found?.route.extra.options ?? [];
    if (found === undefined || [...request.query.keys()].some((option) => !known.includes(option))) return undefined;
    const bearer = await check(request.headers.authorization);
    if (!bearer.valid) return graphRefusals.badToken(TOKEN_PROBLEMS[bearer.why]);
    if (!found.route.extra.roles.some((role) => bearer.roles.includes(role))) return graphRefusals.notGranted();
    return found.route.answer(found.call);
  };
}
