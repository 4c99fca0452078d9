import type { TokenCredential } from '@azure/identity';
import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { personId, type PersonId } from '../../domain/people.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Directory, DirectoryPerson } from '../../ports/directory.js';
import type { Cloud } from '../../ports/microsoft.js';
import { makeGraphClient } from './graph-client.js';
import { graphFailure } from './graph-failure.js';
import { readPages } from './pages.js';

const perhaps = z.string().nullish();
const user = z.looseObject({
  id: z.string().min(1),
  displayName: perhaps,
  userPrincipalName: perhaps,
  department: perhaps,
  preferredLanguage: perhaps,
});
const member = z.looseObject({ '@odata.type': perhaps, id: z.string().min(1) });

const MOST_PAGES = 100;

/** The organisation's directory, read through Graph; `User.Read.All` and `GroupMember.Read.All` are wanted. */
export const makeGraphDirectory = (of: {
  cloud: Cloud;
  credential: TokenCredential;
  timeLimit?: number;
}): Directory => {
  const client = makeGraphClient(of);
  return {
    person: (key) => findPerson(client, key.trim()),
    groupMembers: (groupId) => listMembers(client, groupId.trim(), of.cloud.graphUrl),
  };
};

const findPerson = async (client: Client, key: string): Promise<DirectoryPerson | undefined> => {
  refuseEmpty(key);
  try {
    const request = client
      .api(`/users/${encodeURIComponent(key)}`)
      .select(['id', 'displayName', 'userPrincipalName', 'department', 'preferredLanguage']);
    const person = readUser(await request.get());
    return person !== undefined && [person.id as string, person.principalName].includes(key.toLowerCase())
      ? person
      : undefined;
  } catch (error) {
    const failure = graphFailure(error, 'User.Read.All');
    if (failure.reason === 'gone') return undefined;
    throw failure;
  }
};

const readUser = (told: unknown): DirectoryPerson | undefined => {
  const { data } = user.safeParse(told);
  if (data === undefined) return undefined;
  return {
    id: personId(data.id),
    name: data.displayName ?? '',
    principalName: (data.userPrincipalName ?? '').toLowerCase(),
    mri: null,
    department: data.department ?? null,
    language: data.preferredLanguage ?? null,
  };
};

/** People alone, of groups within the group too; a group that is not there is `gone`. */
const listMembers = async (client: Client, groupId: string, graphUrl: string): Promise<readonly PersonId[]> => {
  refuseEmpty(groupId);
  const path = `/groups/${encodeURIComponent(groupId)}/transitiveMembers?$select=id&$top=999`;
  try {
    const { items, whole } = await readPages(client, { path, graphUrl, mostPages: MOST_PAGES });
    if (!whole) throw refused(`the group has more than ${MOST_PAGES} pages`);
    const members = items.map((item) => member.parse(item));
    return [...new Set(members.filter((one) => isUser(one['@odata.type'])).map((one) => personId(one.id)))];
  } catch (error) {
    throw graphFailure(error, 'GroupMember.Read.All');
  }
};

const isUser = (type: string | null | undefined): boolean => type === '#microsoft.graph.user';

const refuseEmpty = (key: string): void => {
  if (key === '') throw refused('an empty key would find anybody');
};

const refused = (message: string): DeliveryError => new DeliveryError('refused', { status: null, code: null, message });
