import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import type { SigningKey } from './signing-key.js';

/**
 * Where a bot finds the keys of those who call it.
 * The path carries the key's name, because the bot's SDK keeps what it read from an address for a day, in all of its process.
 */
export const openIdUrl = (base: string, area: string, key: SigningKey): string =>
  `${base}/${area}/${key.kid}/.well-known/openidconfiguration`;

/** The metadata document and the key set of one issuer; `undefined` for any other path. */
export function makeOpenId(
  base: string,
  area: string,
  issuer: string,
  key: SigningKey,
): (request: Request) => Promise<Answer | undefined> {
  const metadata = {
    issuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${base}/${area}/${key.kid}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
  return async ({ method, segments: [, kid, ...rest] }) => {
    if (method !== 'GET' || kid !== key.kid) return undefined;
    const document = rest.join('/');
    if (document === '.well-known/openidconfiguration') return { status: 200, body: metadata };
    return document === 'keys' ? { status: 200, body: { keys: [await key.published()] } } : undefined;
  };
}
