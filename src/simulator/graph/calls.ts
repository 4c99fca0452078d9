import type { Call } from '../calls/call.js';
import { END_CODES } from '../calls/end-codes.js';
import { describeRoster } from '../calls/notifications.js';
import type { Answer } from '../http/answer.js';
import { asText, at, type JsonObject } from '../json.js';
import type { GraphHandler } from './handler.js';
import { describeCall, describeOperation } from './describe-call.js';
import { readCall, readInvitation } from './read-call.js';
import { graphRefusals } from './refusals.js';

const CALLS_GROUPS = 'Calls.InitiateGroupCall.All';
const CALLS_ONE = 'Calls.Initiate.All';

/** `POST /v1.0/communications/calls` */
export const createCall: GraphHandler = ({ tenant, exchange, graphUrl }, { body }, roles) => {
  const wanted = readCall(tenant, body);
  if (wanted === undefined || 'status' in wanted) return wanted;
  if (!exchange.enabled) return graphRefusals.callingNotEnabled();
  if (!roles.includes(wanted.targets.length > 1 ? CALLS_GROUPS : CALLS_ONE)) return graphRefusals.callsNotGranted();
  const call = exchange.create({ ...wanted, direction: 'outgoing' });
  const described = describeCall(call, body as JsonObject, graphUrl);
  call.begin();
  return {
    status: 201,
    body: described,
    headers: { location: `${graphUrl}/v1.0/communications/calls/${call.id}` },
  };
};

/** A handler for a call that is not over; any other id is answered 404. */
const ofCall =
  (handle: (call: Call, ...rest: Parameters<GraphHandler>) => Answer): GraphHandler =>
  (around, request, roles) => {
    const call = around.exchange.find(request.params['call'] ?? '');
    return call === undefined ? graphRefusals.noSuchCall() : handle(call, around, request, roles);
  };

/** `GET …/participants` */
export const listParticipants = ofCall((call, { graphUrl }) => ({
  status: 200,
  body: {
    '@odata.context': `${graphUrl}/v1.0/$metadata#communications/calls('${call.id}')/participants`,
    value: call.state === 'incoming' ? [] : describeRoster(call),
  },
}));

/** `POST …/participants/invite` */
export const inviteParticipant = ofCall((call, { tenant, exchange, graphUrl }, { body }) => {
  const invited = readInvitation(tenant, body);
  if ('status' in invited) return invited;
  if (!call.isGroup || call.state !== 'established')
    return graphRefusals.badRequest('this is no group call that stands');
  if ([...call.people, ...call.ringing].includes(invited.user))
    return graphRefusals.badRequest('the same identity cannot be invited multiple times');
  const operation = exchange.newOperation(invited.user, invited.clientContext);
  call.invite(operation);
  const location = `${graphUrl}/v1.0/communications/calls/${call.id}/operations/${operation.id}`;
  return { status: 200, body: describeOperation(operation, tenant.id), headers: { location } };
});

/** `POST …/keepAlive` */
export const keepCallAlive = ofCall((call) => {
  call.keepAlive();
  return { status: 200 };
});

/** `DELETE …`: the bot leaves, and those who are in the call stay. */
export const deleteCall = ofCall((call) => {
  call.end(END_CODES.byBot);
  return { status: 204 };
});

/** `POST …/reject`: of a call to the bot. */
export const rejectCall = ofCall((call, _around, { body }) => {
  const reason = asText(at(body, 'reason')) ?? 'none';
  if (!['none', 'busy', 'forbidden'].includes(reason)) return graphRefusals.badRequest('reason');
  if (call.state !== 'incoming') return graphRefusals.badRequest('only a call that comes in can be rejected');
  call.end(reason === 'busy' ? END_CODES.busy : END_CODES.declined);
  return { status: 202 };
});
