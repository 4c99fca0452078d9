import { SERVICE_URL, TENANT } from './edge.js';

export const BOT = { id: '28:4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c', name: 'Tierline' };
export const ANA = { id: '29:1ana', name: 'Ana', aadObjectId: 'A1B2C3D4-1111-4A2B-8C3D-000000000001' };
export const TEAM = '19:team@thread.tacv2';
export const TIER_1 = '19:tier1@thread.tacv2';

const common = {
  id: '1757923190001',
  timestamp: '2026-09-15T08:00:00.123Z',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: ANA,
  recipient: BOT,
};

/** An activity in a personal chat, of the kind and with the fields given. */
export const personal = (fields: object): Record<string, unknown> => ({
  ...common,
  conversation: { conversationType: 'personal', tenantId: TENANT, id: 'a:1ana' },
  channelData: { tenant: { id: TENANT } },
  ...fields,
});

export const message = (text: string, fields: object = {}): Record<string, unknown> =>
  personal({ type: 'message', text, textFormat: 'plain', locale: 'en-GB', ...fields });

/** An activity in a thread of the tier 1 channel; `data` is put into its channelData. */
export const inThread = (fields: object, data: object = {}): Record<string, unknown> => ({
  ...common,
  conversation: {
    isGroup: true,
    conversationType: 'channel',
    tenantId: TENANT,
    id: `${TIER_1};messageid=1757923200123`,
  },
  channelData: { channel: { id: TIER_1 }, team: { id: TEAM }, tenant: { id: TENANT }, ...data },
  ...fields,
});

export const click = (verb: string, data: unknown): Record<string, unknown> =>
  inThread({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:click-1',
    replyToId: '1757923200123',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
