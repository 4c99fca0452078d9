import { filingTier, openCase } from './microsoft-case.js';
import { issueIdOf } from '../known-issues/issue-of-ticket.js';
import { contactTier, findTier, tierAbove, topTier, type SupportPlan, type TierNumber } from '../support-plan.js';
import { AS_USUAL, ifThere, type Surroundings } from './surroundings.js';
import type { Status, Ticket } from './ticket.js';
import type { TicketVerb } from './verbs.js';

const IN_HAND: readonly Status[] = ['working', 'waiting'];
const WITH_A_TIER: readonly Status[] = ['untaken', ...IN_HAND];
const UNFINISHED: readonly Status[] = [...WITH_A_TIER, 'solved', 'told', 'linked'];

/** Whether somebody works on it or waits for the requester's answer. */
export const isInHand = (ticket: Ticket): boolean => IN_HAND.includes(ticket.status);

/** The stay that the ticket would be returned to: the latest one with another tier that the plan still has. */
export const cameFrom = (ticket: Ticket, plan: SupportPlan): Ticket['walk'][number] | undefined => {
  const before = ticket.walk.slice(0, -1).reverse();
  return before.find((visit) => visit.tier !== ticket.tier && findTier(plan, visit.tier) !== undefined);
};

/**
 * Where a ticket goes that comes back to life: to who had it last and is there, or to the contact tier when the plan lost
 * that tier.
 */
export const lastHands = (
  ticket: Ticket,
  plan: SupportPlan,
  around = AS_USUAL,
): { to: TierNumber; holder: Ticket['holder'] } =>
  findTier(plan, ticket.tier) === undefined
    ? { to: contactTier(plan), holder: null }
    : { to: ticket.tier, holder: ifThere(around, ticket.tier, ticket.holder) };

/** Tiers that may still say that they have learnt the solution. */
export const learners = (ticket: Ticket): readonly TierNumber[] =>
  ticket.solution === null ? [] : ticket.acknowledgements.filter((one) => one.by === null).map((one) => one.tier);

interface Rule {
  /** Whether the ticket's state allows it, whoever clicks. */
  readonly when: (ticket: Ticket, plan: SupportPlan, around: Surroundings) => boolean;
  /** The tiers whose people it is for; `requester` for the requester's own buttons. */
  readonly seats: (ticket: Ticket, plan: SupportPlan) => readonly TierNumber[] | 'requester';
}

/** Whose people may have it: its tier's or, where a later plan has no such tier, the contact tier's, so that nothing is stranded. */
export const holdingTier = (ticket: Ticket, plan: SupportPlan): TierNumber =>
  findTier(plan, ticket.tier)?.tier ?? contactTier(plan);

const holding = (ticket: Ticket, plan: SupportPlan): readonly TierNumber[] => [holdingTier(ticket, plan)];
const contact = (ticket: Ticket): readonly TierNumber[] => [ticket.terms.contactTier];
const staff = (_ticket: Ticket, plan: SupportPlan): readonly TierNumber[] => plan.tiers.map((one) => one.tier);
const filing = (_ticket: Ticket, plan: SupportPlan): readonly TierNumber[] => [filingTier(plan)];
const requester = (): 'requester' => 'requester';
const among =
  (statuses: readonly Status[]) =>
  (ticket: Ticket): boolean =>
    statuses.includes(ticket.status);

/** What somebody has to say to the requester, or to hear, because no message reaches them. */
const byVoice =
  (statuses: readonly Status[]): Rule['when'] =>
  (ticket, _plan, around) =>
    around.unreachable && statuses.includes(ticket.status);

/** Tier 1 passes on what others found out; where there is no other tier, it finds out itself. */
const finds = (tier: TierNumber, plan: SupportPlan): boolean => tier >= 2 || tier === topTier(plan);

