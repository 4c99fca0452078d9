import { covered, faultIn, isCourtesy, opensWith, says } from './clause.js';
import type { Clause, Sense } from './clause.js';
import { looksForeign } from './language.js';
import type { MessageKind } from './understand.js';

/** What is known of a message when its kind is decided. */
export interface Signs {
  /** Normalised. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly errorCodes: readonly string[];
  /** How strongly the text speaks for its category and its platform; 0 for no sign. */
  readonly categoryScore: number;
  readonly platformScore: number;
}

export interface KindFinding {
  readonly kind: MessageKind;
  readonly because: readonly string[];
}

/** From here on a category counts as named; below it is a hint. */
const NAMED = 2;
const CLEAR = 3;
/** So many words with a matter of their own are worth a person's look, even when none of them is known. */
const ENOUGH = 3;

const NO_MATTER: ReadonlySet<Sense> = new Set<Sense>(['greeting', 'thanks', 'insult', 'fault', 'ask', 'filler']);
const KNOWN: ReadonlySet<Sense> = new Set<Sense>([
  ...NO_MATTER,
  'praise',
  'solved',
  'aboutTheBot',
  'person',
  'staff',
  'offTopic',
  'thing',
  'device',
  'organisation',
]);

/** Everything in a message that is neither greeting nor thanks, added up. */
interface Matter {
  readonly fault: boolean;
  readonly ask: boolean;
  readonly thing: boolean;
  readonly device: boolean;
  readonly insult: boolean;
  /** Words with a matter of their own; a Chinese character is half of one. */
  readonly words: number;
  /** Whether it is in a language that the lists do not cover. */
  readonly foreign: boolean;
}

const HAN = /^[\u3400-\u9fff\uf900-\ufaff]$/;

const addUp = (rest: readonly Clause[]): Matter => {
  const any = (sense: Sense): boolean => rest.some((clause) => says(clause, sense));
  const tokens = rest.flatMap((clause) => clause.tokens);
  const count = (among: ReadonlySet<Sense>): number => rest.reduce((sum, clause) => sum + covered(clause, among), 0);
  const unit = tokens.filter((token) => HAN.test(token)).length * 2 > tokens.length ? 0.5 : 1;
  return {
    fault: any('fault'),
    ask: any('ask'),
    thing: any('thing') || any('device') || any('organisation'),
    device: any('device'),
    insult: any('insult'),
    words: (tokens.length - count(NO_MATTER)) * unit,
    foreign: looksForeign(tokens.join(' '), count(KNOWN) / tokens.length),
  };
};

const termsOf = (clauses: readonly Clause[], sense: Sense): readonly string[] => [
  ...new Set(
    clauses.flatMap(({ hits }) => hits.filter(({ meaning }) => meaning.sense === sense).map(({ term }) => term)),
  ),
];

/** An app is ours, whatever it is for. */
const isOfApp = (after: string | undefined): boolean => after !== undefined && /^(?:apps?|應|程)$/.test(after);

/** How strongly a message speaks of something that is not ours. */
const strayWeight = (rest: readonly Clause[], isSupport: boolean): number => {
  const weights = new Map(
    rest.flatMap(({ hits, tokens }) =>
      hits
        .filter(({ meaning, at, length }) => meaning.sense === 'offTopic' && !isOfApp(tokens[at + length]))
        .map(({ term, meaning }) => [term, meaning.weight]),
    ),
  );
  // "I am on vacation and my phone will not enrol" has a word of no concern in it, and is a problem.
  return [...weights.values()].reduce((sum, weight) => sum + (isSupport && weight === 6 ? 3 : weight), 0);
};

const isOffTopic = (signs: Signs, rest: readonly Clause[], { fault, device }: Matter): boolean => {
  const { categoryScore, platformScore, errorCodes } = signs;
  const named = device || platformScore >= 3 ? 3 : platformScore;
  const stray = strayWeight(rest, fault && (categoryScore >= CLEAR || named === 3));
  const ours = categoryScore + named + errorCodes.length * 6 + (fault ? 1 : 0);
  return stray > 0 && stray >= ours;
};

const isProblem = ({ categoryScore, platformScore, errorCodes }: Signs, matter: Matter): boolean => {
  const { fault, ask, thing, words, foreign } = matter;
  if (errorCodes.length > 0) return true;
  const wants = fault || ask;
  if (categoryScore >= NAMED || platformScore >= 3) return wants || words >= ENOUGH;
  if (thing) return fault || words >= (ask ? 2 : ENOUGH);
  return (fault && words >= ENOUGH) || foreign;
};

