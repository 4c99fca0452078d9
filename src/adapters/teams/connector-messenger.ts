import { z } from 'zod';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Messenger } from '../../ports/messenger.js';
import type { BotIdentity } from '../../ports/microsoft.js';
import type { ConnectorClient } from './connector-client.js';
import { makeActivity } from './outgoing-activity.js';

const made = z.object({ id: z.string().nullish(), activityId: z.string().nullish() });

/** Sends through Bot Connector. */
export const makeConnectorMessenger = (
  client: ConnectorClient,
  { appId, tenantId }: Pick<BotIdentity, 'appId' | 'tenantId'>,
): Messenger => {
  const bot = { id: `28:${appId}` };
  const tenant = { id: tenantId };
  return {
    async openThread({ serviceUrl, channel }, message) {
      const channelData = { channel: { id: channel }, tenant };
      const body = { isGroup: true, bot, tenantId, channelData, activity: makeActivity(message) };
      const { id, activityId } = idsIn(
        await client.request({ method: 'POST', serviceUrl, path: ['conversations'], body }),
      );
      const activity = activityId ?? id?.split(';messageid=')[1];
      return { activity: activity ?? nameless('the new thread') };
    },

    async openChat({ serviceUrl, person }) {
      const body = { isGroup: false, bot, tenantId, channelData: { tenant }, members: [{ id: person }] };
      // A chat that is there already is answered as a new one is.
      const request = { method: 'POST', serviceUrl, path: ['conversations'], body, repeatable: true } as const;
      const { id } = idsIn(await client.request(request));
      return { conversation: id ?? nameless('the chat') };
    },

    async send({ serviceUrl, conversation }, message) {
      const path = ['conversations', conversation, 'activities'];
      const { id } = idsIn(await client.request({ method: 'POST', serviceUrl, path, body: makeActivity(message) }));
      return { activity: id ?? null };
    },

    async update({ serviceUrl, conversation, activity }, message) {
      const path = ['conversations', conversation, 'activities', activity];
      await client.request({ method: 'PUT', serviceUrl, path, body: { ...makeActivity(message), id: activity } });
    },

    async typing({ serviceUrl, conversation }) {
      const path = ['conversations', conversation, 'activities'];
      await client.request({ method: 'POST', serviceUrl, path, body: { type: 'typing' } });
    },

    async remove({ serviceUrl, conversation, activity }) {
      const path = ['conversations', conversation, 'activities', activity];
      await client.request({ method: 'DELETE', serviceUrl, path });
    },
  };
};

/** Empty ids count as none; an answer in another shape has none. */
const idsIn = (answer: unknown): { id?: string; activityId?: string } => {
  const { data } = made.safeParse(answer);
  return { ...(data?.id ? { id: data.id } : {}), ...(data?.activityId ? { activityId: data.activityId } : {}) };
};

/** It was made, and we cannot find it again: the caller must not take it for a failure. */
const nameless = (what: string): never => {
  throw new DeliveryError('unknown', { status: 200, code: 'NoId', message: `Teams accepted and did not name ${what}` });
};
