import { z } from 'zod';
import { personId } from '../../domain/people.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { DirectoryPerson, Roster } from '../../ports/directory.js';
import type { ConnectorClient } from './connector-client.js';

const perhaps = z.string().nullish();
const member = z.looseObject({
  id: z.string().min(1),
  name: perhaps,
  objectId: perhaps,
  aadObjectId: perhaps,
  userPrincipalName: perhaps,
  email: perhaps,
});
const page = z.looseObject({ members: z.array(z.unknown()).nullish(), continuationToken: perhaps });

/** A standard channel comes without a type. */
const channelList = z.looseObject({ conversations: z.array(z.looseObject({ id: z.string(), type: perhaps })) });

const PAGE_SIZE = '500';
const MOST_PAGES = 100;

/** Reads who is in a conversation from Bot Connector; members without an object id (bots) are left out. */
export const makeConnectorRoster = (client: ConnectorClient): Roster => ({
  async member({ serviceUrl, conversation }, key) {
    if (key.trim() === '') throw refused('an empty key would find anybody');
    const path = ['conversations', rootOf(conversation), 'members', key];
    try {
      const person = readMember(await client.request({ method: 'GET', serviceUrl, path }));
      return person !== undefined && isMeant(person, key) ? person : undefined;
    } catch (error) {
      if (isNobody(error)) return undefined;
      throw error;
    }
  },

  async members({ serviceUrl, conversation }) {
    const path = ['conversations', rootOf(conversation), 'pagedmembers'];
    const people: DirectoryPerson[] = [];
    let query: Record<string, string> = { pageSize: PAGE_SIZE };
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const answer = page.safeParse(await client.request({ method: 'GET', serviceUrl, path, query })).data;
      people.push(...(answer?.members ?? []).flatMap((each) => readMember(each) ?? []));
      if (!answer?.continuationToken) return people;
      query = { pageSize: PAGE_SIZE, continuationToken: answer.continuationToken };
    }
    throw refused(`the roster has more than ${MOST_PAGES} pages`);
  },

  async hasOwnMembers({ serviceUrl, team, channel }) {
    const path = ['teams', team, 'conversations'];
    const told = channelList.safeParse(await client.request({ method: 'GET', serviceUrl, path })).data;
    const kind = told?.conversations.find((one) => one.id === channel)?.type;
    return kind === 'private' || kind === 'shared';
  },
});

/** Rosters belong to the channel, not to a thread in it. */
const rootOf = (conversation: string): string => conversation.split(';')[0] ?? conversation;

const readMember = (told: unknown): DirectoryPerson | undefined => {
  const { data } = member.safeParse(told);
  const objectId = data?.objectId ?? data?.aadObjectId;
  if (data === undefined || !objectId) return undefined;
  return {
    id: personId(objectId),
    name: data.name ?? '',
    principalName: (data.userPrincipalName ?? data.email ?? '').toLowerCase(),
    mri: data.id,
    department: null,
    language: null,
  };
};

const isMeant = ({ id, principalName, mri }: DirectoryPerson, key: string): boolean =>
  mri === key || [id as string, principalName].includes(key.toLowerCase());

/** A conversation that is gone is another matter than a person who is not in it. */
const isNobody = (error: unknown): boolean =>
  error instanceof DeliveryError &&
  error.reason === 'gone' &&
  !/conversation ?not ?found/i.test(error.vendor.code ?? '');

const refused = (message: string): DeliveryError => new DeliveryError('refused', { status: null, code: null, message });
