import { DAY, type Instant } from '../../domain/instant.js';
import type { TierNumber } from '../../domain/support-plan.js';
import { addBusinessTime, openOn } from '../../domain/time/business-time.js';
import { plusDays } from '../../domain/time/local-day.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
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

/** Once a day for each tier, while it is open; nothing on closed days, and nothing when nothing is missing. */
const say = async (desk: Desk, tables: Tables, tier: TierNumber, now: Instant): Promise<void> => {
  const day = desk.calendar().localDay(now);
  const open = openOn(day, tierTimes(desk, tier));
  if (open === null || now < open.from) return;
  if (!(await tables.inbox.first([`${DAILY_LINE}|${String(tier)}|${day}`], now))) return;
  const channel = channelOf(desk.plan(), await tables.channels.all(), tier);
  const tickets = await missing(tables, tier, open.from);
  if (tickets.length === 0 || isUnbound(channel)) return;
  const notice = { kind: 'unlearnt', tier, tickets, language: channelLanguage(desk) } as const;
  await tables.notices.add([{ id: desk.newId(), notice, address: { to: 'channel', channel, thread: null } }]);
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

/** One line for each tier with what it has still to acknowledge; comes again when the next tier opens. */
export const sayDailyLine = async (desk: Desk, key: string): Promise<void> => {
  const now = desk.clock.now();
  const tiers = desk.plan().tiers.map((one) => one.tier);
  await desk.store.write(async (tables) => {
    for (const tier of tiers) await say(desk, tables, tier, now);
    return { keep: null };
  });
  const next = nextDay(desk, tiers, now);
  if (next !== null) await desk.store.dueWork.schedule({ kind: DAILY_LINE, key, at: next });
};
