import { mint, type TokenChanges } from './mint.js';
import { makeSigningKey, type SigningKey } from './signing-key.js';

export const BOT_ISSUER = 'https://api.botframework.com';
export const CALLS_ISSUER = 'https://graph.microsoft.com';
export const CONNECTOR_RESOURCE = 'https://api.botframework.com';
export const GRAPH_RESOURCE = 'https://graph.microsoft.com';

const MINUTE = 60_000;

/** Mints tokens, good ones and, with changes, bad ones. */
export interface Tokens {
  /** As the Teams channel sends it to the bot with every activity. */
  channel(changes?: TokenChanges): Promise<string>;
  /** As the calling platform sends it with call notifications. */
  calls(changes?: TokenChanges): Promise<string>;
  /** As the bot gets it for a resource, to call with. */
  access(resource: string, changes?: TokenChanges): Promise<string>;
  /** The issuer of access tokens. */
  readonly accessIssuer: string;
  readonly keys: { readonly channel: SigningKey; readonly calls: SigningKey; readonly access: SigningKey };
}

interface Registration {
  readonly tenantId: string;
  readonly appId: string;
  /** Looked at with every token that is given out. */
  readonly roles: Iterable<string>;
  readonly serviceUrl: string;
}

/** A function that keeps its result for a minute of real time: signing costs a millisecond, and a thousand people may write at once. */
const keptForAMinute = (make: () => Promise<string>): (() => Promise<string>) => {
  let kept: { readonly until: number; readonly token: Promise<string> } | null = null;
  return () => {
    if (kept === null || Date.now() > kept.until) kept = { until: Date.now() + MINUTE, token: make() };
    return kept.token;
  };
};

/** Microsoft signs for all tenants with the same keys; so do all that this process makes believe. */
const KEYS = { channel: makeSigningKey(['msteams']), calls: makeSigningKey(), access: makeSigningKey() };

export function makeTokens({ tenantId, appId, roles, serviceUrl }: Registration): Tokens {
  const { channel, calls, access } = KEYS;
  // These two are needed in any case: made beside what else a start does.
  for (const key of [channel, access]) void key.pair();
  const accessIssuer = `https://sts.windows.net/${tenantId}/`;
  const ofChannel = { iss: BOT_ISSUER, aud: appId, serviceurl: serviceUrl };
  const ofCalls = { iss: CALLS_ISSUER, aud: appId, tid: tenantId };
  const goodChannel = keptForAMinute(() => mint(channel, ofChannel));
  const goodCalls = keptForAMinute(() => mint(calls, ofCalls));
  return {
    keys: KEYS,
    accessIssuer,
    channel: (changes) => (changes === undefined ? goodChannel() : mint(channel, ofChannel, changes)),
    calls: (changes) => (changes === undefined ? goodCalls() : mint(calls, ofCalls, changes)),
    access: (resource, changes) => {
      const granted = resource === GRAPH_RESOURCE ? { roles: [...roles] } : {};
      const claims = { iss: accessIssuer, aud: resource, appid: appId, tid: tenantId, ver: '1.0', ...granted };
      return mint(access, claims, changes);
    },
  };
}
