import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import { makeRouter, type Route } from '../http/router.js';
import { makeBearerCheck } from '../tokens/bearer.js';
import { GRAPH_RESOURCE } from '../tokens/tokens.js';
import { createCall, deleteCall, inviteParticipant, keepCallAlive, listParticipants, rejectCall } from './calls.js';
import { getMembers, getUser } from './directory.js';
import type { GraphHandler, GraphParts } from './handler.js';
import { INTUNE_ROUTES } from './intune.js';
import { createOrGetMeeting } from './meetings.js';
import { getPresences } from './presences.js';
import { graphRefusals } from './refusals.js';

interface Extra {
  /** Application permissions of which one is enough; none is needed where there is none. */
  readonly roles: readonly string[];
  readonly handle: GraphHandler;
  /** The query options that this side understands; any other makes the route unknown. */
  readonly options?: readonly string[];
  readonly notGranted?: () => Answer;
}

const READS_USERS = ['User.Read.All', 'Directory.Read.All'];
const READS_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
const PAGED = ['$select', '$top', '$skiptoken'];
const CAST = 'microsoft.graph.user';
const CALL = 'v1.0/communications/calls/:call';

const { callsNotGranted } = graphRefusals;
/** The permission map asks for it; some pages say that permissions are checked only when a call is made. */
const IN_A_CALL = { roles: ['Calls.Initiate.All', 'Calls.AccessMedia.All'], notGranted: callsNotGranted };
const INVITES = { roles: ['Calls.InitiateGroupCall.All'], notGranted: callsNotGranted };
const CALLS = { roles: ['Calls.Initiate.All', 'Calls.InitiateGroupCall.All'], notGranted: callsNotGranted };
const MEETINGS = { roles: ['OnlineMeetings.ReadWrite.All'] };
const PRESENCE = { roles: ['Presence.Read.All', 'Presence.ReadWrite.All'] };

const TABLE: readonly (readonly [string, Extra])[] = [
  ['GET v1.0/users/:user', { roles: READS_USERS, options: ['$select'], handle: getUser }],
  ...(['members', 'transitiveMembers'] as const).flatMap((kind) => [
    [`GET v1.0/groups/:group/${kind}`, members(kind, false)] as const,
    [`GET v1.0/groups/:group/${kind}/${CAST}`, members(kind, true)] as const,
  ]),
  ['POST v1.0/communications/calls', { ...CALLS, handle: createCall }],
  [`DELETE ${CALL}`, { ...IN_A_CALL, handle: deleteCall }],
  [`POST ${CALL}/keepAlive`, { ...IN_A_CALL, handle: keepCallAlive }],
  [`POST ${CALL}/reject`, { roles: [], handle: rejectCall }],
  [`GET ${CALL}/participants`, { ...IN_A_CALL, handle: listParticipants }],
  [`POST ${CALL}/participants/invite`, { ...INVITES, handle: inviteParticipant }],
  ['POST v1.0/communications/getPresencesByUserId', { ...PRESENCE, handle: getPresences }],
  ...INTUNE_ROUTES,
  ['POST v1.0/users/:user/onlineMeetings/createOrGet', { ...MEETINGS, handle: createOrGetMeeting }],
];

function members(kind: 'members' | 'transitiveMembers', usersOnly: boolean): Extra {
  return { roles: READS_GROUPS, options: PAGED, handle: getMembers(kind, usersOnly) };
}

const TOKEN_PROBLEMS = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
  issuer: 'Access token validation failure. Invalid issuer.',
} as const;

const routes: readonly Route<Extra>[] = TABLE.map(([route, extra]) => {
  const [method = '', pattern = ''] = route.split(' ');
  return { method, pattern, extra };
});

/** Microsoft Graph below `/graph`. `undefined`: no such route, or an option of it that is not known here. */
export function makeGraph(parts: GraphParts): (request: Request) => Promise<Answer | undefined> {
  const find = makeRouter(routes, 1);
  const check = makeBearerCheck(parts.tokens, GRAPH_RESOURCE);
  return async (request) => {
    const found = find(request);
    if (found === undefined) return undefined;
    const { roles: wanted, options = [], handle, notGranted = graphRefusals.notGranted } = found.route.extra;
    if ([...request.query.keys()].some((option) => !options.includes(option))) return undefined;
    const bearer = await check(request.headers.authorization);
    if (!bearer.valid) return graphRefusals.badToken(TOKEN_PROBLEMS[bearer.why]);
    const roles = bearer.roles.filter((role) => parts.tenant.granted.has(role));
    if (wanted.length > 0 && !wanted.some((role) => roles.includes(role))) return notGranted();
    return handle(parts, found.call, roles);
  };
}
