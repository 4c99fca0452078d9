import type { TokenCredential } from '@azure/identity';
import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { PersonId } from '../../domain/people.js';
import type { Log } from '../../ports/log.js';
import type { Cloud } from '../../ports/microsoft.js';
import type { Presence, PresenceSource } from '../../ports/presence.js';
import { identifier } from './identifier.js';
import { graphFailure } from './graph-failure.js';
import { makeGraphClient } from './graph-client.js';

const text = z.string().nullish();
const presence = z.looseObject({
  id: z.string(),
  availability: text,
  activity: text,
  outOfOfficeSettings: z.looseObject({ isOutOfOffice: z.boolean().nullish() }).nullish(),
});
const presences = z.looseObject({ value: z.array(z.unknown()) });

/** Graph takes no more in one request. */
const MOST_IDS = 650;
/** People wait for the answer, and can do without. */
const TIME_LIMIT = 2_000;

/** Who seems to be there. Wants the app role `Presence.Read.All`; without it everybody is `unknown`, which is said in the log. */
export const makeGraphPresence = (of: {
  cloud: Cloud;
  credential: TokenCredential;
  log: Log;
  timeLimit?: number;
}): PresenceSource => {
  const client = makeGraphClient({ ...of, timeLimit: of.timeLimit ?? TIME_LIMIT });
  return {
    of: async (people) => {
      const asked = [...new Set(people)];
      const found = new Map<PersonId, Presence>(asked.map((person) => [person, 'unknown']));
      const parts = Array.from({ length: Math.ceil(asked.length / MOST_IDS) }, (_, part) =>
        asked.slice(part * MOST_IDS, (part + 1) * MOST_IDS),
      );
      await Promise.all(parts.map((ids) => note(client, ids, found, of.log)));
      return found;
    },
  };
};

/** Takes over what is told about those who were asked for, and about nobody else. */
const note = async (
  client: Client,
  ids: readonly PersonId[],
  found: Map<PersonId, Presence>,
  log: Log,
): Promise<void> => {
  try {
    const told: unknown = await client.api('/communications/getPresencesByUserId').post({ ids });
    for (const one of presences.parse(told).value) {
      const { data } = presence.safeParse(one);
      const person = ids.find((id) => id === identifier(data?.id ?? ''));
      if (data !== undefined && person !== undefined) found.set(person, judge(data));
    }
  } catch (error) {
    log.warn({ error: graphFailure(error, 'Presence.Read.All') }, 'Nobody can say who is there.');
  }
};

const judge = ({ availability, activity, outOfOfficeSettings }: z.infer<typeof presence>): Presence => {
  const words = [availability, activity].map((word) => word?.toLowerCase());
  if (words.includes('offline') || words.includes('outofoffice') || outOfOfficeSettings?.isOutOfOffice === true)
    return 'away';
  return words[0] === undefined || words[0] === 'presenceunknown' ? 'unknown' : 'reachable';
};
