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
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${await this.#token()}`);
    const options = { ...(context.options as RequestInit | undefined), headers, redirect: 'error' as const };
    try {
      context.response = await fetch(url, { ...options, signal: timeLimit(this.timeLimit) });
    } catch (error) {
      throw new NoAnswer(codeOf(error) ?? 'NoAnswer', error);
    }
  }

  async #token(): Promise<string> {
    try {
      const token = await this.credential.getToken(`${this.cloud.graphAudience}/.default`);
      return token?.token ?? '';
    } catch (error) {
      throw new NoAnswer(NO_TOKEN, error);
    }
  }
}

/** The code of a request that was never sent, because Entra gave no token for it. */
export const NO_TOKEN = 'NoToken';

/** The library keeps of an error only its name and message: so the system's code is the name. */
class NoAnswer extends Error {
  constructor(code: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : 'no answer', { cause });
    this.name = code;
  }
}

/** `fetch` says what happened in a cause of its error. */
const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return codeOf(cause) ?? (typeof name === 'string' ? name : null);
};

const foreign = (origin: string): DeliveryError =>
  new DeliveryError('refused', { status: null, code: 'ForeignAddress', message: `${origin} is not Graph` });
