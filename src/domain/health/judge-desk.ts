import type { SupportPlan } from '../support-plan.js';
import { found, orFine, type Finding } from './finding.js';
import type { CallSeen, MeetingSeen, Records, TierSeen } from './seen.js';

/** Nobody can be asked whether calling is switched on: the last call tells, and before the first nothing does. */
export const judgeCalling = (plan: SupportPlan, last: CallSeen | null): readonly Finding[] => {
  if (plan.bridge === null) return orFine('calling', []);
  if (last === null) return [found('callingUnseen')];
  const { fallback, vendor } = last;
  if (fallback === 'callingOff') return [found('callingOff')];
  const refused = fallback !== null && ['noConsent', 'tenantMismatch', 'quota', 'refused'].includes(fallback);
  return orFine('calling', refused ? [found('callRefused', { why: vendor ?? fallback })] : []);
};

const wantsMeetings = ({ bridge }: SupportPlan): boolean => bridge?.fallback === 'meeting';

export const judgeMeetings = (plan: SupportPlan, seen: MeetingSeen): readonly Finding[] => {
  if (!wantsMeetings(plan)) return orFine('meetings', []);
  switch (seen.state) {
    case 'good':
      return orFine('meetings', []);
    case 'unasked':
      return [found('meetingsUnseen')];
    case 'noPolicy':
      return [found('policyMissing', { who: seen.who })];
    case 'refused':
      return [found('meetingRefused', { who: seen.who, why: seen.why })];
  }
};

const channelFault = ({ tier, name, channel, channelName }: TierSeen): readonly Finding[] => {
  switch (channel) {
    case 'bound':
      return [];
    case 'unbound':
      return [found('channelUnbound', { tier, name })];
    case 'notMet':
      return [found('channelNotMet', { tier, name })];
    case 'gone':
      return [found('channelGone', { tier, name, channel: channelName ?? '' })];
  }
};

const rotaFaults = ({ tier, name, rota }: TierSeen): readonly Finding[] => {
  if (rota === null) return [];
  const unfit = rota.filter(({ skipped }) => skipped !== null);
  if (unfit.length === rota.length) return [found('rotaEmpty', { tier, name })];
  // Who is away comes back; a name that leads to nobody is a hole for good.
  return unfit
    .filter(({ skipped }) => skipped === 'unresolved' || skipped === 'left')
    .map((one) => found('rotaHole', { tier, name, who: one.name }));
};

const NAMED = 5;
const listed = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ', …' : '');

/** What the desk's own records tell; null where they cannot be read from here. */
export const judgeRecords = (plan: SupportPlan, records: Records | null): readonly Finding[] => {
  if (records === null) return [found('channelsUnseen')];
  const { tiers, unknown, withoutApp } = records;
  return [
    ...orFine('channels', tiers.flatMap(channelFault)),
    ...orFine(
      'people',
      unknown.map((name) => found('personUnknown', { name })),
    ),
    ...orFine('onCall', plan.bridge === null ? [] : tiers.flatMap(rotaFaults)),
    ...orFine(
      'app',
      withoutApp.length === 0 ? [] : [found('withoutApp', { count: withoutApp.length, names: listed(withoutApp) })],
    ),
  ];
};
