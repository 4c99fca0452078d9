import { personId, type Actor } from '../../src/domain/people.js';
import type { TierNumber } from '../../src/domain/support-plan.js';

const actor = (name: string, tiers: readonly TierNumber[], leads: readonly TierNumber[] = []): Actor => ({
  id: personId(`00000000-0000-4000-8000-${name.toLowerCase().padStart(12, '0')}`),
  name,
  tiers,
  leads,
  admin: false,
});

export const ana = actor('Ana', [1]);
export const bo = actor('Bo', [1]);
export const cho = actor('Cho', [2]);
export const dan = actor('Dan', [2]);
export const eve = actor('Eve', [3]);
export const fay = actor('Fay', [3]);
/** Leads tier 1 without being one of its members. */
export const ida = actor('Ida', [], [1]);
/** The requester. */
export const mia = actor('Mia', []);
/** Somebody of the organisation who has nothing to do with the ticket. */
export const guest = actor('Guest', []);

/** The same person as a member of other tiers. */
export const inTiers = (person: Actor, ...tiers: TierNumber[]): Actor => ({ ...person, tiers });
