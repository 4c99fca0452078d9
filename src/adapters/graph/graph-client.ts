import type { TokenCredential } from '@azure/identity';
import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { timeLimit } from '../../ports/time-limit.js';

const TIME_LIMIT = 10_000;

/**
 * One client for Graph. Its chain is our own: the library's would repeat a POST on 503 behind our back, waits for ever,
 * and leaves the token out, without a word, when the address is http on loopback.
 */
export const makeGraphClient = (of: { cloud: Cloud; credential: TokenCredential; timeLimit?: number }): Client =>
  Client.initWithMiddleware({
    baseUrl: `${of.cloud.graphUrl}/`,
    defaultVersion: 'v1.0',
    middleware: new OneRequest(of.cloud, of.credential, of.timeLimit ?? TIME_LIMIT),
  });

/** Signs a request, sends it once, and waits only so long. */
class OneRequest implements Middleware {
  readonly #origin: string;

  constructor(
    private readonly cloud: Cloud,
    private readonly credential: TokenCredential,
    private readonly timeLimit: number,
  ) {
    this.#origin = new URL(cloud.graphUrl).origin;
  }

  async execute(context: Context): Promise<void> {
    const { request } = context as { readonly request: unknown };
    const url = new URL(request instanceof Request ? request.url : String(request));
    // The address of a next page comes from outside: the token goes to Graph alone.
    if (url.origin !== this.#origin) throw foreign(url.origin);
    const token = await this.credential.getToken(`${this.cloud.graphAudience}/.default`);
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token?.token ?? ''}`);
    const options = { ...(context.options as RequestInit | undefined), headers, redirect: 'error' as const };
    context.response = await fetch(url, { ...options, signal: timeLimit(this.timeLimit) });
  }
}

const foreign = (origin: string): DeliveryError =>
  new DeliveryError('refused', { status: null, code: 'ForeignAddress', message: `${origin} is not Graph` });
