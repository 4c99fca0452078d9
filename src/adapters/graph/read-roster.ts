import { z } from 'zod';
import { personId, type PersonId } from '../../domain/people.js';
import type { Present } from '../../domain/bridge/commands.js';
import { identifier } from './identifier.js';

const identity = z.looseObject({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish();
const participant = z.looseObject({
  info: z.looseObject({ identity: z.looseObject({ user: identity, application: identity }).nullish() }),
  isInLobby: z.boolean().nullish(),
});

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_NAME = 100;

/** People of the tenant who are in the call, each once, without the bot; `skipped` counts what is no participant at all. */
export const readRoster = (
  told: readonly unknown[],
  appId: string,
): { readonly participants: readonly Present[]; readonly skipped: number } => {
  const people = new Map<PersonId, Present>();
  let skipped = 0;
  for (const one of told) {
    const read = participant.safeParse(one);
    if (!read.success) {
      skipped += 1;
      continue;
    }
    const person = personOf(read.data.info.identity, appId);
    if (person !== null && read.data.isInLobby !== true) people.set(person.person, person);
  }
  return { participants: [...people.values()], skipped };
};

type Identity = z.infer<typeof participant>['info']['identity'];

/** Guests and phones have ids of other kinds. A person's may stand where an application's belongs: the documentation prints it so. */
const personOf = (told: Identity, appId: string): Present | null => {
  const known = told?.user?.id == null ? told?.application : told.user;
  const id = identifier(known?.id ?? '');
  if (!OBJECT_ID.test(id) || id === appId.toLowerCase()) return null;
  return { person: personId(id), name: known?.displayName?.slice(0, LONGEST_NAME) ?? null };
};
