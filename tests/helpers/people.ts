import { personId, type Actor } from '../../src/domain/people.js';
import type { TierNumber } from '../../src/domain/support-plan.js';

/** Their object ids spell the place in this file, so that a failure can be read. */
const actor = (
  place: number,
  name: string,
  tiers: readonly TierNumber[],
  leads: readonly TierNumber[] = [],
): Actor => ({
  id: personId(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`),
  name,
  tiers,
  leads,
  admin: false,
});

export const ana = actor(1, 'Ana', [1]);
export const bo = actor(2, 'Bo', [1]);
export const cho = actor(3, 'Cho', [2]);
export const dan = actor(4, 'Dan', [2]);
/** The one whom the plan lets file cases with Microsoft. */
export const eve: Actor = { ...actor(5, 'Eve', [3]), mayFile: true };
export const fay = actor(6, 'Fay', [3]);
/** Leads tier 1 without being one of its members. */
export const ida = actor(7, 'Ida', [], [1]);
/** The requester. */
export const mia = actor(8, 'Mia', []);
/** Somebody of the organisation who has nothing to do with the ticket. */
export const guest = actor(9, 'Guest', []);

/** The same person as a member of other tiers. */
export const inTiers = (person: Actor, ...tiers: TierNumber[]): Actor => ({ ...person, tiers });
