import { joinDraft, type Draft } from '../../domain/intake/draft.js';
import type { Category, Platform } from '../../domain/support-plan.js';
import type { IssueCount } from '../../domain/known-issues/issue-count.js';
import { wordsIn } from '../../domain/known-issues/known-issue.js';
import { matchesToKeep, type KnownMatch } from '../../domain/known-issues/known-match.js';

import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';

type Counted = Partial<Omit<IssueCount, 'issue'>>;

const counted = (issues: readonly string[], by: Counted): readonly IssueCount[] =>
  issues.map((issue) => ({ issue, offered: 0, solved: 0, notSolved: 0, ...by }));

/** Looks for known issues that fit what somebody wrote; those with steps for users are offered on the card, and counted. */
export const offerIssues = async (desk: Pick<Desk, 'knownIssues'>, tables: Tables, draft: Draft): Promise<Draft> => {
  const known = await desk.knownIssues(tables);
  const words = joinDraft(draft, await tables.texts.get(draft.texts));
  const offers = known
    .match(draft.understood, words)
    .filter(({ issue }) => wordsIn(issue, draft.language).userSteps.length > 0)
    .map(({ issue }) => issue.id);
  const before = draft.everOffered ?? [];
  const fresh = offers.filter((issue) => !before.includes(issue));
  await tables.knownIssues.count(counted(fresh, { offered: 1 }));
  if (offers.length === 0 && before.length === 0) return draft;
  return { ...draft, offers, everOffered: [...before, ...fresh] };
};

interface Sending {
  /** What the draft is about, as its requester corrected it. */
  readonly subject: { readonly category: Category; readonly platform: Platform };
  readonly words: string;
  /** The known issue whose steps did not help, where its requester said so. */
  readonly tried: string | null;
}

/** The known issues that go with a ticket: staff see them on its card, and it stays the same ones. */
export const matchesFor = async (
  desk: Pick<Desk, 'knownIssues'>,
  tables: Tables,
  { understood, offers = [], everOffered = [] }: Draft,
  { subject, words, tried }: Sending,
): Promise<readonly KnownMatch[]> => {
  const known = await desk.knownIssues(tables);
  const { category, platform } = subject;
  const fitting = known.match({ ...understood, category, platform }, words).map(({ issue }) => issue.id);
  return matchesToKeep(fitting, offers, everOffered.includes(tried ?? '') ? tried : null);
};

/** A request with offers on its card is over: its requester said which one helped. */
export const countFixed = (tables: Tables, issue: string): Promise<void> =>
  tables.knownIssues.count(counted([issue], { solved: 1 }));

/** Its requester sent it all the same, so nothing that was offered helped. What the desk sends by itself tells nothing. */
export const countSent = async (tables: Tables, draft: Draft): Promise<void> => {
  if (draft.byDesk) return;
  if (draft.fixedBy !== undefined) {
    await tables.knownIssues.count(counted([draft.fixedBy], { solved: -1, notSolved: 1 }));
    return;
  }
  await tables.knownIssues.count(counted(draft.offers ?? [], { notSolved: 1 }));
};
