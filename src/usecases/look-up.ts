import { isDeliveryError } from '../ports/delivery-error.js';
import type { DirectoryPerson } from '../ports/directory.js';
import type { KnownPerson } from '../ports/people-store.js';
import { personId, type PersonId } from '../domain/people.js';
import type { Desk } from './desk.js';
import { languageFor } from './language-of.js';

export const LOOK_UP = 'look-up';

/** What the directory says, written over what we had; nothing is lost where it is silent. */
export const rememberPerson = async (desk: Desk, found: DirectoryPerson, known?: KnownPerson): Promise<void> => {
  const language = known?.language ?? languageFor(found.language);
  await desk.store.people.save({
    id: personId(found.id),
    name: found.name,
    principalName: found.principalName.toLowerCase(),
    lookedUpAt: desk.clock.now(),
    ...(found.mri === null ? {} : { mri: found.mri }),
    ...(found.department === null ? {} : { department: found.department }),
    ...(language === null ? {} : { language }),
  });
};

const asked = async <T>(desk: Desk, what: string, question: () => Promise<T | undefined>): Promise<T | undefined> => {
  try {
    return await question();
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ what, reason: error.reason, vendor: error.vendor }, 'directory did not answer');
    return undefined;
  }
};

/**
 * Finds out who somebody is: the roster of the conversation knows the principal name, Graph the department too.
 * Where neither answers, the person stays as known, and is asked for again at the next message of theirs.
 */
export const lookUp = async (
  desk: Desk,
  id: PersonId,
  where?: { readonly serviceUrl: string; readonly conversation: string },
): Promise<void> => {
  const known = await desk.store.people.find(id);
  const at =
    where ??
    (known?.chat != null && known.serviceUrl !== null
      ? { serviceUrl: known.serviceUrl, conversation: known.chat }
      : null);
  const inRoster = at === null ? undefined : await asked(desk, 'roster', () => desk.roster.member(at, id));
  if (inRoster !== undefined) await rememberPerson(desk, inRoster, known);
  const inGraph = await asked(desk, 'directory', () => desk.directory.person(id));
  if (inGraph !== undefined) await rememberPerson(desk, inGraph, known);
};
