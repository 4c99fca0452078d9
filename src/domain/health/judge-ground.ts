import { found, orFine, type Finding } from './finding.js';
import type { DatabaseSeen } from './seen.js';

/** What the plan's file comes to. Line and column begin at 1. */
export type PlanSeen =
  | { readonly state: 'good' }
  | { readonly state: 'unread'; readonly file: string; readonly why: string }
  | {
      readonly state: 'wrong';
      readonly file: string;
      readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
    };

export const judgePlan = (seen: PlanSeen, edit: string | null): readonly Finding[] => {
  switch (seen.state) {
    case 'unread':
      return [found('planUnread', { file: seen.file, why: seen.why })];
    case 'wrong':
      return seen.problems.map(({ line, column, message }) =>
        found('planWrong', { where: `${seen.file}:${String(line)}:${String(column)}`, why: message }),
      );
    case 'good':
      return orFine('plan', edit === null ? [] : [found('planEdit', { why: edit })]);
  }
};

export const judgeDatabase = (seen: DatabaseSeen): readonly Finding[] => {
  switch (seen.state) {
    case 'good':
      return orFine(
        'database',
        seen.remoteFolder === null ? [] : [found('folderRemote', { folder: seen.remoteFolder })],
      );
    case 'silent':
      return [found('databaseSilent', { why: seen.why })];
    case 'newer':
      return [found('databaseNewer', { why: seen.why })];
    case 'held':
      return [found('folderHeld', { folder: seen.folder })];
    case 'closed':
      return [found('folderClosed', { folder: seen.folder, why: seen.why })];
  }
};
