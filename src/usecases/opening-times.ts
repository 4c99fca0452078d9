import type { SupportPlan } from '../domain/support-plan.js';
import type { OpeningTimes } from '../domain/time/business-time.js';
import type { Calendar } from '../domain/time/calendar.js';

/** When requesters can count on somebody: the hours of the tier that speaks to them, else the organisation's. */
export const openingTimes = (plan: SupportPlan, calendar: Calendar): OpeningTimes => ({
  hours: plan.tiers[0].hours ?? plan.organisation.businessHours,
  holidays: plan.organisation.holidays,
  calendar,
});
