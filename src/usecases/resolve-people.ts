import { isRota } from '../domain/on-call/ring-order.js';
import type { SupportPlan } from '../domain/support-plan.js';
import { isDeliveryError } from '../ports/delivery-error.js';
import type { DirectoryPerson } from '../ports/directory.js';
import type { KnownChannel } from '../ports/channel-store.js';
import type { Desk } from './desk.js';
import { rememberPerson } from './look-up.js';

export const RESOLVE_PEOPLE = 'resolve-people';

/** Everybody whom the plan names, once. */
export const namesIn = (plan: SupportPlan): readonly string[] => {
  const members = plan.tiers.flatMap((tier) => (tier.members.kind === 'people' ? tier.members.people : []));
  const leads = plan.tiers.flatMap((tier) => (tier.lead === null ? [] : [tier.lead]));
  const onCall = plan.tiers.flatMap((tier) => (isRota(tier.onCall) ? tier.onCall.people : []));
  const all = [...members, ...leads, ...onCall, ...plan.organisation.admins, ...(plan.microsoftSupport?.mayFile ?? [])];
  return [...new Set(all.map((name) => name.toLowerCase()))];
};

const rosterOf = async (desk: Desk, { channel, serviceUrl }: KnownChannel): Promise<readonly DirectoryPerson[]> => {
  try {
    return await desk.roster.members({ serviceUrl, conversation: channel });
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ channel, reason: error.reason }, 'roster not read');
    return [];
  }
};

const inDirectory = async (desk: Desk, name: string): Promise<DirectoryPerson | undefined> => {
  try {
    return await desk.directory.person(name);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ reason: error.reason, vendor: error.vendor }, 'directory not read');
    return undefined;
  }
};

/**
 * Finds the people of the plan: first in the rosters of the channels the bot is in, which need no permission and know
 * Teams' own ids for mentions, then in Graph. Whoever is not found stays without rights and is reported.
 */
export const resolvePeople = async (desk: Desk): Promise<{ readonly unresolved: readonly string[] }> => {
  const wanted = new Set(namesIn(desk.plan()));
  for (const channel of (await desk.store.channels.all()).filter((one) => one.present && one.tiers.length > 0)) {
    for (const person of await rosterOf(desk, channel)) {
      if (!wanted.delete(person.principalName.toLowerCase())) continue;
      await rememberPerson(desk, person);
    }
  }
  const known = await desk.store.people.byPrincipalNames([...wanted]);
  for (const person of known) if (person.principalName !== null) wanted.delete(person.principalName.toLowerCase());
  for (const name of [...wanted]) {
    const found = await inDirectory(desk, name);
    if (found === undefined) continue;
    wanted.delete(name);
    await rememberPerson(desk, found);
  }
  if (wanted.size > 0) desk.log.warn({ unresolved: wanted.size }, 'people of the plan not found');
  return { unresolved: [...wanted] };
};
