import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import { asText } from '../json.js';
import type { Tenant } from '../tenant/tenant.js';
import { CONNECTOR_RESOURCE, GRAPH_RESOURCE, type Tokens } from './tokens.js';

const LIFETIME = 3599;

const refusal = (status: number, error: string, code: number, text: string): Answer => ({
  status,
  body: { error, error_description: `AADSTS${code}: ${text}`, error_codes: [code] },
});

/** The first reason why Entra would give no token, else the resource that is asked for. */
function resourceOf(tenant: Tenant, tenantInPath: string, form: URLSearchParams): Answer | string {
  if (tenantInPath !== tenant.id) return refusal(400, 'invalid_request', 90002, `Tenant '${tenantInPath}' not found.`);
  if (form.get('grant_type') !== 'client_credentials')
    return refusal(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  const appId = form.get('client_id') ?? '';
  if (appId.toLowerCase() !== tenant.bot.appId)
    return refusal(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${appId}' was not found in the directory.`,
    );
  if (form.get('client_secret') === null)
    return refusal(
      401,
      'invalid_client',
      7000218,
      "The request body must contain 'client_assertion' or 'client_secret'.",
    );
  if (form.get('client_secret') !== tenant.bot.secret)
    return refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  const resource = /^(.+)\/\.default$/.exec(form.get('scope') ?? '')?.[1];
  if (resource === undefined)
    return refusal(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${form.get('scope') ?? ''} is not valid.`,
    );
  if (resource !== CONNECTOR_RESOURCE && resource !== GRAPH_RESOURCE)
    return refusal(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant.`,
    );
  return resource;
}

/** `POST /login/{tenant}/oauth2/v2.0/token`: the client credentials grant of the bot's app registration. */
export function makeLogin(tenant: Tenant, tokens: Tokens): (request: Request) => Promise<Answer | undefined> {
  return async ({ method, segments, body }) => {
    const [, tenantInPath = '', ...rest] = segments;
    if (method !== 'POST' || rest.join('/') !== 'oauth2/v2.0/token') return undefined;
    const resource = resourceOf(tenant, tenantInPath, new URLSearchParams(asText(body) ?? ''));
    if (typeof resource !== 'string') return resource;
    const access_token = await tokens.access(resource);
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: LIFETIME, ext_expires_in: LIFETIME, access_token },
      headers: { 'cache-control': 'no-store, no-cache' },
    };
  };
}
