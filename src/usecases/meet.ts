import type { Inbound } from '../ports/inbound.js';
import type { Desk } from './desk.js';
import { languageFor } from './language-of.js';
import { LOOK_UP } from './look-up.js';

/** Who wrote last and how to reach them, so that a row is written only when something changed. */
const met = new WeakMap<object, Map<string, string>>();
const REMEMBERED = 10_000;

const seenBefore = (desk: Desk, key: string, value: string): boolean => {
  const seen = met.get(desk.store) ?? new Map<string, string>();
  met.set(desk.store, seen);
  if (seen.get(key) === value) return true;
  if (seen.size >= REMEMBERED) seen.clear();
  seen.set(key, value);
  return false;
};

const meetPerson = async (desk: Desk, { sender, place, serviceUrl, locale, at }: Inbound): Promise<void> => {
  const chat = place.kind === 'personal' ? place.conversation : null;
  if (seenBefore(desk, sender.id, [sender.name, sender.mri, chat ?? '', serviceUrl, locale ?? ''].join('\n'))) return;
  const language = languageFor(locale);
  await desk.store.people.save({
    id: sender.id,
    name: sender.name,
    mri: sender.mri,
    ...(chat === null ? {} : { chat, serviceUrl, reachable: true }),
    ...(language === null ? {} : { language }),
  });
  const known = await desk.store.people.find(sender.id);
  if (known?.lookedUpAt !== null) return;
  await desk.store.dueWork.schedule({ kind: LOOK_UP, key: sender.id, at });
  desk.wake();
};

const meetChannel = async (desk: Desk, { place, serviceUrl }: Inbound): Promise<void> => {
  if (place.kind !== 'channel') return;
  const { channel, team } = place;
  if (seenBefore(desk, channel, serviceUrl)) return;
  const known = (await desk.store.channels.all()).find((one) => one.channel === channel);
  await desk.store.channels.save({ channel, team, name: known?.name ?? null, serviceUrl, present: true });
};

/** Remembers who and where, and the service URL that was last seen for them. */
export const meet = async (desk: Desk, inbound: Inbound): Promise<void> => {
  if (inbound.type !== 'uninstalled') await meetPerson(desk, inbound);
  await meetChannel(desk, inbound);
};
