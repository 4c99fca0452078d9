import { asText, at } from '../json.js';
import type { User } from '../tenant/user.js';
import type { GraphHandler } from './handler.js';
import { graphRefusals } from './refusals.js';

/** An online meeting that the bot made in somebody's name. */
export interface Meeting {
  readonly id: string;
  readonly organizer: User;
  readonly externalId: string;
  readonly subject: string;
  readonly joinWebUrl: string;
  readonly threadId: string;
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The meetings of the tenant, and the policy that an administrator gave the bot. */
export class Meetings {
  readonly list: Meeting[] = [];
  /** In whose name the bot may make meetings (`Grant-CsApplicationAccessPolicy`). */
  policy: 'everybody' | ReadonlySet<User> = 'everybody';

  allows(organizer: User): boolean {
    return this.policy === 'everybody' || this.policy.has(organizer);
  }
}

const describe = (meeting: Meeting, tenantId: string) => ({
  id: meeting.id,
  creationDateTime: new Date(meeting.start).toISOString(),
  startDateTime: new Date(meeting.start).toISOString(),
  endDateTime: new Date(meeting.end).toISOString(),
  joinWebUrl: meeting.joinWebUrl,
  subject: meeting.subject,
  isBroadcast: false,
  allowedPresenters: 'everyone',
  externalId: meeting.externalId,
  participants: {
    organizer: {
      upn: meeting.organizer.principalName,
      role: 'presenter',
      identity: { user: { id: meeting.organizer.objectId, displayName: null, tenantId } },
    },
    attendees: [],
  },
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
  chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
});

const instantOf = (value: unknown): number | null => {
  const instant = Date.parse(asText(value) ?? '');
  return Number.isNaN(instant) ? null : instant;
};

/** `POST /v1.0/users/{object id}/onlineMeetings/createOrGet` */
export const createOrGetMeeting: GraphHandler = ({ tenant, meetings, ids, graphUrl }, { params, body }) => {
  const key = params['user'] ?? '';
  // With a token of an application a principal name is not taken.
  const organizer = OBJECT_ID.test(key) ? tenant.user(key) : undefined;
  if (organizer === undefined) return graphRefusals.notFound(key);
  if (!meetings.allows(organizer)) return graphRefusals.noAccessPolicy();
  const externalId = asText(at(body, 'externalId')) ?? '';
  if (externalId === '') return graphRefusals.badRequest('externalId is required');
  const start = instantOf(at(body, 'startDateTime'));
  const end = instantOf(at(body, 'endDateTime'));
  if (end !== null && (start === null || end < start)) return graphRefusals.badRequest('endDateTime');
  const context = `${graphUrl}/v1.0/$metadata#users('${organizer.objectId}')/onlineMeetings/$entity`;
  const answer = (status: number, meeting: Meeting) => ({
    status,
    body: { '@odata.context': context, ...describe(meeting, tenant.id) },
  });
  const known = meetings.list.find((one) => one.organizer === organizer && one.externalId === externalId);
  if (known !== undefined) return answer(200, known);
  const threadId = `19:meeting_${ids.uuid(`meeting ${organizer.objectId} ${externalId}`)}@thread.v2`;
  const where = JSON.stringify({ Tid: tenant.id, Oid: organizer.objectId });
  const begins = start ?? tenant.now();
  const made: Meeting = {
    id: Buffer.from(`1*${organizer.objectId}*0**${threadId}`).toString('base64'),
    organizer,
    externalId,
    subject: asText(at(body, 'subject')) ?? '',
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${encodeURIComponent(where)}`,
    threadId,
    start: begins,
    end: end ?? begins + HOUR,
  };
  meetings.list.push(made);
  return answer(201, made);
};
