import type { CountedIssue, KnownIssuesCardView } from '../../cards/views.js';
import type { IssueCount } from '../../domain/known-issues/issue-count.js';
import { wordsIn, type KnownIssue } from '../../domain/known-issues/known-issue.js';
import { plusDays } from '../../domain/time/local-day.js';
import type { Desk } from '../desk.js';
import { channelLanguage } from '../show.js';

/** What somebody went through longer ago is worth a second look: menus move. */
const REVIEW_AFTER_DAYS = 365;
const LISTED = 5;
/** Whoever met it so often without use, should hear of it. */
const OFTEN = 3;
const HARDLY_EVER = 0.2;

const helped = ({ solved, notSolved }: IssueCount): number => solved / Math.max(1, solved + notSolved);

const isUseless = (count: IssueCount): boolean => count.notSolved >= OFTEN && helped(count) < HARDLY_EVER;

/** What the top tier wants to know of its known issues: which help, which do not, which are old, which wait for an answer. */
export const listIssues = async (
  desk: Desk,
): Promise<Omit<KnownIssuesCardView, 'language' | 'timeZone' | 'words' | 'reason'>> => {
  const { byId } = await desk.knownIssues(desk.store);
  const titleOf = (issue: KnownIssue): string => wordsIn(issue, channelLanguage(desk)).title;
  const counted = (await desk.store.knownIssues.counts()).flatMap((count): CountedIssue[] => {
    const issue = byId.get(count.issue);
    return issue === undefined ? [] : [{ ...count, title: titleOf(issue) }];
  });
  const due = plusDays(desk.calendar().localDay(desk.clock.now()), -REVIEW_AFTER_DAYS);
  const stale = [...byId.values()]
    .filter(({ reviewed }) => reviewed <= due)
    .sort((one, other) => one.reviewed.localeCompare(other.reviewed));
  return {
    all: byId.size,
    useful: counted
      .filter(({ solved }) => solved > 0)
      .sort((one, other) => other.solved - one.solved || helped(other) - helped(one))
      .slice(0, LISTED),
    useless: counted
      .filter(isUseless)
      .sort((one, other) => other.notSolved - one.notSolved)
      .slice(0, LISTED),
    stale: stale
      .slice(0, LISTED)
      .map((issue) => ({ issue: issue.id, title: titleOf(issue), reviewed: issue.reviewed })),
    staleCount: stale.length,
    waiting: await desk.store.knownIssues.waiting(LISTED),
  };
};
