import type { Instant } from '../../domain/instant.js';
import { DESK } from '../../domain/ticket/commands.js';
import { filingTier, openCase } from '../../domain/ticket/microsoft-case.js';
import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import { addBusinessTime } from '../../domain/time/business-time.js';
import { channelOf } from '../channels.js';
import { REMIND_CASE } from '../commit-change.js';
import type { Desk } from '../desk.js';
import { tierTimes } from './tier-times.js';

const WITH_A_TIER: readonly Ticket['status'][] = ['untaken', 'working', 'waiting'];

/** Calls whoever filed a case that rests, in the ticket's thread, and again after as long; by the hours of the tier that files. */
export const remindCase = async (desk: Desk, number: TicketNumber): Promise<void> => {
  const plan = desk.plan();
  const rules = plan.microsoftSupport;
  if (rules === null) return;
  const tier = filingTier(plan);
  const after = (from: Instant): Instant =>
    addBusinessTime(from, rules.remindAfter, tierTimes(desk, tier)) ?? from + rules.remindAfter;
  await desk.store.write(async (tables) => {
    const ticket = await tables.tickets.lock(number);
    const filed = ticket === undefined ? null : openCase(ticket);
    if (ticket === undefined || filed === null || !WITH_A_TIER.includes(ticket.status)) return { drop: null };
    const now = desk.clock.now();
    const first = after(filed.openedAt);
    const due = now >= first;
    if (due) {
      const channel = channelOf(plan, await tables.channels.all(), tier);
      const turn = { kind: 'turn', ticket: number, tier, person: filed.by, turn: 'caseDue', by: DESK } as const;
      await tables.notices.add([
        { id: desk.newId(), notice: turn, address: { to: 'thread', ticket: number, channel } },
      ]);
    }
    await tables.dueWork.schedule({ kind: REMIND_CASE, key: number, at: due ? after(now) : first });
    return { keep: null };
  });
};
