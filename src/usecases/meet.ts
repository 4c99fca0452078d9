import type { Inbound } from '../ports/inbound.js';
import type { KnownPerson } from '../ports/people-store.js';
import type { Desk } from './desk.js';
import { touchOpen } from './delivery/unreachable.js';
import { conversationOf } from './conversation-of.js';
import { languageFor } from './language-of.js';
import { LOOK_UP, lookUp } from './look-up.js';

/** What an activity tells of its sender. Who writes to the desk in person can be reached there. */
const toldBy = ({ sender, place, serviceUrl, locale }: Inbound): Partial<KnownPerson> => {
  const language = languageFor(locale);
  return {
    name: sender.name,
    mri: sender.mri,
    ...(place.kind === 'personal' ? { chat: place.conversation, serviceUrl, reachable: true } : {}),
    ...(language === null ? {} : { language }),
  };
};

/** A row is written only when something changed: most activities tell nothing new. */
const isNews = (told: Partial<KnownPerson>, known: KnownPerson | undefined): boolean =>
  known === undefined || Object.entries(told).some(([field, value]) => known[field as keyof KnownPerson] !== value);

/**
 * The directory is asked about whoever is new: at once where rights are about to be checked, which hang on the principal
 * name; for a requester it is due work.
 */
const findOut = async (desk: Desk, { sender, place, serviceUrl, at }: Inbound, known?: KnownPerson): Promise<void> => {
  if (place.kind !== 'personal') {
    if (known?.principalName == null)
      await lookUp(desk, sender.id, { serviceUrl, conversation: conversationOf(place) });
    return;
  }
  if (known !== undefined && known.lookedUpAt !== null) return;
  await desk.store.dueWork.schedule({ kind: LOOK_UP, key: sender.id, at });
  desk.wake();
};

const meetPerson = async (desk: Desk, inbound: Inbound): Promise<void> => {
  const { id } = inbound.sender;
  const known = await desk.store.people.find(id);
  const told = toldBy(inbound);
  if (isNews(told, known)) await desk.store.people.save({ id, ...told });
  if (known?.reachable === false && told.reachable === true) await touchOpen(desk.store, id);
  await findOut(desk, inbound, known);
};

const meetChannel = async (desk: Desk, { place, serviceUrl }: Inbound): Promise<void> => {
  if (place.kind !== 'channel') return;
  const { channel, team, group } = place;
  const known = (await desk.store.channels.all()).find((one) => one.channel === channel);
  const same = known?.serviceUrl === serviceUrl && known.present && known.team === team;
  if (same && (group === undefined || known.group === group)) return;
  await desk.store.channels.save({
    channel,
    team,
    name: known?.name ?? null,
    group: group ?? null,
    serviceUrl,
    present: true,
  });
};

/** Remembers who and where, and the service URL that was last seen for them. */
export const meet = async (desk: Desk, inbound: Inbound): Promise<void> => {
  if (inbound.type === 'uninstalled' || inbound.type === 'teamDeleted') return;
  await meetPerson(desk, inbound);
  await meetChannel(desk, inbound);
};
