import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { DeliveryError } from '../../ports/delivery-error.js';

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const errorAnswer = z.object({ error: z.string().nullish(), error_description: z.string().nullish() });

/**
 * Client credentials at a login address of one's own. The library behind `@azure/identity` speaks only to Microsoft's
 * published login hosts and to https, so a custom cloud needs this.
 */
export class ClientSecretAtLogin implements TokenCredential {
  constructor(private readonly login: { loginUrl: string; tenantId: string; appId: string; password: string }) {}

  async getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken> {
    const { loginUrl, tenantId, appId, password } = this.login;
    const response = await fetch(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'error',
      signal: (options.abortSignal as AbortSignal | undefined) ?? null,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: password,
        scope: [scopes].flat().join(' '),
      }),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    const token = tokenAnswer.safeParse(answer);
    if (!response.ok || !token.success) throw refused(response.status, answer);
    return {
      token: token.data.access_token,
      expiresOnTimestamp: Date.now() + token.data.expires_in * 1000,
    };
  }
}

const refused = (status: number, answer: unknown): DeliveryError => {
  const { data: told } = errorAnswer.safeParse(answer);
  const message = told?.error_description ?? 'the login address did not give a token';
  return new DeliveryError('unavailable', { status, code: told?.error ?? null, message: message.slice(0, 500) });
};
