import type { SupportPlan, Tier } from '../../../src/domain/support-plan.js';
import { threeTiers } from '../../helpers/plans.js';

export const CREW = ['cho@contoso.example', 'dan@contoso.example', 'eve@contoso.example'];

/** Three tiers of which the second has a rota. */
export const rotaPlan = (onCall: Tier['onCall'], holidays: readonly string[] = []): SupportPlan => {
  const [first, ...others] = threeTiers.tiers;
  const tiers = others.map((tier) => (tier.tier === 2 ? { ...tier, onCall } : tier));
  return { ...threeTiers, organisation: { ...threeTiers.organisation, holidays }, tiers: [first, ...tiers] };
};
