import { DAY, type Instant } from '../../domain/instant.js';
import type { TierNumber } from '../../domain/support-plan.js';
import { addBusinessTime, openOn } from '../../domain/time/business-time.js';
import { plusDays } from '../../domain/time/local-day.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { ChannelId } from '../../ports/places.js';
import type { Tables } from '../../ports/store.js';
import { channelOf, isUnbound } from '../channels.js';
import type { Desk } from '../desk.js';
import { channelLanguage } from '../show.js';
import { tierTimes } from './tier-times.js';

/** Work of that name looks what each tier has not acknowledged yet, when its day begins. */
export const DAILY_LINE = 'daily-line';

const COUNTED = 100;
/** What nobody acknowledged in two weeks, nobody will: it stays on the card. */
const REMEMBERED = 14 * DAY;

/** What was solved before this day began: nobody is reminded of something that came in this morning. */
const missing = async (tables: Tables, tier: TierNumber, opened: Instant): Promise<readonly TicketNumber[]> => {
  const open = await tables.tickets.unlearnt(tier, COUNTED);
  return open
    .filter(({ solution }) => solution !== null && solution.at < opened && solution.at > opened - REMEMBERED)
    .map((ticket) => ticket.number)
    .reverse();
};

interface Channel {
  readonly channel: ChannelId;
  /** Those of its tiers who are there today, with when their day began. */
  readonly tiers: readonly { readonly tier: TierNumber; readonly opened: Instant }[];
}

/** Once a day for each channel, while its people are there; nothing on closed days, and nothing when nothing is missing. */
const say = async (desk: Desk, tables: Tables, { channel, tiers }: Channel, now: Instant): Promise<void> => {
  const day = desk.calendar().localDay(now);
  if (tiers.length === 0 || !(await tables.inbox.first([`${DAILY_LINE}|${channel}|${day}`], now))) return;
  const found = [];
  for (const { tier, opened } of tiers) found.push({ tier, tickets: await missing(tables, tier, opened) });
  const behind = found.filter(({ tickets }) => tickets.length > 0);
  if (behind.length === 0 || isUnbound(channel)) return;
  const tickets = [...new Set(behind.flatMap((one) => one.tickets))];
  const notice = {
    kind: 'unlearnt',
    tiers: behind.map((one) => one.tier),
    tickets,
    language: channelLanguage(desk),
  } as const;
  await tables.notices.add([{ id: desk.newId(), notice, address: { to: 'channel', channel, thread: null } }]);
};

/** The channels of the plan's tiers, each once. */
const channelsOf = async (desk: Desk, tables: Tables, now: Instant): Promise<readonly Channel[]> => {
  const plan = desk.plan();
  const known = await tables.channels.all();
  const day = desk.calendar().localDay(now);
  const channels = [...new Set(plan.tiers.map(({ tier }) => channelOf(plan, known, tier)))];
  return channels.map((channel) => ({
    channel,
    tiers: plan.tiers.flatMap(({ tier }) => {
      if (channelOf(plan, known, tier) !== channel) return [];
      const open = openOn(day, tierTimes(desk, tier));
      return open === null || now < open.from ? [] : [{ tier, opened: open.from }];
    }),
  }));
};

/** When the next tier's day begins; null when none ever does. */
const nextDay = (desk: Desk, tiers: readonly TierNumber[], now: Instant): Instant | null => {
  const calendar = desk.calendar();
  const today = calendar.localDay(now);
  const openings = tiers.flatMap((tier) => {
    const times = tierTimes(desk, tier);
    const todays = openOn(today, times);
    if (todays !== null && todays.from > now) return [todays.from];
    // The first millisecond of opening time ends one after the opening itself.
    const first = addBusinessTime(calendar.instantAt(plusDays(today, 1), 0), 1, times);
    return first === null ? [] : [first - 1];
  });
  return openings.length === 0 ? null : Math.min(...openings);
};

/** One line for each channel with what its tiers have still to acknowledge; comes again when the next tier opens. */
export const sayDailyLine = async (desk: Desk, key: string): Promise<void> => {
  const now = desk.clock.now();
  const tiers = desk.plan().tiers.map((one) => one.tier);
  await desk.store.write(async (tables) => {
    for (const channel of await channelsOf(desk, tables, now)) await say(desk, tables, channel, now);
    return { keep: null };
  });
  const next = nextDay(desk, tiers, now);
  if (next !== null) await desk.store.dueWork.schedule({ kind: DAILY_LINE, key, at: next });
};
