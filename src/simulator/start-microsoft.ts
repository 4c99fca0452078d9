import { Exchange } from './calls/exchange.js';
import { makeConnector } from './connector/connector.js';
import { Faults } from './faults.js';
import { passThrough } from './gateway.js';
import { makeGraph } from './graph/graph.js';
import { Meetings } from './graph/meetings.js';
import { startListener } from './http/listener.js';
import { Microsoft, type Cloud, type Update } from './microsoft.js';
import { BotLink } from './people/bot-link.js';
import { RateLimits } from './rate-limits.js';
import { Subscribers } from './subscribers.js';
import { makeIds } from './tenant/ids.js';
import { Intune } from './tenant/intune.js';
import { Tenant } from './tenant/tenant.js';
import { makeLogin } from './tokens/login.js';
import { makeOpenId, openIdUrl } from './tokens/open-id.js';
import { BOT_ISSUER, CALLS_ISSUER, makeTokens } from './tokens/tokens.js';
import { Timers } from './timers.js';
import { Wire } from './wire.js';

export interface MicrosoftOptions {
  /** Product time in milliseconds: timestamps and message ids. Tokens and rate limits use real time. */
  readonly now: () => number;
  /** Calls back when that time was moved by hand; without it, phones that ring are looked at in real time. Returns the way to stop. */
  readonly onMove?: (listener: () => void) => () => void;
  /** On 127.0.0.1; a free one by default. */
  readonly port?: number;
  /** The same seed gives the same ids. */
  readonly seed?: string;
  /** Whether Teams' published rate limits are enforced; not by default. */
  readonly rateLimits?: boolean;
  /** What those limits are counted by, in milliseconds; the machine's clock by default. */
  readonly realNow?: () => number;
  /** Milliseconds of real time after which Teams gives up a delivery to the bot; fifteen seconds by default. */
  readonly patience?: number;
  readonly tenant?: {
    readonly id?: string;
    readonly appId?: string;
    readonly secret?: string;
    readonly botName?: string;
    /** Graph application permissions with consent. */
    readonly roles?: readonly string[];
  };
}

const ROLES = [
  ...['User.Read.All', 'GroupMember.Read.All', 'Presence.Read.All', 'OnlineMeetings.ReadWrite.All'],
  ...['Calls.Initiate.All', 'Calls.InitiateGroupCall.All'],
  ...['DeviceManagementManagedDevices.Read.All', 'ServiceHealth.Read.All'],
];

/** Starts a make-believe Microsoft: tokens, Bot Connector and Graph on one port, and people who use the bot. */
export async function startMicrosoft(options: MicrosoftOptions): Promise<Microsoft> {
  const { now, seed = 'contoso', tenant: facts = {} } = options;
  const ids = makeIds(seed);
  const listener = await startListener(options.port ?? 0);
  const serviceUrl = `${listener.base}/teams/`;
  const appId = facts.appId ?? ids.uuid('app');
  const bot = {
    appId,
    secret: facts.secret ?? ids.uuid('secret'),
    name: facts.botName ?? 'Tierline',
    mri: `28:${appId}`,
    roles: facts.roles ?? ROLES,
  };
  const updates = new Subscribers<Update>();
  const intune = new Intune(ids, now);
  const tenant = new Tenant(facts.id ?? ids.uuid('tenant'), bot, now, (change) => updates.tell(change), intune);
  const tokens = makeTokens({ tenantId: tenant.id, appId, roles: tenant.granted, serviceUrl });
  const cloud = cloudOf(listener.base, serviceUrl, tenant, tokens.keys);
  const wire = new Wire();
  wire.subscribe((entry) => updates.tell({ type: 'wire', entry }));
  const faults = new Faults(tenant);
  const link = new BotLink(tokens, wire, now, options.patience);
  const timers = new Timers(now, options.onMove ?? (() => () => undefined));
  const exchange = new Exchange({ ids, bot, timers, link });
  const meetings = new Meetings();
  const unknownRoutes: string[] = [];
  const areas = {
    login: makeLogin(tenant, tokens),
    botframework: makeOpenId(listener.base, 'botframework', BOT_ISSUER, tokens.keys.channel),
    calls: makeOpenId(listener.base, 'calls', CALLS_ISSUER, tokens.keys.calls),
    teams: makeConnector(tenant, tokens, options.rateLimits === true ? new RateLimits(options.realNow) : null),
    graph: makeGraph({ tenant, tokens, ids, exchange, meetings, graphUrl: cloud.graphUrl }),
  };
  const gateway = { areas, faults, wire, now, unknownRoutes };
  listener.serve((request, response) => passThrough(gateway, request, response));
  const close = async (): Promise<void> => {
    timers.stop();
    link.stop();
    await listener.stop();
  };
  return new Microsoft({
    cloud,
    scene: { tenant, ids, serviceUrl, now },
    link,
    tokens,
    wire,
    faults,
    exchange,
    meetings,
    updates,
    unknownRoutes,
    close,
  });
}

function cloudOf(base: string, serviceUrl: string, { id, bot }: Tenant, keys: Parameters<typeof openIdOf>[1]): Cloud {
  return {
    loginUrl: `${base}/login`,
    graphUrl: `${base}/graph`,
    botIssuer: BOT_ISSUER,
    callsIssuer: CALLS_ISSUER,
    ...openIdOf(base, keys),
    serviceUrl,
    appId: bot.appId,
    secret: bot.secret,
    tenantId: id,
  };
}

const openIdOf = (base: string, keys: ReturnType<typeof makeTokens>['keys']) => ({
  botOpenIdUrl: openIdUrl(base, 'botframework', keys.channel),
  callsOpenIdUrl: openIdUrl(base, 'calls', keys.calls),
});
