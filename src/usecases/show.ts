import { renderIntakeCard } from '../cards/intake-card.js';
import { renderQuestionCard } from '../cards/question-card.js';
import { renderRequestCard } from '../cards/request-card.js';
import { renderSolutionCard } from '../cards/solution-card.js';
import { renderTierCard } from '../cards/tier-card.js';
import type { Draft } from '../domain/intake/draft.js';
import { findTier, type TierNumber } from '../domain/support-plan.js';
import { legalVerbs, requesterVerbs } from '../domain/ticket/legal-verbs.js';
import type { TextId, Ticket } from '../domain/ticket/ticket.js';
import type { Card } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { textsOf } from './texts-of.js';

type Shown = Pick<Desk, 'plan' | 'rolls'>;

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
  const verbs = legalVerbs(ticket, plan, seats);
  const tier = findTier(plan, ticket.tier);
  const canPass = verbs.includes('ticket.pass') && tier !== undefined;
  const members = canPass ? await desk.rolls.members(tables, plan, tier) : [];
  const requester = await tables.people.find(ticket.requester.id);
  return renderTierCard({
    ticket,
    words: await tables.texts.get(textsOf(ticket)),
    seats,
    verbs,
    members: members.filter((person) => person.id !== ticket.holder?.id),
    reachable: requester?.reachable ?? true,
    language: channelLanguage(desk),
    timeZone: plan.organisation.timeZone,
    reason,
  });
};

export type RequesterCard =
  { readonly kind: 'request' } | { readonly kind: 'question' | 'solution'; readonly about: TextId };

/** The ticket as its requester sees it. */
export const showRequester = async (
  desk: Shown,
  tables: Tables,
  ticket: Ticket,
  which: RequesterCard,
  reason?: string,
): Promise<Card> => {
  const plan = desk.plan();
  const view = {
    ticket,
    words: await tables.texts.get(textsOf(ticket)),
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

/** More would fill the card; the newest are the likeliest. */
const OFFERED = 3;

/** What was understood of words that are not sent yet. */
export const showDraft = async (desk: Shown, tables: Tables, draft: Draft, reason?: string): Promise<Card> => {
  const open = await tables.tickets.ofRequester(draft.requester.id, { open: true, limit: OFFERED });
  return renderIntakeCard({
    draft,
    open: open.map(({ number, subject }) => ({ number, title: subject.title })),
    categories: desk.plan().categories,
    words: await tables.texts.get(draft.texts),
    language: draft.language,
    timeZone: desk.plan().organisation.timeZone,
    reason,
  });
};
