import { describe, expect, it } from '@jest/globals';
import { parse, type SourceFile } from './source-tree.js';

/** A breach of a rule, and the line where it is. */
export interface Breach {
  readonly line: number;
  readonly found: string;
}

/** A rule of the house that every file has to keep. */
export interface Rule {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  /** Whether the rule looks at the file at all. */
  readonly of: (path: string) => boolean;
  readonly breaches: (file: SourceFile) => readonly Breach[];
  /** Made-up files that break the rule, and some that keep it: a rule that cannot fail guards nothing. */
  readonly breaking: Readonly<Record<string, string>>;
  readonly keeping: Readonly<Record<string, string>>;
}

/** One complaint a breach, to be read by whoever broke the rule. */
export const complaints = (rule: Rule, files: readonly SourceFile[]): string[] =>
  files
    .filter((file) => rule.of(file.path))
    .flatMap((file) =>
      rule
        .breaches(file)
        .map(({ line, found }) => `${file.path}:${line} ${found}. Why not: ${rule.why} Instead: ${rule.mend}`),
    );

const madeUp = (files: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => parse(path, text));

/** Two tests a rule: the project keeps it, and it can be broken. */
export const holdsIn = (files: readonly SourceFile[], rule: Rule): void =>
  describe(rule.what, () => {
    it('holds', () => {
      expect(complaints(rule, files)).toEqual([]);
    });

    it('would notice', () => {
      for (const file of madeUp(rule.breaking)) {
        expect([file.path, file.text, complaints(rule, [file]).length > 0]).toEqual([file.path, file.text, true]);
      }
      expect(complaints(rule, madeUp(rule.keeping))).toEqual([]);
    });
  });
