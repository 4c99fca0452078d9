import type { PlanFile } from './schema.js';
import { planSchema } from './schema.js';
import type { Path } from './plan-problem.js';
import { formatPath } from './plan-problem.js';
import { valueAt } from './schema-findings.js';
import type { PlanSource } from './source/parse-source.js';

/** What of a plan with mistakes can still be checked, so that every mistake is told at once. */
export interface Readable {
  readonly file: PlanFile;
  /** Whether anything under the path was left out or made up: nothing should be concluded from it. */
  readonly shaky: (...path: Path) => boolean;
  /** False when an item of the list was left out, or what a tier's number is could not be read. */
  readonly whole: (list: 'tiers' | 'routing') => boolean;
}

/** More rounds than mistakes nest; each round leaves at least one thing out. */
const MOST_ROUNDS = 30;

/**
 * The plan in its shape, leaving out (in `source.value` itself) what does not fit. Undefined when too little is left to be
 * called a plan.
 */
export function readable(source: PlanSource): Readable | undefined {
  const touched: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = planSchema.safeParse(source.value);
    if (read.success) {
      const shaky = (...path: Path): boolean => touched.some((one) => covers(one, formatPath(path)));
      const whole = (list: string): boolean => !touched.some((one) => LEFT_OUT.exec(one)?.[1] === list);
      return { file: read.data, shaky, whole };
    }
    const wrong = read.error.issues.flatMap(({ code, path, ...issue }) => {
      const at = path as (string | number)[];
      return code === 'unrecognized_keys' ? (issue as { keys: string[] }).keys.map((key) => [...at, key]) : [at];
    });
    // Later items first, so that leaving one out does not move the others.
    wrong.sort((one, other) => formatPath(other).localeCompare(formatPath(one), 'en', { numeric: true }));
    for (const path of wrong) {
      const whole = wholeOf(source, path);
      if (whole.length === 0) return undefined;
      touched.push(formatPath(whole));
      leaveOut(source, whole);
    }
  }
  return undefined;
}

const LEFT_OUT = /^(tiers|routing)(\[\d+\](\.tier)?)?$/;

const covers = (touched: string, path: string): boolean =>
  touched.startsWith(path) || path.startsWith(`${touched}.`) || path.startsWith(`${touched}[`);

/** What has to go when the value at the path is wrong: a rule without its condition would say something else. */
function wholeOf(source: PlanSource, path: Path): Path {
  const routing = path[0] === 'routing' && path.length > 2 && ['when', 'to', 'name'].includes(String(path[2]));
  if (routing && valueAt(source.value, path) !== undefined) return path.slice(0, 2);
  // Something required is missing: what it is missing from goes, unless it can be stood in for.
  return valueAt(source.value, path) === undefined && !standIn(path) ? path.slice(0, -1) : path;
}

function standIn(path: Path): { readonly value: unknown } | undefined {
  const last = path.at(-1);
  if (last === 'organisation') return { value: { name: '?' } };
  if (last === 'name') return { value: '?' };
  if (last === 'members') return { value: [] };
  return undefined;
}

function leaveOut(source: PlanSource, path: Path): void {
  const above = valueAt(source.value, path.slice(0, -1));
  const last = path.at(-1);
  const replacement = standIn(path);
  if (Array.isArray(above) && typeof last === 'number') {
    above.splice(last, 1);
    const origin = source.origins.get(above);
    if (origin?.kind === 'list') origin.items.splice(last, 1);
  } else if (typeof above === 'object' && above !== null && last !== undefined) {
    if (replacement) Object.assign(above, { [last]: replacement.value });
    else Reflect.deleteProperty(above, last);
  }
}
