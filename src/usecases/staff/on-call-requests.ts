import { moment } from '../../cards/moment.js';
import type { Notice } from '../../domain/attention/notice.js';
import type { OnCallRequest } from '../../domain/intake/on-call-request.js';
import type { Instant } from '../../domain/instant.js';
import { isRota } from '../../domain/on-call/ring-order.js';
import type { Person } from '../../domain/people.js';
import type { Tier } from '../../domain/support-plan.js';
import { worksIn } from '../../domain/ticket/check.js';
import { openOn } from '../../domain/time/business-time.js';
import { readUntil } from '../../domain/time/read-until.js';
import type { Desk } from '../desk.js';
import type { Heard } from '../hear-in-channel.js';
import type { Resolved } from '../roll.js';
import { sayingToStaff } from '../tell-back.js';
import { findColleague, peopleOf } from './find-colleague.js';
import { tierTimes } from './tier-times.js';

/** A day without a time means that day's hand-over; where there is no rota, its opening. */
const untilWhen = (desk: Desk, tier: Tier, words: string, now: Instant): Instant | null => {
  const calendar = desk.calendar();
  const until = readUntil(words, calendar.localDay(now));
  if (until === null) return null;
  const { day, minutes } = until;
  if (minutes !== null) return calendar.instantAt(day, minutes);
  if (!isRota(tier.onCall)) return openOn(day, tierTimes(desk, tier.tier))?.from ?? calendar.instantAt(day, 0);
  const [hour = 0, minute = 0] = tier.onCall.from.slice(11).split(':').map(Number);
  return calendar.instantAt(day, hour * 60 + minute);
};

const onCallIn = ({ language }: Heard, tiers: readonly Tier[], call: Person | null = null): Notice => ({
  kind: 'onCall',
  tiers: tiers.map(({ tier }) => tier),
  call,
  language,
});

const putOnCall = async (
  heard: Heard,
  tier: Tier,
  { name, until }: Extract<OnCallRequest, { ask: 'putOnCall' }>,
  resolved: Resolved,
): Promise<Notice> => {
  const { desk, tables, by, language } = heard;
  const n = tier.tier;
  if (name === '') return sayingToStaff('onCallHow', language, { n });
  const people = await peopleOf(heard, [n]);
  const found = await findColleague(heard, name, people, resolved);
  if (found === null) {
    const names = people.map((one) => one.name).join(', ');
    return sayingToStaff('onCallWho', language, { name, tier: tier.name, people: names });
  }
  const now = desk.clock.now();
  const end = until === null ? null : untilWhen(desk, tier, until, now);
  if (until !== null && end === null) return sayingToStaff('onCallUntil', language, { n, until });
  if (end !== null && end <= now) {
    const time = moment(end, language, desk.plan().organisation.timeZone);
    return sayingToStaff('onCallPast', language, { n, time });
  }
  const person = { id: found.id, name: found.name };
  await tables.onCall.add({ tier: n, person, from: now, until: end, by: { id: by.id, name: by.name } });
  return onCallIn(heard, [tier], person.id === by.id ? null : person);
};

/** The tier that is meant: the one that was named, else the only one that sits in the channel. */
const tierMeant = ({ desk, seats }: Heard, named: number | null): Tier | 'unknown' | 'which' => {
  const number = named ?? (seats.length === 1 ? seats[0] : undefined);
  if (number === undefined) return 'which';
  return desk.plan().tiers.find(({ tier }) => tier === number) ?? 'unknown';
};

const noSuchTier = ({ desk, language }: Heard): Notice =>
  sayingToStaff('onCallNoSuchTier', language, {
    tiers: desk
      .plan()
      .tiers.map(({ tier }) => tier)
      .join(', '),
  });

const tell = (heard: Heard, tier: number | null): Notice => {
  const { tiers } = heard.desk.plan();
  const wanted = tier === null ? tiers : tiers.filter((one) => one.tier === tier);
  return wanted.length === 0 ? noSuchTier(heard) : onCallIn(heard, wanted);
};

/** `who is on call`, `on call tier 2: dan until Friday`, `on call tier 2: rota`; the answer tells how it is then. */
export const answerOnCall = async (heard: Heard, request: OnCallRequest, resolved: Resolved): Promise<Notice> => {
  const { desk, tables, by, language } = heard;
  if (request.ask === 'whoIsOnCall') return tell(heard, request.tier);
  const tier = tierMeant(heard, request.tier);
  if (tier === 'which') return sayingToStaff('onCallWhichTier', language, { n: desk.plan().tiers[0].tier });
  if (tier === 'unknown') return noSuchTier(heard);
  if (!by.admin && !worksIn(by, tier.tier)) return sayingToStaff('onCallNotYours', language, { tier: tier.name });
  if (request.ask === 'putOnCall') return putOnCall(heard, tier, request, resolved);
  await tables.onCall.end(tier.tier, desk.clock.now());
  return onCallIn(heard, [tier]);
};
