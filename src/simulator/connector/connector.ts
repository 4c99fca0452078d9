import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import { makeRouter, type Call, type Route } from '../http/router.js';
import { asList, asText, at } from '../json.js';
import type { Metered, RateLimits } from '../rate-limits.js';
import type { Tenant } from '../tenant/tenant.js';
import { makeBearerCheck } from '../tokens/bearer.js';
import { CONNECTOR_RESOURCE, type Tokens } from '../tokens/tokens.js';
import { createConversation } from './create-conversation.js';
import { getPicture, getPictureViews } from './pictures.js';
import { refusals } from './refusals.js';
import { getMember, getPagedMembers } from './rosters.js';
import { deleteActivity, sendActivity, updateActivity } from './send.js';
import { getTeam, getTeamChannels } from './teams.js';

interface Extra {
  readonly metered: Metered | null;
  readonly answer: (call: Call) => Answer;
}

type Handler = (tenant: Tenant, call: Call) => Answer;

const TABLE: readonly (readonly [string, string, Metered | null, Handler])[] = [
  ['POST', 'v3/conversations', 'create', createConversation],
  ['POST', 'v3/conversations/:conversation/activities', 'send', sendActivity],
  ['POST', 'v3/conversations/:conversation/activities/:activity', 'send', sendActivity],
  ['PUT', 'v3/conversations/:conversation/activities/:activity', 'send', updateActivity],
  ['DELETE', 'v3/conversations/:conversation/activities/:activity', 'send', deleteActivity],
  ['GET', 'v3/conversations/:conversation/members/:member', 'roster', getMember],
  ['GET', 'v3/conversations/:conversation/pagedmembers', 'roster', getPagedMembers],
  ['GET', 'v3/teams/:team', null, getTeam],
  ['GET', 'v3/teams/:team/conversations', null, getTeamChannels],
  ['GET', 'v3/attachments/:attachment', null, getPictureViews],
  ['GET', 'v3/attachments/:attachment/views/:view', null, getPicture],
];

/** What the limits are counted by: the conversation, or where a new one is to be. */
const meteredBy = ({ params, body }: Call): string =>
  params['conversation'] ??
  asText(at(body, 'channelData', 'channel', 'id')) ??
  asText(at(asList(at(body, 'members'))[0], 'id')) ??
  '';

const wantsJson = ({ method, headers }: Call): boolean =>
  method === 'POST' || method === 'PUT' ? !(headers['content-type'] ?? '').includes('json') : false;

/** The Bot Connector below `/teams/`: the service URL of every activity. `undefined`: no such route. */
export function makeConnector(
  tenant: Tenant,
  tokens: Tokens,
  limits: RateLimits | null,
): (request: Request) => Promise<Answer | undefined> {
  const routes = TABLE.map(([method, pattern, metered, handle]): Route<Extra> => ({
    method,
    pattern,
    extra: { metered, answer: (call) => handle(tenant, call) },
  }));
  const find = makeRouter(routes, 1);
  const check = makeBearerCheck(tokens, CONNECTOR_RESOURCE);
  return async (request) => {
    const found = find(request);
    if (found === undefined) return undefined;
    const bearer = await check(request.headers.authorization);
    if (!bearer.valid || bearer.appId !== tenant.bot.appId) return refusals.unauthorized();
    const { route, call } = found;
    const seconds = limits?.take(route.extra.metered, meteredBy(call)) ?? 0;
    if (seconds > 0) return refusals.tooMany(seconds);
    return wantsJson(call) ? refusals.notJson() : route.extra.answer(call);
  };
}
