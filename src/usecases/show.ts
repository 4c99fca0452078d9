import { renderIntakeCard } from '../cards/intake-card.js';
import { renderQuestionCard } from '../cards/question-card.js';
import { renderRequestCard } from '../cards/request-card.js';
import { renderSolutionCard } from '../cards/solution-card.js';
import { renderTierCard } from '../cards/tier-card.js';
import { candidates } from '../domain/intake/belongs.js';
import { joinDraft, type Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import { findTier, type TierNumber } from '../domain/support-plan.js';
import { legalVerbs, requesterVerbs } from '../domain/ticket/legal-verbs.js';
import { AS_USUAL } from '../domain/ticket/surroundings.js';
import { timeSpentWithTiers } from '../domain/ticket/time-with-tiers.js';
import type { TextId, Ticket } from '../domain/ticket/ticket.js';
import { nextOpening } from '../domain/time/next-opening.js';
import type { Card } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import { bridgesOf, textsOfBridge } from './bridge/show-bridge.js';
import type { Desk } from './desk.js';
import { knownOf, offersOf, proposalOf } from './known-issues/show-known.js';
import { openingTimes } from './opening-times.js';
import { ownTickets } from './own-tickets.js';
import { timesIn } from './staff/tier-times.js';
import { textsOf } from './texts-of.js';

type Shown = Pick<Desk, 'plan' | 'rolls' | 'calendar' | 'clock' | 'knownIssues'>;

/** The plan's language for channels. */
export const channelLanguage = (desk: Pick<Desk, 'plan'>): Ticket['language'] => desk.plan().organisation.languages[0];

/** The ticket as the people of these tiers see it in their channel. */
export const showTier = async (
  desk: Shown,
  tables: Tables,
  ticket: Ticket,
  seats: readonly TierNumber[],
  reason?: string,
): Promise<Card> => {
  const plan = desk.plan();
  const requester = await tables.people.find(ticket.requester.id);
  const reachable = requester?.reachable ?? true;
  const verbs = legalVerbs(ticket, plan, seats, { ...AS_USUAL, unreachable: !reachable });
  const tier = findTier(plan, ticket.tier);
  const canPass = verbs.includes('ticket.pass') && tier !== undefined;
  const members = canPass ? await desk.rolls.members(tables, plan, tier) : [];
  const ids = members.map((person) => person.id);
  const calls = await bridgesOf(desk, tables, ticket);
  return renderTierCard({
    ticket,
    ...(await tables.texts.read([...textsOf(ticket), ...(calls?.bridges ?? []).flatMap(textsOfBridge)])),
    ...(calls === undefined ? {} : { calls }),
    spent: timeSpentWithTiers(ticket, timesIn(plan, desk.calendar())),
    known: await knownOf(desk, tables, ticket, seats),
    ...(await proposalOf(tables, ticket)),
    seats,
    verbs,
    members: members.filter((person) => person.id !== ticket.holder?.id),
    away: await tables.absences.of(ids, desk.clock.now()),
    reachable,
    reach: requester?.principalName ?? null,
    department: requester?.department ?? null,
    background: await tables.backgrounds.find(ticket.number),
    language: channelLanguage(desk),
    timeZone: plan.organisation.timeZone,
    reason,
  });
};

export type RequesterCard =
  { readonly kind: 'request' } | { readonly kind: 'question' | 'solution'; readonly about: TextId };

/** When somebody is there again for a ticket that came outside of the hours; null once that is past or somebody has it. */
const backAt = (desk: Shown, ticket: Ticket): Instant | null => {
  if (ticket.status !== 'untaken') return null;
  const opening = nextOpening(ticket.sentAt, openingTimes(desk.plan(), desk.calendar()));
  return opening !== null && desk.clock.now() < opening ? opening : null;
};

/** The ticket as its requester sees it. */
export const showRequester = async (
  desk: Shown,
  tables: Tables,
  ticket: Ticket,
  which: RequesterCard,
  reason?: string,
): Promise<Card> => {
  const plan = desk.plan();
  // A solution that did not hold is told of no more, and yet its message stands in the chat.
  const about = which.kind === 'request' ? [] : [which.about];
  const view = {
    ticket,
    ...(await tables.texts.read([...textsOf(ticket), ...about])),
    backAt: backAt(desk, ticket),
    background: await tables.backgrounds.find(ticket.number),
    verbs: requesterVerbs(ticket, plan),
    language: ticket.language,
    timeZone: plan.organisation.timeZone,
    reason,
  };
  switch (which.kind) {
    case 'request':
      return renderRequestCard(view);
    case 'question':
      return renderQuestionCard({ ...view, about: which.about });
    case 'solution':
      return renderSolutionCard({ ...view, about: which.about });
  }
};

/** More would fill the card. */
const OFFERED = 3;

/** What was understood of words that are not sent yet. */
export const showDraft = async (desk: Shown, tables: Tables, draft: Draft, reason?: string): Promise<Card> => {
  const written = await tables.texts.read(draft.texts);
  const own = await ownTickets(tables, draft.requester.id);
  return renderIntakeCard({
    draft,
    open: candidates(own, joinDraft(draft, written.words), draft.changedAt).slice(0, OFFERED),
    offers: await offersOf(desk, tables, draft),
    then: desk.plan().intake.then,
    categories: desk.plan().categories,
    ...written,
    language: draft.language,
    timeZone: desk.plan().organisation.timeZone,
    reason,
  });
};
