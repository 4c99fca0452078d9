import { isDeliveryError } from '../../ports/delivery-error.js';
import type { DirectoryPerson } from '../../ports/directory.js';
import type { KnownPerson } from '../../ports/people-store.js';
import type { PersonId } from '../../domain/people.js';
import { conversationOf } from '../conversation-of.js';
import type { Desk } from '../desk.js';
import type { Heard } from '../hear-in-channel.js';
import { rememberPerson } from '../look-up.js';

/** `unknown` to the directory · `silent` it did not answer, so nobody knows. */
export type Found = { readonly person: PersonId } | 'unknown' | 'silent';

type Asked = Pick<Heard, 'message' | 'place'>;

/** The roster of the channel knows colleagues and those who are mentioned; nobody else has to be in it. */
const inRoster = async (desk: Desk, { message, place }: Asked, key: string): Promise<DirectoryPerson | undefined> => {
  const at = { serviceUrl: message.serviceUrl, conversation: conversationOf(place) };
  try {
    return await desk.roster.member(at, key);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ reason: error.reason, vendor: error.vendor }, 'roster not read');
    return undefined;
  }
};

const inDirectory = async (desk: Desk, key: string): Promise<DirectoryPerson | undefined | 'silent'> => {
  try {
    return await desk.directory.person(key);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ reason: error.reason, vendor: error.vendor }, 'directory not read');
    return 'silent';
  }
};

const remembered = async (desk: Desk, person: DirectoryPerson): Promise<Found> => {
  await rememberPerson(desk, person, await desk.store.people.find(person.id));
  return { person: person.id };
};

const known = async (desk: Desk, mri: string | undefined, name: string): Promise<KnownPerson | undefined> =>
  mri === undefined ? (await desk.store.people.byPrincipalNames([name]))[0] : desk.store.people.byMri(mri);

/** Who is meant by a mention or a principal name: our own records, then the channel's roster, then the directory. */
export const findRequester = async (desk: Desk, asked: Asked, whom: string): Promise<Found> => {
  const name = whom.replace(/^@/, '');
  const mri = asked.message.mentions.find((one) => one.name === name)?.mri;
  if (mri === undefined && !/^\S+@\S+\.\S+$/.test(name)) return 'unknown';
  const met = await known(desk, mri, name);
  if (met !== undefined) return { person: met.id };
  const here = await inRoster(desk, asked, mri ?? name);
  if (here !== undefined) return remembered(desk, here);
  if (mri !== undefined) return 'unknown';
  const found = await inDirectory(desk, name);
  if (found === 'silent') return 'silent';
  return found === undefined ? 'unknown' : remembered(desk, found);
};
