import type { Understanding } from '../../domain/intake/understand.js';
import type { KnownIssue } from '../../domain/known-issues/known-issue.js';
import { matchKnownIssues, type KnownIssueIndex, type KnownIssueMatch } from '../../domain/known-issues/match.js';
import type { Instant } from '../../domain/instant.js';
import type { Log } from '../../ports/log.js';
import type { Tables } from '../../ports/store.js';

/** All known issues at one moment: those of the file and those that came out of tickets. */
export interface KnownIssues {
  readonly byId: ReadonlyMap<string, KnownIssue>;
  /** The best one to three for somebody's words, best first; none where nothing fits well enough. */
  match(asked: Understanding, words: string): readonly KnownIssueMatch[];
}

type Problem = { readonly line: number; readonly column: number; readonly message: string };

interface Parts {
  readonly read: (
    text: string,
    today: string,
  ) => { readonly issues: readonly KnownIssue[] } | { readonly problems: readonly Problem[] };
  readonly index: (issues: readonly KnownIssue[]) => KnownIssueIndex;
  readonly now: () => Instant;
  readonly log: Log;
}

interface Built extends KnownIssues {
  readonly stamp: string;
}

const dayOf = (instant: Instant): string => new Date(instant).toISOString().slice(0, 10);

/** Known wherever it is about to be tomorrow: a file that was reviewed today east of here is not wrong. */
const LATEST_DAY = 14 * 60 * 60 * 1_000;

const told = ([first]: readonly Problem[]): string =>
  first === undefined
    ? 'it cannot be read'
    : `line ${String(first.line)}, column ${String(first.column)}: ${first.message}`;

/**
 * The known issues in force. The last good text of the file counts, and what the store has on top of it: the store is asked
 * each time whether it has changed, so an approval holds for all processes at once.
 */
export class KnownIssueBase {
  #file: readonly KnownIssue[] = [];
  #broken: string | null = null;
  #edits = 0;
  #built: Built | undefined;
  constructor(private readonly parts: Parts) {}

  /** What is wrong with the last edit of the file, while the text before it counts. */
  get broken(): string | null {
    return this.#broken;
  }

  /** How many the file has. */
  get inFile(): number {
    return this.#file.length;
  }

  /** The text of the file, at the start and after each edit; null where there is no file, and so nothing in it. */
  offer(text: string | null): void {
    const { read, now, log } = this.parts;
    const reading = text === null ? { issues: [] } : read(text, dayOf(now() + LATEST_DAY));
    if ('problems' in reading) {
      this.#broken = told(reading.problems);
      log.warn({ problems: reading.problems }, 'the known issues have problems; the last good ones stay in force');
      return;
    }
    this.#broken = null;
    this.#file = reading.issues;
    this.#edits += 1;
    if (text !== null) log.info({ issues: reading.issues.length }, 'known issues in force');
  }

  /** A file that is named but cannot be had. */
  missing(why: string): void {
    this.#broken = why;
  }

  /** As they are now. Made searchable anew only when the file or the store has changed. */
  async now(tables: Pick<Tables, 'knownIssues'>): Promise<KnownIssues> {
    const stamp = `${String(this.#edits)}:${await tables.knownIssues.stamp()}`;
    if (this.#built?.stamp === stamp) return this.#built;
    const own = await tables.knownIssues.approved();
    // What was exported stands in both; the file is what its people edited since.
    const inFile = new Set(this.#file.map(({ id }) => id));
    const issues = [...this.#file, ...own.filter(({ id }) => !inFile.has(id))];
    const index = this.parts.index(issues);
    this.#built = {
      stamp,
      byId: new Map(issues.map((issue) => [issue.id, issue])),
      match: (asked, words) => matchKnownIssues(index, asked, words),
    };
    return this.#built;
  }
}
