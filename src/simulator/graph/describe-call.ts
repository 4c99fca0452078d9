import type { Call, Operation } from '../calls/call.js';
import type { JsonObject } from '../json.js';

const typed = (name: string, fields: JsonObject): JsonObject => ({
  '@odata.type': `#microsoft.graph.${name}`,
  ...fields,
});

/** The body of `201 Created`: `asked` is given back, with what the service knows about it. */
export const describeCall = (call: Call, asked: JsonObject, graphUrl: string): JsonObject => ({
  '@odata.context': `${graphUrl}/v1.0/$metadata#app/calls/$entity`,
  ...asked,
  state: 'establishing',
  direction: 'outgoing',
  callChainId: call.facts.chainId,
  callRoutes: [],
  id: call.id,
  myParticipantId: call.facts.botSeat,
});

/** The body of `200 OK` to an invitation. */
export const describeOperation = ({ id, clientContext, user }: Operation, tenantId: string): JsonObject =>
  typed('inviteParticipantsOperation', {
    id,
    status: 'Running',
    clientContext,
    resultInfo: null,
    participants: [
      {
        endpointType: null,
        id: null,
        replacesCallId: null,
        identity: {
          user: { '@odata.type': '#microsoft.graph.identity', id: user.objectId, identityProvider: 'AAD', tenantId },
          application: null,
          device: null,
          phone: null,
        },
      },
    ],
  });
