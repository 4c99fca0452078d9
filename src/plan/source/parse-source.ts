import type { Node, YAMLError } from 'yaml';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import type { Path, PlanProblem } from '../plan-problem.js';
import { formatPath } from '../plan-problem.js';
import { offsetInSource } from './align.js';
import type { PlainTree } from './plain-tree.js';
import { plainTree } from './plain-tree.js';

/** What points at a place besides its path. */
export interface Pointer {
  /** Point at the key, not at its value. */
  readonly key?: boolean;
  /** Characters into the text at that place. */
  readonly offset?: number;
}

/** The text of a plan as plain values, each of which knows where it stands. */
export interface PlanSource extends PlainTree {
  /** For a path that is not there, the nearest place above it. */
  locate(path: Path, pointer?: Pointer): { readonly line: number; readonly column: number };
}

export type ParsedSource =
  | {
      readonly source: PlanSource;
      readonly problems: readonly PlanProblem[];
      readonly warnings: readonly PlanProblem[];
    }
  | { readonly source: null; readonly problems: readonly PlanProblem[]; readonly warnings: readonly PlanProblem[] };

/** 1 MB of text: hundreds of times a large organisation's plan. */
export const LONGEST_PLAN = 1_000_000;

const whole = (message: string): ParsedSource => ({
  source: null,
  problems: [{ line: 1, column: 1, path: '', message }],
  warnings: [],
});

export function parseSource(text: string): ParsedSource {
  if (text.length > LONGEST_PLAN) return whole('the plan is longer than 1 MB');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: false,
  });
  const problems = document.errors.map((error) => fromYaml(error, lines));
  const warnings = document.warnings.map((warning) => fromYaml(warning, lines));
  // A key written twice is wrong but leaves the rest readable; any other fault of the notation would only breed noise.
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { source: null, problems, warnings };

  const tree = plainTree(document);
  if (tree === 'tooLarge')
    return whole('the plan refers to itself or repeats parts so often that it is too large to read');
  if (!isObject(tree.value)) return whole('the plan is empty: it needs at least `organisation` and `tiers`');
  return { source: { ...tree, locate: locator(text, lines, tree) }, problems, warnings };
}

function fromYaml(error: YAMLError, lines: LineCounter): PlanProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const message = error.code === 'DUPLICATE_KEY' ? 'the same key is written twice here' : `YAML: ${error.message}`;
  return { line, column: col, path: '', message };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function locator(text: string, lines: LineCounter, tree: PlainTree): PlanSource['locate'] {
  return (path, pointer = {}) => {
    const node = nearestNode(tree, path, pointer.key ?? false);
    let offset = node?.range?.[0] ?? 0;
    if (pointer.offset !== undefined && isScalar(node) && typeof node.value === 'string') {
      offset = offsetInSource(text, offset, node.value, pointer.offset);
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

/** The node at the path; a missing one is shown by the key of what it is missing from, or the start of a list item. */
function nearestNode(tree: PlainTree, path: Path, wantKey: boolean): Node | null {
  let value: unknown = tree.value;
  let shown: Node | null = null;
  for (const [index, step] of path.entries()) {
    const origin = isObject(value) ? tree.origins.get(value) : undefined;
    const last = index === path.length - 1;
    const inMap = origin?.kind === 'map' ? origin.entries.get(String(step)) : undefined;
    const item = origin?.kind === 'list' && typeof step === 'number' ? (origin.items[step] ?? null) : null;
    if (!inMap && !item) return shown;
    shown = inMap ? (last && !wantKey ? (visible(inMap.value) ?? inMap.key) : inMap.key) : item;
    value = isObject(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return shown;
}

/** An empty value (`lead:` and nothing) has no place of its own. */
const visible = (node: Node | null): Node | null => (node?.range && node.range[1] > node.range[0] ? node : null);

/** A problem at a path. */
export function problemAt(
  source: PlanSource,
  path: Path,
  message: string,
  extra: Pointer & { readonly suggestion?: string | undefined } = {},
): PlanProblem {
  const { suggestion, ...pointer } = extra;
  return {
    ...source.locate(path, pointer),
    path: formatPath(path),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
