import type { Condition } from '../../domain/support-plan.js';
import { isOpen, type TicketNumber } from '../../domain/ticket/ticket.js';
import type { Facts } from '../../domain/routing/facts.js';
import type { Desk } from '../desk.js';
import { factsNow } from '../facts-now.js';
import { openBridge } from './open-bridge.js';
import { readLines } from './read-lines.js';

const holds = (desk: Desk, condition: Condition | null, facts: Facts): boolean => {
  const result = condition?.holds(facts) ?? { holds: false };
  if ('holds' in result) return result.holds;
  desk.log.warn({ condition: condition?.source, failed: result.failed }, 'a bridge condition could not be computed');
  return false;
};

const open = async (desk: Desk, number: TicketNumber, source: string): Promise<void> => {
  const lines = await readLines(desk, desk.clock.now());
  await desk.store.write(async (tables) => {
    const plan = desk.plan();
    const ticket = await tables.tickets.lock(number);
    if (ticket === undefined || plan.bridge === null) return { drop: null };
    const change = { tables, plan, newId: desk.newId, now: desk.clock.now() };
    const reason = { kind: 'rule', source } as const;
    const came = await openBridge(change, { ticket, reason, lines, rules: plan.bridge });
    return came === null ? { drop: null } : { keep: null };
  });
};

/**
 * Something happened to a ticket that may call for a bridge: opens one where the plan says so, and offers one, or no
 * longer, where it says that.
 */
export const weighBridge = async (desk: Desk, number: TicketNumber): Promise<void> => {
  const { bridge: rules } = desk.plan();
  const ticket = await desk.store.tickets.find(number);
  if (rules === null || ticket === undefined || !isOpen(ticket)) return;
  const facts = await factsNow(desk, ticket, rules);
  const proposed =
    rules.proposeWhen !== null && holds(desk, rules.proposeWhen, facts) ? rules.proposeWhen.source : null;
  await desk.store.write(async (tables) => {
    if (!(await tables.bridges.propose(number, proposed))) return { drop: null };
    await tables.posts.touch({ ticket: number });
    return { keep: null };
  });
  if (rules.openWhen !== null && holds(desk, rules.openWhen, facts)) await open(desk, number, rules.openWhen.source);
};
