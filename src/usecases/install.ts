import type { Answer, Inbound } from '../ports/inbound.js';
import { touchOpen } from './delivery/unreachable.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { RESOLVE_PEOPLE } from './resolve-people.js';
import { saying, sayingToStaff, tellBack } from './tell-back.js';

/** Longer than any pruning: an update of the app is announced as an installation, too. */
const NEVER_FORGOTTEN = 8.64e15;

/** Welcomes a person once, and a team once each time it is added; Teams announces one installation by two activities. */
export const install = async (desk: Desk, inbound: Inbound): Promise<Answer> => {
  const language = await languageOf(desk, inbound);
  const now = desk.clock.now();
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([inbound.key], now))) return { drop: null };
    if (inbound.place.kind === 'personal') {
      await tables.people.save({ id: inbound.sender.id, welcomed: true, reachable: true });
      if (!(await tables.inbox.first([`welcomed|${inbound.sender.id}`], NEVER_FORGOTTEN))) return { keep: null };
      await tellBack(desk, tables, inbound, saying('welcome', language));
    }
    if (inbound.place.kind === 'channel') {
      const { team } = inbound.place;
      if (!(await tables.inbox.first([`welcomed|${team}`], NEVER_FORGOTTEN))) return { keep: null };
      await tables.channels.setPresent({ team }, true);
      await tables.dueWork.schedule({ kind: RESOLVE_PEOPLE, key: 'plan', at: now });
      await tellBack(desk, tables, inbound, sayingToStaff('welcomeTeam', desk.plan().organisation.languages[0]));
    }
    return { keep: null };
  });
  desk.wake();
  return null;
};

/** Taken out of a chat or a team: nothing is sent there any more, and its tickets say so. */
export const uninstall = async (desk: Desk, inbound: Inbound): Promise<Answer> => {
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([inbound.key], desk.clock.now()))) return { drop: null };
    if (inbound.place.kind === 'personal') {
      await tables.people.save({ id: inbound.sender.id, reachable: false, welcomed: false });
      await tables.inbox.forget([`welcomed|${inbound.sender.id}`]);
      await touchOpen(tables, inbound.sender.id);
    }
    if (inbound.place.kind === 'channel') {
      await tables.channels.setPresent({ team: inbound.place.team }, false);
      await tables.inbox.forget([`welcomed|${inbound.place.team}`]);
    }
    return { keep: null };
  });
  desk.wake();
  return null;
};

type ChannelChange = Extract<Inbound, { type: 'channelRenamed' | 'channelDeleted' | 'channelRestored' }>;

/** A channel was renamed, deleted or restored in Teams. */
export const changeChannel = async (desk: Desk, { type, channel, name }: ChannelChange): Promise<Answer> => {
  const known = (await desk.store.channels.all()).find((one) => one.channel === channel);
  if (known === undefined) return null;
  await desk.store.channels.save({ ...known, name: name ?? known.name, present: type !== 'channelDeleted' });
  if (type === 'channelDeleted' && known.tiers.length > 0)
    desk.log.warn({ channel, tiers: known.tiers }, 'the channel of a tier was deleted');
  return null;
};

export const forgetTeam = async (desk: Desk, inbound: Inbound): Promise<Answer> => {
  if (inbound.place.kind === 'channel') await desk.store.channels.setPresent({ team: inbound.place.team }, false);
  return null;
};
