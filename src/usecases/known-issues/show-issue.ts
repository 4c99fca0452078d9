import { renderIssueCard } from '../../cards/issue-card.js';
import { legalProposalVerbs } from '../../domain/known-issues/decide-proposal.js';
import type { Proposal } from '../../domain/known-issues/proposal.js';
import { topTier } from '../../domain/support-plan.js';
import type { Card } from '../../ports/inbound.js';
import type { Tables } from '../../ports/store.js';
import { channelOf, isUnbound } from '../channels.js';
import type { Desk } from '../desk.js';
import { threadLinks } from '../staff/thread-links.js';

/** A proposed known issue as the top tier sees it in its channel. */
export const showIssue = async (
  desk: Pick<Desk, 'plan' | 'teams'>,
  tables: Tables,
  proposal: Proposal,
  reason?: string,
): Promise<Card> => {
  const plan = desk.plan();
  const { languages, timeZone } = plan.organisation;
  const ticket = (await tables.tickets.find(proposal.ticket)) ?? null;
  const channel = channelOf(plan, await tables.channels.all(), topTier(plan));
  const here = isUnbound(channel) ? null : channel;
  const links = ticket === null ? null : await threadLinks(desk, tables, [ticket], here);
  return renderIssueCard({
    proposal,
    ticket,
    link: links?.get(proposal.ticket) ?? null,
    verbs: legalProposalVerbs(proposal),
    categories: plan.categories,
    other: languages.find((one) => one !== proposal.language) ?? null,
    words: new Map(),
    language: languages[0],
    timeZone,
    reason,
  });
};
