import type { TokenCredential } from '@azure/identity';
import { Agent, request } from 'undici';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { timeLimit } from '../../ports/time-limit.js';
import { failureOf, lostOf, type ConnectorAnswer } from './connector-failure.js';
import { isTrusted } from './connector-address.js';

interface ConnectorRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly serviceUrl: string;
  /** Parts of the path behind `v3`; they are encoded here. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Done twice it has the effect of once; so it is unless it is a POST. */
  readonly repeatable?: boolean;
}

interface Parts {
  readonly cloud: Cloud;
  readonly credential: TokenCredential & { forget(token: string): void };
  /** Milliseconds for a request, from asking for a connection to the last byte. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 10_000;
const MOST_CONNECTIONS = 64;
const LONGEST_ANSWER = 4 * 1024 * 1024;

/**
 * Bot Connector over kept connections. It sends each request once: only the desk's own delivery repeats, since it alone
 * knows what may be repeated. Throws {@link DeliveryError}.
 */
export class ConnectorClient {
  readonly #agent: Agent;
  readonly #timeLimit: number;

  constructor(private readonly parts: Parts) {
    this.#timeLimit = parts.timeLimit ?? TIME_LIMIT;
    this.#agent = new Agent({
      connections: MOST_CONNECTIONS,
      connect: { timeout: this.#timeLimit / 2 },
      maxResponseSize: LONGEST_ANSWER,
    });
  }

  /** The body of a good answer; undefined when it is empty. */
  async request(wanted: ConnectorRequest): Promise<unknown> {
    const url = addressOf(wanted, this.parts.cloud);
    const token = await this.#token();
    const first = await this.#send(wanted, url, token);
    // Refused before anything was done: asking again with another token repeats nothing.
    const answer = first.status === 401 ? await this.#sendRenewed(wanted, url, token) : first;
    if (answer.status < 300 && answer.body !== NOT_JSON) return answer.body;
    throw failureOf(answer, isRepeatable(wanted));
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #sendRenewed(wanted: ConnectorRequest, url: URL, refused: string): Promise<ConnectorAnswer> {
    this.parts.credential.forget(refused);
    return this.#send(wanted, url, await this.#token());
  }

  async #token(): Promise<string> {
    const token = await this.parts.credential.getToken(`${this.parts.cloud.botAudience}/.default`);
    return token?.token ?? '';
  }

  async #send(wanted: ConnectorRequest, url: URL, token: string): Promise<ConnectorAnswer> {
    try {
      const { statusCode, headers, body } = await request(url, {
        method: wanted.method,
        dispatcher: this.#agent,
        signal: timeLimit(this.#timeLimit),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
        body: wanted.body === undefined ? null : JSON.stringify(wanted.body),
      });
      return { status: statusCode, body: parse(await body.text()), retryAfter: firstOf(headers['retry-after']) };
    } catch (error) {
      throw lostOf(error, isRepeatable(wanted));
    }
  }
}

const isRepeatable = ({ method, repeatable }: ConnectorRequest): boolean => repeatable ?? method !== 'POST';

const addressOf = ({ serviceUrl, path, query = {} }: ConnectorRequest, cloud: Cloud): URL => {
  const base = URL.canParse(serviceUrl) ? new URL(serviceUrl) : null;
  if (base === null || !isTrusted(base, cloud)) {
    const message = 'the service address is neither https nor, in a custom cloud, on loopback';
    throw new DeliveryError('refused', { status: null, code: 'BadServiceUrl', message });
  }
  base.pathname = `${base.pathname.replace(/\/+$/, '')}/v3/${path.map(encodeURIComponent).join('/')}`;
  base.search = new URLSearchParams(query).toString();
  return base;
};

/** In the place of a body that says something, and not in JSON: it comes from something on the way, not from Teams. */
const NOT_JSON = Symbol('not JSON');

const parse = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
};

const firstOf = (header: string | string[] | undefined): string | null => [header].flat()[0] ?? null;