const courtesyKind = (clauses: readonly Clause[]): 'thanks' | 'greeting' | null => {
  const polite = clauses.filter((clause) => isCourtesy(clause));
  const thankful: readonly Sense[] = ['thanks', 'praise', 'solved'];
  if (polite.some((clause) => thankful.some((sense) => says(clause, sense)))) return 'thanks';
  if (clauses.some((clause) => opensWith(clause, 'thanks'))) return 'thanks';
  return polite.length > 0 || clauses.some((clause) => opensWith(clause, 'greeting')) ? 'greeting' : null;
};

const WORKING = /\b(?:works?|working|worked|functions?|functioning)\b|[不沒]能|可以用/;

/** Anger about people or about nothing at all: it tells of no fault that anybody could look at. */
const isGrievance = (signs: Signs, rest: readonly Clause[], { insult, device }: Matter): boolean => {
  const { text, errorCodes, categoryScore, platformScore } = signs;
  if (!insult || device || errorCodes.length > 0 || categoryScore > 0 || platformScore > 0) return false;
  return !WORKING.test(text) && rest.every((clause) => faultIn(clause) < 2 && !says(clause, 'thing'));
};

/** Somebody of the desk is named, and next to nothing else. */
const namesStaff = (signs: Signs, rest: readonly Clause[], { thing, words }: Matter): boolean =>
  words <= 2 && !thing && signs.categoryScore + signs.platformScore === 0 && rest.every((one) => faultIn(one) === 0);

/** A question to the bot or for a person, or anger at them, as long as no trouble of one's own stands beside it. */
const addressed = (signs: Signs, rest: readonly Clause[], matter: Matter): KindFinding | null => {
  const { fault, words } = matter;
  if (signs.errorCodes.length > 0 || (signs.categoryScore >= CLEAR && fault)) return null;
  const toBot = termsOf(rest, 'aboutTheBot');
  if (toBot.length > 0 && signs.categoryScore < CLEAR && (!fault || words <= 2))
    return { kind: 'aboutTheBot', because: toBot };
  const forPerson = termsOf(rest, 'person');
  if (forPerson.length > 0 && signs.categoryScore < CLEAR) return { kind: 'person', because: forPerson };
  if (isGrievance(signs, rest, matter)) return { kind: 'upset', because: termsOf(rest, 'insult') };
  const staff = termsOf(rest, 'staff');
  return staff.length > 0 && namesStaff(signs, rest, matter) ? { kind: 'person', because: staff } : null;
};

const leftOver = (clauses: readonly Clause[], rest: readonly Clause[], matter: Matter): KindFinding => {
  const { fault, ask, thing, insult, words } = matter;
  if (insult || fault || thing) return { kind: 'vague', because: ['too little to go on'] };
  const courtesy = courtesyKind(clauses);
  if (courtesy !== null && words <= ENOUGH) return { kind: courtesy, because: termsOf(clauses, courtesy) };
  if (words >= ENOUGH || (ask && words >= 1))
    return { kind: 'offTopic', because: ['no word of devices or work accounts'] };
  return { kind: 'vague', because: rest.length === 0 ? [] : ['too little to go on'] };
};

/** What a message wants of the desk. Trouble outweighs tone: an angry or grateful person with a fault has a problem. */
export const findKind = (signs: Signs): KindFinding => {
  if (!/[\p{L}\p{N}]/u.test(signs.text)) return { kind: 'nothing', because: ['no words'] };
  const rest = signs.clauses.filter((clause) => clause.tokens.length > 0 && !isCourtesy(clause));
  const matter = addUp(rest);
  const solved = signs.clauses.some((clause) => isCourtesy(clause) && says(clause, 'solved'));
  const allWell = solved && !matter.fault && !signs.text.includes('?') && signs.errorCodes.length === 0;
  if (rest.length === 0 || allWell) {
    const kind = courtesyKind(signs.clauses) ?? 'vague';
    return {
      kind,
      because: [...termsOf(signs.clauses, 'solved'), ...(kind === 'vague' ? [] : termsOf(signs.clauses, kind))],
    };
  }
  const spokenTo = addressed(signs, rest, matter);
  if (spokenTo !== null) return spokenTo;
  if (isOffTopic(signs, rest, matter)) return { kind: 'offTopic', because: termsOf(rest, 'offTopic') };
  if (isProblem(signs, matter))
    return { kind: 'problem', because: [...termsOf(rest, 'fault'), ...termsOf(rest, 'ask')].slice(0, 3) };
  return leftOver(signs.clauses, rest, matter);
};
