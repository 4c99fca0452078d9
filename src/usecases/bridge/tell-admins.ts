import type { Bridge, BridgeId } from '../../domain/bridge/bridge.js';
import { troublesOf, type CallTrouble } from '../../domain/bridge/trouble.js';
import type { KnownPerson } from '../../ports/people-store.js';
import type { Desk } from '../desk.js';
import { defaultLanguage } from '../language-of.js';

export const TELL_ADMINS = 'tell-admins';

const tell = async (desk: Desk, admin: KnownPerson, bridge: Bridge, trouble: CallTrouble): Promise<void> => {
  const now = desk.clock.now();
  const key = [TELL_ADMINS, admin.id, trouble.what, trouble.reason, desk.calendar().localDay(now)].join('|');
  const vendor = trouble.what === 'call' ? (bridge.fallback?.vendor ?? null) : null;
  const language = admin.language ?? defaultLanguage(desk.plan());
  const [{ ticket }] = bridge.tickets;
  await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([key], now))) return { drop: null };
    const notice = { kind: 'callTrouble', ticket, trouble, vendor, language } as const;
    await tables.notices.add([{ id: desk.newId(), notice, address: { to: 'person', person: admin.id } }]);
    return { keep: null };
  });
};

/**
 * There was no call, or no meeting in its place, for something that an administrator can mend: those of the plan read it in
 * their own chat with the bot, once a day for each cause. Whoever has no such chat finds it on the bridge's card and in `/readyz`.
 */
export const tellAdmins = async (desk: Desk, id: BridgeId): Promise<void> => {
  const bridge = await desk.store.bridges.find(id);
  if (bridge === undefined) return;
  const admins = await desk.store.people.byPrincipalNames(desk.plan().organisation.admins);
  const reached = admins.filter(({ chat, reachable }) => chat !== null && reachable);
  for (const trouble of troublesOf(bridge)) {
    const { vendor } = bridge.fallback ?? { vendor: null };
    desk.log.warn({ bridge: id, ...trouble, vendor, told: reached.length }, 'no group call was possible');
    for (const admin of reached) await tell(desk, admin, bridge, trouble);
  }
};
