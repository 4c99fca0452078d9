import type { JsonObject } from '../json.js';
import type { User } from '../tenant/user.js';
import type { Call, Operation, Seat } from './call.js';
import type { EndCode } from './end-codes.js';

const typed = (name: string, fields: JsonObject): JsonObject => ({
  '@odata.type': `#microsoft.graph.${name}`,
  ...fields,
});

const urlOf = (call: Call): string => `/communications/calls/${call.id}`;

const news = (call: Call, changeType: string, below: string, resourceData: unknown): JsonObject =>
  typed('commsNotification', {
    changeType,
    resource: `/app/calls/${call.id}${below}`,
    resourceUrl: `${urlOf(call)}${below}`,
    callbackUri: call.facts.callbackUri,
    resourceData,
  });

const userIdentity = (user: User): JsonObject =>
  typed('identitySet', { user: typed('identity', { displayName: user.name, id: user.objectId }) });

const botIdentity = ({ bot }: Call): JsonObject =>
  typed('identitySet', { application: typed('identity', { displayName: bot.name, id: bot.appId }) });

const describeResult = (result: EndCode): JsonObject => typed('resultInfo', { ...result });

/** The call is in another state; `terminating` is never waited for, and `audio` comes when the first can be heard. */
export const stateNews = (call: Call, more?: 'terminating' | { readonly audio: string }): JsonObject => {
  if (more === 'terminating') return news(call, 'updated', '', typed('call', { state: 'terminating' }));
  const { direction, chainId, targets, botSeat } = call.facts;
  if (call.state === 'incoming') {
    const [caller] = targets;
    const incoming = {
      ...{ state: 'incoming', direction, callChainId: chainId, id: call.id, requestedModalities: ['audio'] },
      source: typed('participantInfo', { identity: caller === undefined ? null : userIdentity(caller) }),
      targets: [typed('invitationParticipantInfo', { identity: botIdentity(call) })],
      myParticipantId: botSeat,
    };
    return news(call, 'created', '', typed('call', incoming));
  }
  const { state, id, result } = call;
  if (result !== null)
    return news(call, 'deleted', '', typed('call', { state, id, resultInfo: describeResult(result) }));
  const media = more === undefined ? {} : { mediaState: typed('callMediaState', more) };
  return news(call, 'updated', '', typed('call', { state, id, direction, ...media }));
};

const describeSeat = (identity: JsonObject, { id, sourceId }: Pick<Seat, 'id' | 'sourceId'>): JsonObject =>
  typed('participant', {
    info: typed('participantInfo', { identity, languageId: null }),
    mediaStreams: [
      typed('mediaStream', { mediaType: 'audio', sourceId, direction: 'sendReceive', serverMuted: false }),
    ],
    isMuted: false,
    isInLobby: false,
    id,
  });

/** Everybody who is in it, the bot last. */
export const describeRoster = (call: Call): readonly JsonObject[] => [
  ...call.seats.map((seat) => describeSeat(userIdentity(seat.user), seat)),
  describeSeat(botIdentity(call), { id: call.facts.botSeat, sourceId: '10' }),
];

export const rosterNews = (call: Call): JsonObject => news(call, 'updated', '/participants', describeRoster(call));

/** An invitation came to its end. */
export const operationNews = (call: Call, operation: Operation, failure: EndCode | null): JsonObject => {
  const { id, clientContext, user } = operation;
  const participants = [typed('invitationParticipantInfo', { identity: userIdentity(user) })];
  const status = failure === null ? 'completed' : 'failed';
  const why = failure === null ? {} : { resultInfo: describeResult(failure) };
  const data = typed('inviteParticipantsOperation', { participants, status, clientContext, ...why, id });
  return news(call, 'deleted', `/operations/${id}`, data);
};
