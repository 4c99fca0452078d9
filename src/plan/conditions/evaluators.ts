import type { Expression } from 'adaptive-expressions';
import { ExpressionEvaluator, ExpressionFunctions, ReturnType as Returns } from 'adaptive-expressions';
import type { PlanFunction, Value } from './functions.js';
import { findFunction } from './functions.js';

type Evaluate = ConstructorParameters<typeof ExpressionEvaluator>[1];
type State = Parameters<Evaluate>[1];
type Settings = Parameters<Evaluate>[2];
type Result = { value: Value; error?: undefined } | { value: null; error: string };

function evaluateOne(child: Expression, state: State, options: Settings): Result {
  const { value, error } = child.tryEvaluate(state, options) as { value: Value | undefined; error?: string };
  return error ? { value: null, error } : { value: value ?? null };
}

/** Stops at the first argument that settles the answer. The library's own `and`, `or` and `not` swallow errors. */
const STOPS: Readonly<Record<string, (value: Value, index: number) => boolean>> = {
  '&&': (value) => value !== true,
  '||': (value) => value === true,
  coalesce: (value) => value !== null,
};

function evaluateAll(known: PlanFunction, children: readonly Expression[], state: State, options: Settings): Result {
  const stops = STOPS[known.name];
  const values: Value[] = [];
  for (const [index, child] of children.entries()) {
    const result = evaluateOne(child, state, options);
    if (result.error !== undefined) return result;
    values.push(result.value);
    if (stops?.(result.value, index)) break;
  }
  const value = known.run(values);
  if (typeof value === 'number' && !Number.isFinite(value))
    return { value: null, error: `${known.name} has no result` };
  return { value };
}

/** Only the branch that is taken, so that `if(exists(x), …)` can guard the other. */
function evaluateIf(children: readonly Expression[], state: State, options: Settings): Result {
  const [condition, then, otherwise] = children;
  if (!condition || !then || !otherwise) return { value: null, error: 'if takes three arguments' };
  const result = evaluateOne(condition, state, options);
  return result.error === undefined ? evaluateOne(result.value === true ? then : otherwise, state, options) : result;
}

const evaluate =
  (known: PlanFunction): Evaluate =>
  (expression, state, options) => {
    const children = expression.children ?? [];
    const result =
      known.name === 'if' ? evaluateIf(children, state, options) : evaluateAll(known, children, state, options);
    return result as ReturnType<Evaluate>;
  };

const noCheck = (): void => undefined;

/**
 * What the parser asks for each name it meets. Ours instead of the library's, except for reading a fact; a name that is not
 * allowed gets a stand-in, so that one pass finds all of them and not the first alone.
 */
export function lookUp(name: string): ExpressionEvaluator {
  const accessor = name === 'Accessor' ? ExpressionFunctions.standardFunctions.get(name) : undefined;
  if (accessor) return accessor;
  const known = findFunction(name);
  const run: Evaluate = known
    ? evaluate(known)
    : () => ({ value: undefined, error: `there is no function '${name}' in a plan` });
  return new ExpressionEvaluator(name, run, Returns.Object, noCheck);
}
