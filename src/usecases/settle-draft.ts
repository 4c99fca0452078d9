import type { Draft, DraftId } from '../domain/intake/draft.js';
import type { Duration, Instant } from '../domain/instant.js';
import { addBusinessTime } from '../domain/time/business-time.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { openingTimes } from './opening-times.js';
import { sendDraft } from './send-draft.js';
import { showAnew } from './show-anew.js';
import { saying } from './tell-back.js';

export const REMIND_DRAFT = 'remind-draft';
export const SETTLE_DRAFT = 'settle-draft';

type Timed = Pick<Desk, 'plan' | 'calendar'>;

const later = (desk: Timed, from: Instant, length: Duration): Instant =>
  addBusinessTime(from, length, openingTimes(desk.plan(), desk.calendar())) ?? from + length;

/** People forget to press "Send": when to ask about the draft, and when to act without them. Counted from the last word. */
export const awaitSending = async (desk: Timed, tables: Tables, draft: Draft): Promise<void> => {
  const { remindAfter, after } = desk.plan().intake;
  const { id: key, changedAt, reminder } = draft;
  const until = later(desk, changedAt, after);
  if (reminder === null)
    await tables.dueWork.schedule({ kind: REMIND_DRAFT, key, at: later(desk, changedAt, remindAfter) });
  else await tables.drafts.save({ ...draft, reminder: { ...reminder, until } });
  await tables.dueWork.schedule({ kind: SETTLE_DRAFT, key, at: until });
};

const isDue = (desk: Timed, draft: Draft, length: Duration, now: Instant): boolean =>
  now >= later(desk, draft.changedAt, length);

const ask = async (desk: Desk, tables: Tables, draft: Draft, now: Instant): Promise<void> => {
  const { remindAfter, after } = desk.plan().intake;
  const until = Math.max(later(desk, draft.changedAt, after), later(desk, now, after - remindAfter));
  const asked = { ...draft, reminder: { at: now, until } };
  await tables.drafts.save(asked);
  await tables.dueWork.schedule({ kind: SETTLE_DRAFT, key: draft.id, at: until });
  await showAnew(desk, tables, asked);
};

/** Asks the requester about a draft that waits for "Send": once, and with the card at hand. */
export const remindDraft = async (desk: Desk, id: DraftId): Promise<void> => {
  await desk.store.write(async (tables) => {
    const now = desk.clock.now();
    const draft = await tables.drafts.lock(id);
    if (draft?.state !== 'open' || draft.reminder !== null) return { drop: null };
    // Something was added meanwhile, and another reminder waits for that.
    if (!isDue(desk, draft, desk.plan().intake.remindAfter, now)) return { drop: null };
    await ask(desk, tables, draft, now);
    return { keep: null };
  });
};

const send = async (desk: Desk, tables: Tables, draft: Draft, now: Instant): Promise<void> => {
  const { number } = await sendDraft(desk, tables, { ...draft, byDesk: true }, null, now);
  const address = { to: 'person', person: draft.requester.id } as const;
  const notice = saying('sentForYou', draft.language, { ticket: number, title: draft.understood.title });
  await tables.notices.add([{ id: desk.newId(), notice, address }]);
};

const drop = async (tables: Tables, draft: Draft, now: Instant): Promise<void> => {
  await tables.drafts.save({ ...draft, state: 'dropped', changedAt: now });
  await tables.posts.touch({ draft: draft.id });
};

/** Does with a draft that nobody sent what the plan says, but never without having asked. */
export const settleDraft = async (desk: Desk, id: DraftId): Promise<void> => {
  await desk.store.write(async (tables) => {
    const now = desk.clock.now();
    const draft = await tables.drafts.lock(id);
    if (draft?.state !== 'open') return { drop: null };
    if (draft.reminder === null) await ask(desk, tables, draft, now);
    else if (now >= draft.reminder.until)
      await (desk.plan().intake.then === 'send' ? send(desk, tables, draft, now) : drop(tables, draft, now));
    else return { drop: null };
    return { keep: null };
  });
};
