import { isStaff } from '../../domain/ticket/check.js';
import type { Actor, Language, PersonId } from '../../domain/people.js';
import type { KnownPerson } from '../../ports/people-store.js';
import { timeLimit } from '../../ports/time-limit.js';
import type { Asked } from './asked.js';
import type { Desk } from '../desk.js';
import { languageFor, languageOf } from '../language-of.js';
import { LOOK_UP } from '../look-up.js';
import { findActor, type Resolved } from '../roll.js';

/** Teams waits five seconds; a group that is not told of by then gives nobody rights this time. */
const PATIENCE = 2_000;

const NOBODY: Resolved = new Map();

const resolvedSoon = async (desk: Desk): Promise<Resolved> => {
  const late = new Promise<Resolved>((resolve) => {
    timeLimit(PATIENCE).addEventListener('abort', () => resolve(NOBODY), { once: true });
  });
  return Promise.race([desk.rolls.resolved(desk.plan()), late]);
};

/** Asks the directory without anybody waiting for it. */
export const lookUpLater = async (desk: Desk, id: PersonId): Promise<void> => {
  await desk.store.dueWork.schedule({ kind: LOOK_UP, key: id, at: desk.clock.now() });
  desk.wake();
};

/** The place is not remembered: the desk may not be there, and cannot be written to in other people's chats. */
const remember = async (desk: Desk, { sender, locale }: Asked): Promise<void> => {
  const known = await desk.store.people.find(sender.id);
  const language = known?.language ?? languageFor(locale);
  if (known?.name !== sender.name || known.mri !== sender.mri || known.language !== language)
    await desk.store.people.save({
      id: sender.id,
      name: sender.name,
      mri: sender.mri,
      ...(language === null ? {} : { language }),
    });
  if (known?.principalName == null && known?.lookedUpAt == null) await lookUpLater(desk, sender.id);
};

/** Who uses the extension, and what they may do by our own records. */
export interface Asker {
  readonly by: Actor;
  readonly staff: boolean;
  readonly language: Language;
}

/** Remembers the person and tells their rights. Whoever the directory is still asked about has none beyond their own tickets. */
export const whoAsks = async (desk: Desk, asked: Asked): Promise<Asker> => {
  await remember(desk, asked);
  const resolved = await resolvedSoon(desk);
  const by = (await findActor(desk.store, desk.plan(), resolved, asked.sender.id)) ?? {
    ...asked.sender,
    tiers: [],
    leads: [],
    admin: false,
  };
  return { by, staff: isStaff(by), language: await languageOf(desk, asked) };
};

/** Guests have a principal name like this in every tenant that invited them. */
const isGuest = ({ principalName }: KnownPerson): boolean => principalName?.includes('#ext#') ?? false;

/**
 * Who a message's author is by our own records: `pending` while the directory was not asked or did not answer yet, `unknown`
 * where it knows nobody of the organisation by that id.
 */
export const whoWrote = (known: KnownPerson | undefined): KnownPerson | 'pending' | 'unknown' => {
  if (known === undefined) return 'pending';
  if (isGuest(known)) return 'unknown';
  if (known.principalName !== null || known.mri !== null) return known;
  return known.lookedUpAt === null ? 'pending' : 'unknown';
};
