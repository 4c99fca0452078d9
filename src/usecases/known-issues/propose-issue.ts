import { findLanguage } from '../../domain/intake/language.js';
import { normalise } from '../../domain/intake/normalise.js';
import { draftEntry, type SolutionWords } from '../../domain/known-issues/draft-entry.js';
import type { Proposal } from '../../domain/known-issues/proposal.js';
import { topTier } from '../../domain/support-plan.js';
import type { EventOf, TicketEvent } from '../../domain/ticket/events.js';
import type { Solution, Ticket } from '../../domain/ticket/ticket.js';
import { channelOf } from '../channels.js';
import type { Change } from '../commit-change.js';

type Proposed = EventOf<'KnownIssueProposed'>;

const wordsOf = async ({ tables }: Change, { rootCause, fix, userSteps }: Solution): Promise<SolutionWords> => {
  const texts = await tables.texts.get([rootCause, fix, userSteps]);
  const text = (id: Solution['fix']): string => texts.get(id) ?? '';
  return { rootCause: text(rootCause), fix: text(fix), userSteps: text(userSteps) };
};

const propose = async (change: Change, ticket: Ticket, event: Proposed): Promise<void> => {
  if (ticket.solution === null) return;
  const { tables, plan, now, newId } = change;
  const words = await wordsOf(change, ticket.solution);
  const { by, at, issue } = event;
  const proposal: Proposal = {
    version: 1,
    state: 'proposed',
    // The day on which it is approved takes the place of this one.
    entry: draftEntry(ticket, words, new Date(now).toISOString().slice(0, 10)),
    language: findLanguage(normalise(`${words.rootCause}\n${words.userSteps}`), plan.organisation.languages[0]),
    ticket: ticket.number,
    ...{ by, at, decided: null },
  };
  await tables.knownIssues.save(proposal);
  const channel = channelOf(plan, await tables.channels.all(), topTier(plan));
  const address = { to: 'channel', channel, thread: null } as const;
  await tables.posts.add({
    ...{ id: newId(), kind: 'knownIssue', ticket: null, draft: null, about: null, issue, address },
  });
};

/** A solution that somebody wants known is drafted as an entry, and the top tier's channel is asked. */
export const proposeIssues = async (change: Change, ticket: Ticket, events: readonly TicketEvent[]): Promise<void> => {
  for (const event of events) if (event.type === 'KnownIssueProposed') await propose(change, ticket, event);
};
