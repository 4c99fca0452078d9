import { moment } from '../../cards/moment.js';
import type { Notice } from '../../domain/attention/notice.js';
import type { Instant } from '../../domain/instant.js';
import { openOn } from '../../domain/time/business-time.js';
import { readUntil } from '../../domain/time/read-until.js';
import type { Desk } from '../desk.js';
import type { Heard } from '../hear-in-channel.js';
import { sayingToStaff } from '../tell-back.js';
import { tierTimes } from './tier-times.js';

const COUNTED = 100;

/** A day without a time means that day's opening: whoever is away until Friday is there on Friday. */
const instantOf = (heard: Heard, words: string, now: Instant): Instant | null => {
  const { desk, by, seats } = heard;
  const calendar = desk.calendar();
  const until = readUntil(words, calendar.localDay(now));
  if (until === null) return null;
  if (until.minutes !== null) return calendar.instantAt(until.day, until.minutes);
  const tier = by.tiers[0] ?? seats[0] ?? 1;
  return openOn(until.day, tierTimes(desk, tier))?.from ?? calendar.instantAt(until.day, 0);
};

const shown = (desk: Desk, at: Instant, heard: Heard): string =>
  moment(at, heard.language, desk.plan().organisation.timeZone);

/** `away until Friday`: said by everybody for themselves. */
export const goAway = async (heard: Heard, words: string): Promise<Notice> => {
  const { desk, tables, by, language } = heard;
  const now = desk.clock.now();
  const until = instantOf(heard, words, now);
  if (until === null) return sayingToStaff('awayHow', language);
  const time = shown(desk, until, heard);
  if (until <= now) return sayingToStaff('awayPast', language, { time });
  await tables.absences.set(by.id, until);
  const mine = await tables.tickets.ofStaff(by.id, COUNTED);
  const n = mine.filter((ticket) => ticket.holder?.id === by.id && ticket.status !== 'solved').length;
  return sayingToStaff('away', language, { name: by.name, time, n });
};

/** `back`, also when nobody knew of an absence. */
export const comeBack = async ({ tables, by, language }: Heard): Promise<Notice> => {
  await tables.absences.clear(by.id);
  return sayingToStaff('back', language, { name: by.name });
};
