import type { Expression } from 'adaptive-expressions';
import { ExpressionParser, Options } from 'adaptive-expressions';
import type { Facts } from '../../domain/routing/facts.js';
import type { Condition } from '../../domain/support-plan.js';
import type { KnownValues } from './check-types.js';
import { checkTypes } from './check-types.js';
import { lookUp } from './evaluators.js';
import { offsetOf } from './scan.js';

/** Something wrong in a condition, `offset` characters into it. */
export interface ConditionProblem {
  readonly offset: number;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

export interface CompiledCondition {
  readonly condition: Condition;
  /** The same for conditions that say the same in other spacing. */
  readonly normal: string;
}

export const LONGEST_CONDITION = 2_000;
/** A chain of `||` nests once for each link; real conditions stay far below. */
const DEEPEST = 250;
const TOO_DEEP = 'the condition is nested too deeply';

const parser = new ExpressionParser(lookUp);
const options = new Options();
options.locale = 'en-US';

/** Parses and checks a condition once, for as many evaluations as there will be; or says everything that is wrong. */
export function compileCondition(
  source: string,
  known: KnownValues = {},
): CompiledCondition | { readonly problems: readonly ConditionProblem[] } {
  if (source.trim() === '') return { problems: [{ offset: 0, message: 'the condition is empty' }] };
  if (source.length > LONGEST_CONDITION) {
    return { problems: [{ offset: 0, message: `the condition is longer than ${LONGEST_CONDITION} characters` }] };
  }
  const expression = parse(source);
  if ('offset' in expression) return { problems: [expression] };
  if (depth(expression) > DEEPEST) return { problems: [{ offset: 0, message: TOO_DEEP }] };
  const problems = checkTypes(expression, known).map(({ about, message, suggestion }) => ({
    offset: about === '' ? 0 : offsetOf(source, about),
    message,
    suggestion,
  }));
  if (problems.length > 0) return { problems };
  const normal = expression.toString();
  return { condition: { source, holds: (facts) => evaluate(expression, facts) }, normal };
}

function parse(source: string): Expression | ConditionProblem {
  try {
    return parser.parse(source);
  } catch (error) {
    if (error instanceof RangeError) return { offset: 0, message: TOO_DEEP };
    const words = error instanceof Error ? error.message : String(error);
    const [, line, column] = /line (\d+):(\d+)/.exec(words) ?? [];
    if (line === undefined || column === undefined) return { offset: 0, message: `cannot be read: ${words}` };
    return syntaxProblem(source, offsetAt(source, Number(line), Number(column)));
  }
}

/** Habits from other languages that the parser would only call a syntax error. */
const HABITS: readonly { readonly at: RegExp; readonly write: string }[] = [
  { at: /^={3}|^={1}(?!=)/, write: '==' },
  { at: /^(and)\b/i, write: '&&' },
  { at: /^(or)\b/i, write: '||' },
  { at: /^[“”‘’]/, write: "'" },
  { at: /^(≠|<>)/, write: '!=' },
  { at: /^≤/, write: '<=' },
  { at: /^≥/, write: '>=' },
];

function syntaxProblem(source: string, offset: number): ConditionProblem {
  const rest = source.slice(offset);
  const start = /=+$/.exec(source.slice(0, offset))?.index ?? offset;
  const suggestion = HABITS.find(({ at }) => at.test(rest) || (start < offset && at.test(source.slice(start))))?.write;
  const where = rest.trim() === '' ? 'it ends too early' : `at '${rest.slice(0, 20)}'`;
  return { offset, message: `the condition cannot be read: ${where}`, suggestion };
}

function offsetAt(source: string, line: number, column: number): number {
  const before = source.split('\n').slice(0, line - 1);
  return Math.min(source.length, before.reduce((total, one) => total + one.length + 1, 0) + column);
}

const depth = (node: Expression): number =>
  1 + (node.children ?? []).reduce((deepest, child) => Math.max(deepest, depth(child)), 0);

/** Conditions see a frozen copy: whatever a function may do, the caller's facts stay as they are. */
function evaluate(expression: Expression, facts: Facts): ReturnType<Condition['holds']> {
  try {
    const result = expression.tryEvaluate(frozen(facts), options) as { value: unknown; error?: string };
    if (result.error) return { failed: result.error };
    if (typeof result.value === 'boolean') return { holds: result.value };
    return result.value == null ? { holds: false } : { failed: 'the condition did not come to true or false' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

const frozen = (facts: Facts): Facts =>
  Object.freeze({
    ticket: Object.freeze({ ...facts.ticket, errorCodes: Object.freeze([...facts.ticket.errorCodes]) }),
    requester: Object.freeze({ ...facts.requester }),
    phase: Object.freeze({ ...facts.phase }),
    similar: Object.freeze({ ...facts.similar }),
  });
