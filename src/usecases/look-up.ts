import { isDeliveryError } from '../ports/delivery-error.js';
import type { DirectoryPerson } from '../ports/directory.js';
import type { KnownPerson } from '../ports/people-store.js';
import { MINUTE } from '../domain/instant.js';
import { personId, type PersonId } from '../domain/people.js';
import type { Desk } from './desk.js';
import { languageFor } from './language-of.js';
import { learnt, rerouteLater } from './reroute-ticket.js';

export const LOOK_UP = 'look-up';

/** What the directory says, written over what we had; nothing is lost where it is silent. */
export const rememberPerson = async (desk: Desk, found: DirectoryPerson, known?: KnownPerson): Promise<void> => {
  const language = known?.language ?? languageFor(found.language);
  await desk.store.people.save({
    id: personId(found.id),
    name: found.name,
    principalName: found.principalName.toLowerCase(),
    ...(found.mri === null ? {} : { mri: found.mri }),
    ...(found.department === null ? {} : { department: found.department }),
    ...(language === null ? {} : { language }),
  });
};

/** What came of a question: an answer, be it that there is nobody, or silence; `later` where it may be asked again. */
type Asked = { readonly found: DirectoryPerson | undefined } | { readonly silent: 'later' | 'ever' };

const ask = async (desk: Desk, what: string, question: () => Promise<DirectoryPerson | undefined>): Promise<Asked> => {
  try {
    return { found: await question() };
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ what, reason: error.reason, vendor: error.vendor }, 'directory did not answer');
    return { silent: error.reason === 'refused' || error.reason === 'blocked' ? 'ever' : 'later' };
  }
};

type Where = { readonly serviceUrl: string; readonly conversation: string };

/** The roster of a conversation needs no permission, and knows the principal name that rights hang on. */
const askRoster = async (desk: Desk, id: PersonId, where: Where, known?: KnownPerson): Promise<boolean> => {
  const asked = await ask(desk, 'roster', () => desk.roster.member(where, id));
  if (!('found' in asked) || asked.found === undefined) return false;
  await rememberPerson(desk, asked.found, known);
  return true;
};

/** Graph knows the department too. What is not answered stays null. */
const askDirectory = async (desk: Desk, id: PersonId, known?: KnownPerson): Promise<Asked> => {
  const asked = await ask(desk, 'directory', () => desk.directory.person(id));
  if ('found' in asked && asked.found !== undefined) await rememberPerson(desk, asked.found, known);
  if (!('silent' in asked) || asked.silent === 'ever')
    await desk.store.people.save({ id, lookedUpAt: desk.clock.now() });
  return asked;
};

/**
 * Makes known who somebody is before rights are checked. The roster answers quickly; the directory, which may not, is asked
 * only where the roster does not know the person.
 */
export const lookUp = async (desk: Desk, id: PersonId, where: Where): Promise<void> => {
  const known = await desk.store.people.find(id);
  if (!(await askRoster(desk, id, where, known))) await askDirectory(desk, id, known);
};

/** The plan does not want the directory to be asked about requesters. */
const leaveAlone = async (desk: Desk, id: PersonId): Promise<Asked> => {
  await desk.store.people.save({ id, lookedUpAt: desk.clock.now() });
  return { silent: 'ever' };
};

const AGAIN = 10 * MINUTE;

/**
 * Finds out about a requester, for whom nobody waits. A directory that does not answer is asked again and again; what is
 * learnt late may send tickets another way.
 */
export const lookUpPatiently = async (desk: Desk, id: PersonId): Promise<void> => {
  const before = await desk.store.people.find(id);
  if (before?.chat != null && before.serviceUrl !== null)
    await askRoster(desk, id, { serviceUrl: before.serviceUrl, conversation: before.chat }, before);
  const asked = desk.plan().facts.profile ? await askDirectory(desk, id, before) : await leaveAlone(desk, id);
  if ('silent' in asked && asked.silent === 'later')
    await desk.store.dueWork.schedule({ kind: LOOK_UP, key: id, at: desk.clock.now() + AGAIN });
  if (learnt(before, await desk.store.people.find(id))) await rerouteLater(desk, id);
};
