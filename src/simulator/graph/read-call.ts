import type { Answer } from '../http/answer.js';
import { asList, asText, at, isObject, type JsonObject } from '../json.js';
import type { Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { graphRefusals } from './refusals.js';

/** A call as the bot asked for it. */
export interface WantedCall {
  readonly callbackUri: string;
  readonly subject: string | null;
  readonly targets: readonly User[];
}

const MOST_TARGETS = 5;
const LONGEST_CONTEXT = 256;
const MODALITIES = ['audio', 'video', 'videoBasedScreenSharing', 'data'];
const PROPERTIES = new Set([
  ...['@odata.type', 'direction', 'subject', 'callbackUri', 'source', 'targets', 'requestedModalities'],
  ...['mediaConfig', 'tenantId', 'callOptions'],
]);

const isType = (value: unknown, name: string): boolean => at(value, '@odata.type') === `#microsoft.graph.${name}`;

const bad = (what: string): Answer => graphRefusals.badRequest(what);

const isReachable = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
};

/** The one user whom a target or participant names. */
export function readInvited(tenant: Tenant, invited: unknown): User | Answer {
  if (!isType(invited, 'invitationParticipantInfo')) return bad('a target is no invitationParticipantInfo');
  const identity = at(invited, 'identity');
  if (!isType(identity, 'identitySet')) return bad('the identity of a target is no identitySet');
  if (!isType(at(identity, 'user'), 'identity')) return bad('a target has no user identity');
  const id = asText(at(identity, 'user', 'id')) ?? '';
  const user = tenant.user(id);
  return user?.objectId === id.toLowerCase() ? user : graphRefusals.noSuchUser(id);
}

/** The first reason why these people cannot be called, else the people. */
function readTargets(tenant: Tenant, targets: readonly unknown[]): readonly User[] | Answer {
  if (targets.length < 1 || targets.length > MOST_TARGETS) return bad(`one to ${MOST_TARGETS} targets are called`);
  const people: User[] = [];
  for (const target of targets) {
    const user = readInvited(tenant, target);
    if ('status' in user) return user;
    if (people.includes(user)) return bad('the same identity cannot be invited multiple times');
    people.push(user);
  }
  return people;
}

const firstProblem = (body: JsonObject, { bot, id }: Tenant): Answer | null => {
  const { callbackUri, requestedModalities, tenantId, direction = 'outgoing' } = body;
  const unknown = Object.keys(body).find((name) => !PROPERTIES.has(name));
  if (unknown !== undefined) return bad(`'${unknown}' is not known for a call`);
  if (!isType(body, 'call')) return bad("'@odata.type' is not '#microsoft.graph.call'");
  if (!isReachable(asText(callbackUri) ?? '')) return bad('callbackUri must be an https address');
  if (!isType(body['mediaConfig'], 'serviceHostedMediaConfig')) return bad('mediaConfig is missing or not hosted here');
  const modalities = asList(requestedModalities);
  if (modalities.length === 0 || modalities.some((one) => !MODALITIES.includes(asText(one) ?? '')))
    return bad('requestedModalities');
  if (direction !== 'outgoing') return bad('direction');
  if (asText(tenantId)?.toLowerCase() !== id) return graphRefusals.otherTenant();
  const source = body['source'];
  if (!isType(source, 'participantInfo') || !isType(at(source, 'identity'), 'identitySet')) return bad('source');
  const caller = asText(at(source, 'identity', 'application', 'id'));
  return caller?.toLowerCase() === bot.appId ? null : bad('source is not the application of the token');
};

/** What `POST /communications/calls` asks for, or why it is refused. `undefined`: to join a meeting, which is not known here. */
export function readCall(tenant: Tenant, body: unknown): WantedCall | Answer | undefined {
  if (!isObject(body)) return bad('no body');
  if ('meetingInfo' in body) return undefined;
  const problem = firstProblem(body, tenant);
  if (problem !== null) return problem;
  const targets = readTargets(tenant, asList(body['targets']));
  if ('status' in targets) return targets;
  return { callbackUri: asText(body['callbackUri']) ?? '', subject: asText(body['subject']) ?? null, targets };
}

/** What `POST …/participants/invite` asks for: one person at a time, which is right under every reading of the documentation. */
export function readInvitation(tenant: Tenant, body: unknown): { user: User; clientContext: string | null } | Answer {
  const participants = asList(at(body, 'participants'));
  if (participants.length !== 1) return bad('one participant is invited at a time');
  if (at(participants[0], 'replacesCallId') !== undefined) return bad('replacesCallId is for transfers');
  const clientContext = asText(at(body, 'clientContext')) ?? null;
  if (clientContext !== null && clientContext.length > LONGEST_CONTEXT)
    return bad('clientContext is over 256 characters');
  const user = readInvited(tenant, participants[0]);
  return 'status' in user ? user : { user, clientContext };
}
