import { DAY, MINUTE } from '../domain/instant.js';
import { personId } from '../domain/people.js';
import { readTicketNumber } from '../domain/ticket/read-ticket-number.js';
import type { Work } from '../ports/due-work.js';
import { FOLLOW_ORIGINAL } from './commit-change.js';
import type { Desk } from './desk.js';
import { followOriginal } from './follow-original.js';
import { LOOK_UP, lookUp } from './look-up.js';
import { RESOLVE_PEOPLE, resolvePeople } from './resolve-people.js';
import { DAILY_LINE, sayDailyLine } from './staff/daily-line.js';
import { SEAT_TICKETS, seatTickets } from './seat-tickets.js';

const LEASE = MINUTE;
const BATCH = 16;
export const PRUNE_INBOX = 'prune-inbox';
/** Teams delivers an activity again within minutes; a day is more than enough. */
const REMEMBERED = DAY;

type Handler = (desk: Desk, key: string) => Promise<unknown>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  [FOLLOW_ORIGINAL]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await followOriginal(desk, number);
  },
  [SEAT_TICKETS]: (desk) =>
    desk.store.write(async (tables) => {
      const plan = desk.plan();
      const tiers = plan.tiers.map((one) => one.tier);
      await seatTickets({ tables, plan, newId: desk.newId }, tiers);
      return { keep: null };
    }),
  [DAILY_LINE]: sayDailyLine,
  [LOOK_UP]: (desk, key) => lookUp(desk, personId(key)),
  [RESOLVE_PEOPLE]: async (desk, key) => {
    await resolvePeople(desk);
    // People come, go and change names.
    await desk.store.dueWork.schedule({ kind: RESOLVE_PEOPLE, key, at: desk.clock.now() + DAY });
  },
  [PRUNE_INBOX]: async (desk, key) => {
    const now = desk.clock.now();
    await desk.store.inbox.forgetBefore(now - REMEMBERED);
    await desk.store.dueWork.schedule({ kind: PRUNE_INBOX, key, at: now + DAY });
  },
};

const doOne = async (desk: Desk, work: Work): Promise<void> => {
  const handler = HANDLERS[work.kind];
  if (handler === undefined) desk.log.warn({ kind: work.kind, key: work.key }, 'work of an unknown kind');
  await handler?.(desk, work.key);
  await desk.store.dueWork.done(work);
};

/** Does what is due by the product clock; what fails is tried again when its lease runs out. Returns how many were looked at. */
export const doDueWork = async (desk: Desk): Promise<number> => {
  const real = desk.realNow();
  const due = await desk.store.dueWork.claim(desk.clock.now(), real, real + LEASE, BATCH);
  const done = await Promise.allSettled(due.map((work) => doOne(desk, work)));
  done.forEach((one, index) => {
    if (one.status === 'rejected')
      desk.log.error({ work: due[index]?.kind, key: due[index]?.key, error: one.reason as unknown }, 'due work failed');
  });
  if (due.length > 0) desk.wake();
  return due.length;
};
