import { asList, asText, at } from '../json.js';
import type { User } from '../tenant/user.js';
import type { GraphHandler } from './handler.js';
import { graphRefusals } from './refusals.js';

const MOST_IDS = 650;

const describe = ({ objectId, presence }: User) => ({
  id: objectId,
  availability: presence.availability,
  activity: presence.activity,
  outOfOfficeSettings: { message: null, isOutOfOffice: presence.outOfOffice ?? false },
});

/** `POST /v1.0/communications/getPresencesByUserId` */
export const getPresences: GraphHandler = ({ tenant, graphUrl }, { body }) => {
  const ids = asList(at(body, 'ids')).map((id) => asText(id) ?? '');
  if (ids.length === 0 || ids.length > MOST_IDS || ids.includes(''))
    return graphRefusals.badRequest(`one to ${MOST_IDS} ids`);
  const people = ids.flatMap((id) => {
    const user = tenant.user(id);
    return user?.objectId === id.toLowerCase() ? user : [];
  });
  return {
    status: 200,
    body: {
      '@odata.context': `${graphUrl}/v1.0/$metadata#Collection(microsoft.graph.presence)`,
      value: people.map(describe),
    },
  };
};