/** A solution that held so far, and was not proposed yet. */
const worthKnowing: Rule['when'] = (ticket, plan) =>
  ticket.solution !== null &&
  ticket.duplicateOf === null &&
  ticket.ending !== 'withdrawn' &&
  finds(ticket.solution.tier, plan) &&
  ticket.proposed !== issueIdOf(ticket);

/** Which verb is possible in which state, and for whom: what the cards offer and what decisions check are this one table. */
export const RULES: { readonly [V in TicketVerb]: Rule } = {
  'ticket.take': {
    when: among([...WITH_A_TIER, 'solved']),
    seats: (ticket, plan) => (ticket.status === 'solved' ? contact(ticket) : holding(ticket, plan)),
  },
  'ticket.release': { when: among(IN_HAND), seats: holding },
  'ticket.pass': { when: among(WITH_A_TIER), seats: holding },
  'ticket.ask': { when: among(WITH_A_TIER), seats: holding },
  'ticket.escalate': {
    when: (ticket, plan) => isInHand(ticket) && tierAbove(plan, ticket.tier) !== undefined,
    seats: holding,
  },
  'ticket.return': { when: (ticket, plan) => isInHand(ticket) && cameFrom(ticket, plan) !== undefined, seats: holding },
  'ticket.redirect': {
    when: (ticket, plan) => isInHand(ticket) && plan.tiers.some((one) => one.tier !== ticket.tier),
    seats: holding,
  },
  'ticket.duplicate': { when: among(IN_HAND), seats: holding },
  'ticket.untie': { when: among(['linked']), seats: holding },
  'ticket.classify': { when: among([...WITH_A_TIER, 'solved', 'told']), seats: staff },
  'ticket.solve': { when: among(IN_HAND), seats: holding },
  'ticket.acknowledge': { when: (ticket) => learners(ticket).length > 0, seats: learners },
  'ticket.makeKnown': {
    when: worthKnowing,
    seats: (ticket, plan) => staff(ticket, plan).filter((tier) => finds(tier, plan)),
  },
  'ticket.tell': { when: among(['solved']), seats: contact },
  'ticket.recordAnswer': { when: byVoice(['waiting']), seats: holding },
  'ticket.recordTold': { when: byVoice(['solved']), seats: contact },
  'ticket.recordConfirmed': { when: byVoice(['told']), seats: contact },
  'ticket.recordNotFixed': { when: byVoice(['told']), seats: contact },
  'case.open': {
    when: (ticket, plan) =>
      plan.microsoftSupport !== null &&
      isInHand(ticket) &&
      ticket.tier === filingTier(plan) &&
      openCase(ticket) === null,
    seats: filing,
  },
  'case.answer': { when: (ticket) => WITH_A_TIER.includes(ticket.status) && openCase(ticket) !== null, seats: filing },
  'ticket.confirm': { when: among(['told']), seats: requester },
  'ticket.notFixed': { when: among(['told']), seats: requester },
  'ticket.withdraw': { when: among(UNFINISHED), seats: requester },
  'ticket.reopen': { when: among(['closed']), seats: requester },
};

const legal = (
  ticket: Ticket,
  plan: SupportPlan,
  around: Surroundings,
  fits: (seats: readonly TierNumber[] | 'requester') => boolean,
): TicketVerb[] =>
  (Object.keys(RULES) as TicketVerb[]).filter(
    (verb) => RULES[verb].when(ticket, plan, around) && fits(RULES[verb].seats(ticket, plan)),
  );

/** The buttons of the card in a channel where the people of these tiers sit: by state, not by viewer. */
export const legalVerbs = (
  ticket: Ticket,
  plan: SupportPlan,
  seats: readonly TierNumber[],
  around = AS_USUAL,
): TicketVerb[] =>
  legal(ticket, plan, around, (for_) => for_ !== 'requester' && for_.some((tier) => seats.includes(tier)));

/** The buttons of the requester's own cards. */
export const requesterVerbs = (ticket: Ticket, plan: SupportPlan): TicketVerb[] =>
  legal(ticket, plan, AS_USUAL, (for_) => for_ === 'requester');
