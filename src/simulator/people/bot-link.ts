import { Agent, request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { parseLoosely, type JsonObject } from '../json.js';
import { SimulatorError } from '../simulator-error.js';
import type { Tokens } from '../tokens/tokens.js';
import type { Wire } from '../wire.js';

/** The bot's answer to an activity. */
export interface BotAnswer {
  readonly status: number;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

export interface DeliveryOptions {
  /** In place of the channel's good token; `null` sends none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Sending extends DeliveryOptions {
  /** Who signs where no token is named. */
  readonly signer: 'channel' | 'calls';
  readonly faulty?: boolean;
}

/** How activities come that are not delivered once, at once and in their order. Milliseconds of real time. */
export interface Unruly {
  /** When each copy of an activity is sent. */
  copies(activity: JsonObject | string): readonly [number, ...number[]];
  /** After how long a copy that the bot did not take is sent again; null: never. */
  again(activity: JsonObject | string, attempt: number): number | null;
}

const ORDERLY: Unruly = { copies: () => [0], again: () => null };

/** As Teams has it, in milliseconds of real time. */
const PATIENCE = 15_000;

/** The road from Teams to the bot's messaging endpoint. */
export class BotLink {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 256 });
  #endpoint: URL | null = null;
  /** How activities come. */
  unruly: Unruly = ORDERLY;

  constructor(
    private readonly tokens: Tokens,
    private readonly wire: Wire,
    private readonly now: () => number,
    /** Milliseconds of real time after which a delivery is given up. */
    private readonly patience = PATIENCE,
  ) {}

  /** `http://127.0.0.1:3978`, or with the path of the endpoint when it is not `/api/messages`. */
  connect(url: string): void {
    const endpoint = new URL(url);
    if (endpoint.pathname === '/') endpoint.pathname = '/api/messages';
    this.#endpoint = endpoint;
  }

  stop(): void {
    this.#agent.destroy();
  }

  /** Delivers an activity once, as it is. A string goes as the raw body. */
  async deliver(activity: JsonObject | string, options: DeliveryOptions = {}): Promise<BotAnswer> {
    const copies = this.unruly.copies(activity).map(async (after) => {
      if (after > 0) await pause(after);
      return this.#untilTaken(activity, options);
    });
    try {
      return await Promise.any(copies);
    } catch {
      return copies[0] ?? Promise.reject(new SimulatorError('bot-unreachable', 'no copy was sent'));
    }
  }

  async #untilTaken(activity: JsonObject | string, options: DeliveryOptions, attempt = 1): Promise<BotAnswer> {
    const send = (): Promise<BotAnswer> =>
      this.#send(this.#mustBeConnected(), activity, { ...options, signer: 'channel' });
    const answer = await send().catch((error: unknown) => ({ error }));
    const wait = 'error' in answer || answer.status >= 500 ? this.unruly.again(activity, attempt) : null;
    if (wait !== null) {
      await pause(wait);
      return this.#untilTaken(activity, options, attempt + 1);
    }
    if ('error' in answer) throw answer.error;
    return answer;
  }

  /**
   * Tells the bot about a call, once. An address on this machine is taken as it is; any other name is one of the bot's own,
   * and leads to where it is connected. `null`: nobody answered.
   */
  async notify(
    address: string,
    notification: JsonObject | string,
    options: DeliveryOptions & { readonly faulty?: boolean } = {},
  ): Promise<number | null> {
    try {
      const connected = this.#mustBeConnected();
      const named = new URL(address, connected);
      const to =
        named.hostname === '127.0.0.1' || named.hostname === 'localhost' ? named : new URL(named.pathname, connected);
      return (await this.#send(to, notification, { ...options, signer: 'calls' })).status;
    } catch (error) {
      if (error instanceof SimulatorError) return null;
      throw error;
    }
  }

  /** Marks something as under way; see {@link Wire.begin}. */
  begin(): () => void {
    return this.wire.begin();
  }

  #mustBeConnected(): URL {
    if (this.#endpoint === null) throw new SimulatorError('bot-not-connected', 'connectBot(url) comes first');
    return this.#endpoint;
  }

  async #send(
    endpoint: URL,
    message: JsonObject | string,
    { signer, headers, faulty = false, ...options }: Sending,
  ): Promise<BotAnswer> {
    const done = this.wire.begin();
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    const entry = {
      direction: 'microsoft→bot',
      method: 'POST',
      path: endpoint.pathname,
      requestBody: typeof message === 'string' ? parseLoosely(message) : message,
      bytes: Buffer.byteLength(body),
      faulty,
    } as const;
    try {
      const token = options.token === undefined ? await this.tokens[signer]() : options.token;
      const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
      const answer = await this.#post(endpoint, body, { ...authorization, ...headers });
      this.wire.record({ ...entry, at: this.now(), status: answer.status, responseBody: answer.body });
      return answer;
    } catch (error) {
      this.wire.record({ ...entry, at: this.now(), status: null, responseBody: undefined });
      throw error;
    } finally {
      done();
    }
  }

  #post(endpoint: URL, body: string, headers: Readonly<Record<string, string>>): Promise<BotAnswer> {
    return new Promise((answered, failed) => {
      const outgoing = send(
        endpoint,
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', unreachable);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            answered({ status: response.statusCode ?? 0, body: parseLoosely(text) });
          });
        },
      );
      const unreachable = (error: Error): void =>
        failed(error instanceof SimulatorError ? error : new SimulatorError('bot-unreachable', error.message));
      outgoing.on('error', unreachable);
      outgoing.setTimeout(this.patience, () => {
        outgoing.destroy(new SimulatorError('bot-silent', `no answer within ${this.patience / 1000} s`));
      });
      outgoing.end(body);
    });
  }
}
