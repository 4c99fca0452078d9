import type { Exchange } from '../calls/exchange.js';
import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import type { Ids } from '../tenant/ids.js';
import type { Tenant } from '../tenant/tenant.js';
import type { Tokens } from '../tokens/tokens.js';
import type { Meetings } from './meetings.js';

/** What Graph's side is made of. */
export interface GraphParts {
  readonly tenant: Tenant;
  readonly tokens: Tokens;
  readonly ids: Ids;
  readonly exchange: Exchange;
  readonly meetings: Meetings;
  readonly graphUrl: string;
}

/** Answers a request; `roles` are the application's, `undefined` means that this is not known here. */
export type GraphHandler = (parts: GraphParts, call: Call, roles: readonly string[]) => Answer | undefined;
