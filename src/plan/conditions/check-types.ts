import type { Expression } from 'adaptive-expressions';
import { Constant } from 'adaptive-expressions';
import { RE2JS } from 're2js';
import type { Fact, FactKind } from '../facts.js';
import { FACTS, findFact } from '../facts.js';
import { nearest } from '../suggest.js';
import type { ParameterKind, PlanFunction } from './functions.js';
import { FUNCTION_NAMES, findFunction } from './functions.js';

/** What is wrong in an expression; `about` is the name or text to point at. */
export interface Complaint {
  readonly about: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** What only the plan knows: its categories, and the names of its phases. */
export type KnownValues = Readonly<Partial<Record<string, readonly (string | number)[]>>>;

interface Typed {
  readonly kind: ParameterKind | 'null';
  readonly fact?: Fact;
  readonly constant?: string | number | boolean;
  readonly items?: readonly Typed[];
}

const ANY: Typed = { kind: 'any' };
const KIND_WORDS: Readonly<Record<string, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  null: 'null',
  any: 'anything',
};
const kindOf = (value: unknown): FactKind | 'null' =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : value == null ? 'null' : 'text';

/** Facts, functions and kinds of values of a parsed expression; every complaint, not the first alone. */
export function checkTypes(root: Expression, known: KnownValues): readonly Complaint[] {
  const checker = new TypeChecker(known);
  const result = checker.type(root);
  const { constant } = result;
  if (!fits(result, 'boolean')) {
    checker.complaints.push({
      about: result.fact?.name ?? String(constant ?? ''),
      message: `a condition has to come to true or false; this is ${KIND_WORDS[result.kind] ?? 'something else'}`,
    });
  }
  return checker.complaints;
}

const fits = (typed: Typed, wanted: ParameterKind): boolean =>
  wanted === 'any' || typed.kind === 'any' || typed.kind === wanted || (typed.kind === 'null' && wanted !== 'list');

class TypeChecker {
  readonly complaints: Complaint[] = [];
  constructor(private readonly known: KnownValues) {}

  type(node: Expression): Typed {
    if (node instanceof Constant) return constantType(node.value);
    if (node.type === 'Accessor') return this.fact(node);
    const known = findFunction(node.type);
    if (!known) return this.unknownFunction(node);
    const values = (node.children ?? []).map((child) => this.type(child));
    this.checkArguments(node.type, known, values);
    this.checkLiterals(known, values);
    return known.name === 'createArray' ? { kind: 'list', items: values } : { kind: resultKind(known, values) };
  }

  private fact(node: Expression): Typed {
    const name = accessPath(node);
    const fact = name === undefined ? undefined : findFact(name);
    if (fact) return { kind: fact.kind, fact: { ...fact, ...this.valuesOf(fact) } };
    if (name === undefined) {
      this.complain('', 'a dot may only follow `ticket`, `requester`, `phase` or `similar`');
      return ANY;
    }
    const group = FACTS.filter((one) => one.name.startsWith(`${name}.`)).map((one) => one.name);
    const quoted = FACTS.some((one) => one.values?.includes(name));
    if (group.length > 0)
      this.complain(name, `'${name}' is a group of facts: say which, for example ${group[0] ?? ''}`);
    else if (quoted) this.complain(name, `there is no fact '${name}'; a text stands in quotes`, `'${name}'`);
    else this.complain(name, `there is no fact '${name}'`, nearestFact(name));
    return ANY;
  }

  private valuesOf(fact: Fact): Partial<Pick<Fact, 'values'>> {
    const values = this.known[fact.name];
    return values ? { values } : {};
  }

  private unknownFunction(node: Expression): Typed {
    if (node.type === 'Element') {
      this.complain('', 'square brackets after a name are not allowed; facts are written `ticket.tier`');
    } else if (isObjectInBraces(node)) {
      this.complain('', 'objects in braces are not allowed in a condition');
    } else {
      for (const child of node.children ?? []) this.type(child);
      this.complain(node.type, `there is no function '${node.type}' in a plan`, nearest(node.type, FUNCTION_NAMES));
    }
    return ANY;
  }

  private checkArguments(written: string, known: PlanFunction, values: readonly Typed[]): void {
    if (values.length < known.least || values.length > known.most) {
      const wanted = known.least === known.most ? String(known.least) : `at least ${known.least}`;
      this.complain(
        written,
        `'${written}' takes ${wanted} ${wanted.endsWith('1') ? 'argument' : 'arguments'}, not ${values.length}`,
      );
    }
    for (const [index, value] of values.entries()) {
      const wanted = known.takes[index] ?? known.takes.at(-1) ?? 'any';
      const kinds = typeof wanted === 'string' ? [wanted] : wanted;
      if (kinds.some((kind) => fits(value, kind))) continue;
      const what = value.fact ? `'${value.fact.name}' is` : 'this is';
      const words = kinds.map((kind) => KIND_WORDS[kind]).join(' or ');
      this.complain(nameOf(value) ?? written, `'${written}' needs ${words}; ${what} ${KIND_WORDS[value.kind] ?? ''}`);
    }
  }

