import { findTier, type SupportPlan, type TierNumber, type WeekHours } from '../../domain/support-plan.js';
import type { OpeningTimes } from '../../domain/time/business-time.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Desk } from '../desk.js';

/** The hours of a tier: its own, else the organisation's. */
export const hoursOf = (desk: Pick<Desk, 'plan'>, tier: TierNumber): WeekHours =>
  findTier(desk.plan(), tier)?.hours ?? desk.plan().organisation.businessHours;

/** When the people of a tier are there. */
export const tierTimes = (desk: Pick<Desk, 'plan' | 'calendar'>, tier: TierNumber): OpeningTimes => ({
  hours: hoursOf(desk, tier),
  holidays: desk.plan().organisation.holidays,
  calendar: desk.calendar(),
});

/** The same for the tiers of one plan. */
export const timesIn =
  (plan: SupportPlan, calendar: Calendar) =>
  (tier: TierNumber): OpeningTimes =>
    tierTimes({ plan: () => plan, calendar: () => calendar }, tier);
