import type { KnownView, OfferView, TierCardView } from '../../cards/views.js';
import type { Draft } from '../../domain/intake/draft.js';
import { wordsIn } from '../../domain/known-issues/known-issue.js';
import { topTier, type TierNumber } from '../../domain/support-plan.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';

/** The known issues of a draft's card. One that is gone since is left out. */
export const offersOf = async (
  desk: Pick<Desk, 'knownIssues'>,
  tables: Tables,
  { offers = [], fixedBy, language }: Draft,
): Promise<readonly OfferView[]> => {
  const shown = fixedBy === undefined ? offers : [fixedBy];
  if (shown.length === 0) return [];
  const { byId } = await desk.knownIssues(tables);
  return shown.flatMap((id) => {
    const issue = byId.get(id);
    if (issue === undefined) return [];
    const { title, userSteps } = wordsIn(issue, language);
    return [{ issue: id, title, steps: userSteps }];
  });
};

/** The known issues of a ticket, as the people of these tiers see them: the steps of a higher tier are for that tier. */
export const knownOf = async (
  desk: Pick<Desk, 'knownIssues' | 'plan'>,
  tables: Tables,
  ticket: Ticket,
  seats: readonly TierNumber[],
): Promise<readonly KnownView[]> => {
  if (ticket.known === undefined) return [];
  const plan = desk.plan();
  const { byId } = await desk.knownIssues(tables);
  return ticket.known.flatMap((match) => {
    const issue = byId.get(match.issue);
    if (issue === undefined) return [];
    const tier = Math.min(issue.tier, topTier(plan)) as TierNumber;
    const steps = seats.some((seat) => seat >= tier) ? issue.staffSteps : null;
    const { title } = wordsIn(issue, plan.organisation.languages[0]);
    return [{ ...match, title, steps, tier, source: issue.sources[0] ?? null }];
  });
};

/** What became of the ticket's solution as a known issue. */
export const proposalOf = async (tables: Tables, { proposed }: Ticket): Promise<Pick<TierCardView, 'proposal'>> => {
  const proposal = proposed === undefined ? undefined : await tables.knownIssues.find(proposed);
  return proposal === undefined ? {} : { proposal };
};
