import type { Answer } from '../http/answer.js';
import type { Request } from '../http/read-request.js';
import type { SigningKey } from './signing-key.js';

/**
 * The documents by which a bot finds the keys of those who call it.
 * The path carries the key's name, because the bot's SDK keeps what it read from a URL for a day, in all of its process.
 */
export const openIdUrl = (base: string, area: string, key: SigningKey): string =>
  `${base}/${area}/${key.kid}/.well-known/openidconfiguration`;

export function makeOpenId(
  base: string,
  area: string,
  issuer: string,
  key: SigningKey,
): (request: Request) => Answer | undefined {
  const keysUrl = `${base}/${area}/${key.kid}/keys`;
  const answers: Readonly<Record<string, unknown>> = {
    '.well-known/openidconfiguration': {
      issuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: keysUrl,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
    keys: { keys: [key.jwk] },
  };
  return ({ method, segments }) => {
    const body = segments[1] === key.kid ? answers[segments.slice(2).join('/')] : undefined;
    return method === 'GET' && body !== undefined ? { status: 200, body } : undefined;
  };
}
