import type { Answer } from './http/answer.js';
import type { Request } from './http/read-request.js';
import { asList, asText, at } from './json.js';
import type { Channel } from './tenant/team.js';
import type { Tenant } from './tenant/tenant.js';
import type { User } from './tenant/user.js';

/** Which requests of the bot go wrong; what is not named may be anything. */
export interface FaultMatch {
  readonly method?: string;
  /** Held against the decoded path, prefix and all: `/teams/v3/conversations/19:…/activities`. */
  readonly path?: RegExp;
  /** Into, or about, this person's chat. */
  readonly person?: User;
  /** Into, or about, this channel and its threads. */
  readonly channel?: Channel;
}

/** `accepting`: what was asked for is carried out, and only then does the answer go wrong. */
interface Late {
  readonly after?: 'accepting';
}

export type FaultEffect =
  | ({ readonly status: number; readonly retryAfter?: number; readonly body?: unknown } & Late)
  /** No answer ever comes. */
  | ({ readonly hang: true } & Late)
  /** The connection breaks. */
  | ({ readonly reset: true } & Late)
  /** A page of HTML, as a proxy on the way would send it; status 200 unless named. */
  | ({ readonly nonJson: true; readonly status?: number } & Late)
  /** An answer without a body. */
  | ({ readonly empty: true; readonly status?: number } & Late)
  /** The right answer, carried out and sent only after this promise: answers can be made to cross each other. */
  | { readonly heldUntil: Promise<unknown> };

export interface FaultRule {
  readonly on: FaultMatch;
  readonly then: FaultEffect;
  /** How many requests it hits; all until removed, when left out. */
  readonly times?: number;
}

export interface Fault extends FaultRule {
  /** How many requests it has hit. */
  hits: number;
}

/** Where a request goes, for faults that are meant for one person or channel. */
function target(request: Request, tenant: Tenant): { person?: User; channel?: Channel } {
  const [, , kind, id = ''] = request.segments;
  const member = asText(at(asList(at(request.body, 'members'))[0], 'id')) ?? '';
  const named = asText(at(request.body, 'channelData', 'channel', 'id')) ?? '';
  const place = kind === 'conversations' || kind === 'teams' ? tenant.place(id === '' ? named : id) : undefined;
  if (place === undefined) {
    const person = tenant.user(kind === 'users' ? id : member);
    return person === undefined ? {} : { person };
  }
  return place.kind === 'chat' ? { person: place.chat.user } : { channel: place.channel };
}

/** The faults that were asked for; the oldest that fits a request hits it. */
export class Faults {
  readonly #faults: Fault[] = [];
  /** Milliseconds by which the `Date` of every answer is ahead of this machine's clock. */
  clockAhead = 0;

  constructor(private readonly tenant: Tenant) {}

  add(rule: FaultRule): Fault {
    const fault = { ...rule, hits: 0 };
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return [...this.#faults];
  }

  /** Takes one back, or all. */
  remove(fault?: Fault): void {
    if (fault === undefined) this.#faults.length = 0;
    else if (this.#faults.includes(fault)) this.#faults.splice(this.#faults.indexOf(fault), 1);
  }

  /** What goes wrong with this request; counts it. */
  strike(request: Request): FaultEffect | null {
    if (this.#faults.length === 0) return null;
    const { person, channel } = target(request, this.tenant);
    const path = `/${request.segments.join('/')}`;
    const fault = this.#faults.find(
      ({ on, times, hits }) =>
        hits < (times ?? Infinity) &&
        (on.method === undefined || on.method === request.method) &&
        (on.path === undefined || on.path.test(path)) &&
        (on.person === undefined || on.person === person) &&
        (on.channel === undefined || on.channel === channel),
    );
    if (fault === undefined) return null;
    fault.hits += 1;
    return fault.then;
  }
}

/** The answer a fault gives in place of the right one. */
export function faultyAnswer(effect: FaultEffect): Answer | 'hang' | 'reset' {
  if ('hang' in effect) return 'hang';
  if ('reset' in effect) return 'reset';
  if ('nonJson' in effect) {
    const page = Buffer.from('<html><body><h1>Service Unavailable</h1></body></html>');
    return { status: effect.status ?? 200, bytes: { content: page, type: 'text/html' } };
  }
  if ('empty' in effect) return { status: effect.status ?? 200 };
  if ('heldUntil' in effect) return { status: 500 };
  const { status, retryAfter, body } = effect;
  return {
    status,
    body: body ?? { error: { code: 'ServiceError', message: `Answered ${status} on purpose.` } },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}
