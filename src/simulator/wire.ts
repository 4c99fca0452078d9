import { isObject, type JsonObject } from './json.js';
import { Subscribers } from './subscribers.js';

/** One request and its answer, in either direction. Tokens and secrets are left out. */
export interface WireEntry {
  /** Product time at which the request was answered. */
  readonly at: number;
  readonly direction: 'bot→microsoft' | 'microsoft→bot';
  readonly method: string;
  readonly path: string;
  /** `null`: there was no answer. */
  readonly status: number | null;
  readonly requestBody: unknown;
  readonly responseBody: unknown;
  /** Length of the request's body. */
  readonly bytes: number;
  /** The answer was a fault that had been asked for. */
  readonly faulty: boolean;
}

/** A line of a recording: a call of the bot to the connector or Graph, or its answer to an invoke. */
export type WireRecord =
  | {
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
      readonly status?: number;
      readonly response?: unknown;
    }
  | { readonly invoke: JsonObject; readonly status: number | null; readonly response: unknown };

const KEPT = 50_000;
/** Turns of the event loop that must pass quietly: a client needs some to read an answer and to ask the next thing. */
const QUIET_TURNS = 5;

/** Everything that was said, and whether somebody is still speaking. */
export class Wire {
  readonly #entries: WireEntry[] = [];
  readonly #subscribers = new Subscribers<WireEntry>();
  #open = 0;
  #waiting: (() => void)[] = [];

  /** The newest 50,000, oldest first. */
  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  subscribe(listener: (entry: WireEntry) => void): () => void {
    return this.#subscribers.add(listener);
  }

  /** Marks a request as under way; the returned function, called once or more, marks it as done. */
  begin(): () => void {
    let done = false;
    this.#open += 1;
    return () => {
      if (done) return;
      done = true;
      this.#open -= 1;
      if (this.#open > 0) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const wake of waiting) wake();
    };
  }

  record(entry: WireEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > 2 * KEPT) this.#entries.splice(0, KEPT);
    this.#subscribers.tell(entry);
  }

  /** Resolves when no request is under way in either direction. One that hangs on purpose does not count. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      if (this.#open > 0) {
        await new Promise<void>((wake) => this.#waiting.push(wake));
        quiet = 0;
      } else {
        await new Promise<void>((turn) => setImmediate(turn));
        quiet += 1;
      }
    }
  }

  /** Calls to the connector and answers to invokes, oldest first; a faulty answer is left out of its record. */
  recording(): readonly WireRecord[] {
    return this.#entries.flatMap((entry): WireRecord[] => {
      const { requestBody, responseBody, status } = entry;
      if (entry.direction === 'bot→microsoft') return entry.path.startsWith('/teams/') ? [recorded(entry)] : [];
      const isInvoke = isObject(requestBody) && requestBody['type'] === 'invoke';
      return isInvoke ? [{ invoke: requestBody, status, response: responseBody }] : [];
    });
  }

  /** Calls to Graph, oldest first, with paths as Graph has them. */
  graphRecording(): readonly WireRecord[] {
    return this.#entries
      .filter(({ direction, path }) => direction === 'bot→microsoft' && path.startsWith(GRAPH))
      .map((entry) => ({ ...recorded(entry), path: entry.path.slice(GRAPH.length) }));
  }

  /** What was told about calls, oldest first; what differs from the metadata on purpose is left out. */
  callRecording(): readonly JsonObject[] {
    return this.#entries.flatMap(({ direction, requestBody, faulty }) =>
      direction === 'microsoft→bot' && !faulty && isObject(requestBody) && requestBody['@odata.type'] === NOTIFICATIONS
        ? [requestBody]
        : [],
    );
  }
}

const GRAPH = '/graph';
const NOTIFICATIONS = '#microsoft.graph.commsNotifications';

const recorded = ({ method, path, requestBody, responseBody, status, faulty }: WireEntry) => ({
  method,
  path,
  body: requestBody,
  ...(faulty || status === null ? {} : { status, response: responseBody }),
});