  private checkLiterals(known: PlanFunction, values: readonly Typed[]): void {
    const [one = ANY, two = ANY] = values;
    if (known.name === '==' || known.name === '!=') {
      this.compare(one, two);
    } else if (known.name === 'contains') {
      for (const item of one.items ?? []) this.compare(two, item);
      if (one.fact?.name === 'ticket.errorCodes') this.errorCode(two);
      else if (one.kind === 'text' && !fits(two, 'text'))
        this.complain(nameOf(two) ?? '', 'a text can only contain a text');
    } else if (known.name === 'isMatch') {
      this.pattern(two);
    }
  }

  /** Two sides of `==`: of one kind, and a literal has to be a value that the fact can have. */
  private compare(one: Typed, two: Typed): void {
    const [fact, other] = one.fact ? [one, two] : [two, one];
    if (!fits(other, fact.kind === 'null' ? 'any' : fact.kind)) {
      const name = fact.fact?.name ?? 'one side';
      const number =
        fact.kind === 'number' && /^\d+$/.test(String(other.constant)) ? String(other.constant) : undefined;
      const words = `${name} is ${KIND_WORDS[fact.kind] ?? ''}, the other side is ${KIND_WORDS[other.kind] ?? ''}: they are never equal`;
      this.complain(nameOf(other) ?? name, words, number);
      return;
    }
    const values = fact.fact?.values;
    const { constant } = other;
    if (!values || constant === undefined || typeof constant === 'boolean' || values.includes(constant)) return;
    this.complain(
      String(constant),
      `${fact.fact?.name ?? ''} is never '${constant}'; it is one of ${values.join(', ')}`,
      nearest(String(constant), values.map(String)),
    );
  }

  /** Codes are compared as understanding writes them, so that any other way of writing one never matches. */
  private errorCode({ constant, kind }: Typed): void {
    if (kind === 'number') this.complain(String(constant), 'error codes are texts: put the code in quotes');
    if (typeof constant !== 'string') return;
    const written = /^(?:0x)?([0-9a-f]{8})$/i.exec(constant)?.[1];
    if (written === undefined || !/[a-f]|^8/i.test(written)) return;
    const normal = `0x${written.toLowerCase()}`;
    if (normal === constant) return;
    this.complain(constant, `'${constant}' never matches: hexadecimal codes are kept in lower case with 0x`, normal);
  }

  private pattern({ constant }: Typed): void {
    if (typeof constant !== 'string') {
      this.complain('isMatch', 'the regular expression of isMatch has to be written out as a text');
      return;
    }
    try {
      RE2JS.compile(constant);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.complain(constant, `the regular expression cannot be used: ${words}`);
    }
  }

  private complain(about: string, message: string, suggestion?: string): void {
    this.complaints.push({ about, message, suggestion });
  }
}

/** The parser writes `{a: 1}` as setProperty(json('{}'), 'a', 1). */
const isObjectInBraces = ({ type, children }: Expression): boolean =>
  type === 'json'
    ? children[0] instanceof Constant && children[0].value === '{}'
    : type === 'setProperty' && children[0] !== undefined && isObjectInBraces(children[0]);

const nameOf = (typed: Typed): string | undefined =>
  typed.fact?.name ?? (typed.constant === undefined ? undefined : String(typed.constant));

function constantType(value: unknown): Typed {
  const kind = kindOf(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { kind, constant: value }
    : { kind };
}

/** `if` and `coalesce` give what their branches give when those agree. */
function resultKind(known: PlanFunction, values: readonly Typed[]): ParameterKind {
  if (known.gives !== 'any') return known.gives;
  const branches = (known.name === 'if' ? values.slice(1) : values).filter((value) => value.kind !== 'null');
  const [first] = branches;
  return first && first.kind !== 'null' && branches.every((value) => value.kind === first.kind) ? first.kind : 'any';
}

/** `ticket.tier` of nested property access; undefined when it starts from anything but a name. */
export function accessPath(node: Expression): string | undefined {
  const [property, of] = node.children ?? [];
  if (node.type !== 'Accessor' || !(property instanceof Constant)) return undefined;
  const name = String(property.value);
  if (!of) return name;
  const above = accessPath(of);
  return above === undefined ? undefined : `${above}.${name}`;
}

function nearestFact(name: string): string | undefined {
  const close = nearest(
    name,
    FACTS.map((fact) => fact.name),
  );
  return close ?? FACTS.find((fact) => fact.name.endsWith(`.${name.split('.').at(-1) ?? ''}`))?.name;
}
