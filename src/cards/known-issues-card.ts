import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reasonOnTop } from './parts/heading.js';
import { label, section, words } from './parts/lettering.js';
import type { Sheet } from './sheet.js';
import { oneLine } from './text.js';
import type { CountedIssue, KnownIssuesCardView } from './views.js';

const TITLE = 100;

const row = (title: string, below: string): readonly Element[] => [
  words(oneLine(title, TITLE)),
  words(below, { isSubtle: true, size: 'small' }, 'none'),
];

const counted = (sheet: Sheet, issues: readonly CountedIssue[], key: 'issues.useful' | 'issues.useless') =>
  issues.length === 0
    ? []
    : section([
        label(sheet.say(key), 'none'),
        ...issues.flatMap(({ title, offered, solved, notSolved }) =>
          row(title, sheet.say('issues.counts', { offered, solved, notSolved })),
        ),
      ]);

const waiting = (sheet: Sheet, { waiting: open }: KnownIssuesCardView): readonly Element[] =>
  open.length === 0
    ? []
    : section([
        label(sheet.say('issues.waiting'), 'none'),
        ...open.flatMap(({ entry, ticket, by, at }) =>
          row(entry.title, `${ticket} · ${sheet.say('issue.by', { name: sheet.name(by), time: sheet.time(at) })}`),
        ),
      ]);

const stale = (sheet: Sheet, { stale: old, staleCount }: KnownIssuesCardView): readonly Element[] =>
  old.length === 0
    ? []
    : section([
        label(sheet.say('issues.stale', { n: staleCount }), 'none'),
        ...old.flatMap(({ issue, title, reviewed }) =>
          row(title, sheet.say('issues.reviewed', { day: reviewed, issue })),
        ),
        ...(staleCount === old.length
          ? []
          : [words(sheet.say('list.more', { n: staleCount - old.length }), { isSubtle: true })]),
      ]);

/** Which known issues help, which do not, which wait for the top tier's word and which nobody has looked at for a year. */
export const renderKnownIssuesCard = (view: KnownIssuesCardView): Card =>
  fitCard(view, (sheet) => {
    const title = sheet.say('issues.title', { n: view.all });
    const none = view.useful.length === 0 ? [words(sheet.say('issues.none'), { isSubtle: true })] : [];
    return {
      summary: title,
      wide: true,
      body: [
        ...reasonOnTop(view),
        words(title, { size: 'large', weight: 'bolder' }, 'medium'),
        ...waiting(sheet, view),
        ...counted(sheet, view.useful, 'issues.useful'),
        ...none,
        ...counted(sheet, view.useless, 'issues.useless'),
        ...stale(sheet, view),
      ],
    };
  });
