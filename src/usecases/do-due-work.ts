import { DAY } from '../domain/instant.js';
import type { DraftId, PictureId } from '../domain/intake/draft.js';
import { personId } from '../domain/people.js';
import { readTicketNumber } from '../domain/ticket/read-ticket-number.js';
import type { Work } from '../ports/due-work.js';
import type { BridgeId } from '../domain/bridge/bridge.js';
import { RUN_BRIDGE } from './bridge/commit-bridge.js';
import { runBridge } from './bridge/run-bridge.js';
import { TELL_ADMINS, tellAdmins } from './bridge/tell-admins.js';
import { weighBridge } from './bridge/weigh-bridge.js';
import { FOLLOW_ORIGINAL, GATHER_BACKGROUND, REMIND_CASE, SHOW_PICTURES, WEIGH_BRIDGE } from './commit-change.js';
import type { Desk } from './desk.js';
import { LEASE, whileLeased } from './delivery/keep-lease.js';
import { ANSWER_ADMIN, answerAdmin } from './health/answer-admin.js';
import { followOriginal } from './follow-original.js';
import { FETCH_PICTURE, fetchPicture } from './fetch-picture.js';
import { gatherBackground } from './gather-background.js';
import { LOOK_UP, lookUpPatiently } from './look-up.js';
import { readDraft } from './read-draft.js';
import { REMIND_ALL, remindAll, remindTicket } from './reminders/remind-ticket.js';
import { REMIND_TICKET } from './reminders/schedule-reminder.js';
import { REROUTE, rerouteTicket } from './reroute-ticket.js';
import { RESOLVE_PEOPLE, resolvePeople } from './resolve-people.js';
import { REMIND_DRAFT, SETTLE_DRAFT, remindDraft, settleDraft } from './settle-draft.js';
import { TAKE_BACK_PICTURE, showPictures, takeBackPicture } from './show-pictures.js';
import { READ_DRAFT } from './take-down.js';
import { DAILY_LINE, sayDailyLine } from './staff/daily-line.js';
import { remindCase } from './staff/remind-case.js';
import { SEAT_TICKETS, seatTickets } from './seat-tickets.js';

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
  [ANSWER_ADMIN]: answerAdmin,
  [DAILY_LINE]: sayDailyLine,
  [READ_DRAFT]: (desk, key) => readDraft(desk, key as DraftId),
  [REMIND_DRAFT]: (desk, key) => remindDraft(desk, key as DraftId),
  [SETTLE_DRAFT]: (desk, key) => settleDraft(desk, key as DraftId),
  [FETCH_PICTURE]: (desk, key) => fetchPicture(desk, key as PictureId),
  [TAKE_BACK_PICTURE]: (desk, key) => takeBackPicture(desk, key as PictureId),
  [SHOW_PICTURES]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await showPictures(desk, number);
  },
  [REROUTE]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await rerouteTicket(desk, number);
  },
  [WEIGH_BRIDGE]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await weighBridge(desk, number);
  },
  [REMIND_TICKET]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await remindTicket(desk, number);
  },
  [REMIND_ALL]: remindAll,
  [RUN_BRIDGE]: (desk, key) => runBridge(desk, key as BridgeId),
  [TELL_ADMINS]: (desk, key) => tellAdmins(desk, key as BridgeId),
  [REMIND_CASE]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await remindCase(desk, number);
  },
  [GATHER_BACKGROUND]: async (desk, key) => {
    const number = readTicketNumber(key);
    if (number !== null) await gatherBackground(desk, number);
  },
  [LOOK_UP]: (desk, key) => lookUpPatiently(desk, personId(key)),
  [RESOLVE_PEOPLE]: async (desk) => {
    await resolvePeople(desk);
    // People come, go and change names. Under a key of its own: what was asked for meanwhile must not wait for that day.
    await desk.store.dueWork.schedule({ kind: RESOLVE_PEOPLE, key: 'daily', at: desk.clock.now() + DAY });
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

/** What waits for somebody else's answer, which may take its time: nobody who waits for ours shall stand behind it. */
const SLOW = [ANSWER_ADMIN, GATHER_BACKGROUND, LOOK_UP, RESOLVE_PEOPLE, FETCH_PICTURE, TAKE_BACK_PICTURE];
/** People are rung: these wait for Graph too, and for nothing else. */
const CALLS = [RUN_BRIDGE];

/** What each pace takes. */
export const AMONG = {
  swift: { except: [...SLOW, ...CALLS] },
  slow: { only: SLOW },
  calls: { only: CALLS },
} as const;

/**
 * Does what is due by the product clock, be it what waits for others (`slow`), what rings people (`calls`) or the rest; what
 * fails is tried again when its lease runs out. Returns how many were looked at.
 */
export const doDueWork = async (desk: Desk, pace: keyof typeof AMONG): Promise<number> => {
  const real = desk.realNow();
  const due = await desk.store.dueWork.claim(desk.clock.now(), real, real + LEASE, BATCH, AMONG[pace]);
  if (due.length === 0) return 0;
  const done = await whileLeased(
    desk,
    (until) => desk.store.dueWork.renew(due, until),
    () => Promise.allSettled(due.map((work) => doOne(desk, work))),
  );
  done.forEach((one, index) => {
    if (one.status === 'rejected')
      desk.log.error({ work: due[index]?.kind, key: due[index]?.key, error: one.reason as unknown }, 'due work failed');
  });
  desk.wake();
  return due.length;
};
