import {
  ABOUT_THE_BOT_TERMS,
  ASK_TERMS,
  DENIAL_TERMS,
  DEVICE_TERMS,
  FAULT_TERMS,
  FILLER_TERMS,
  GREETING_TERMS,
  GRIEVANCE_TERMS,
  INSULT_TERMS,
  OFF_TOPIC_TERMS,
  ORGANISATION_TERMS,
  PERSON_TERMS,
  PLEA_TERMS,
  PRAISE_OPENINGS,
  SOLVED_TERMS,
  STAFF_TERMS,
  STAFF_WISHES,
  THANKS_TERMS,
  THING_TERMS,
} from './kind-terms.js';
import { tokenise } from './normalise.js';
import { findTerms, indexTerms, listTerms } from './terms.js';
import type { Hit } from './terms.js';

/** What a word does in a talk, whatever the matter is. */
export type Sense =
  | 'greeting'
  | 'thanks'
  | 'praise'
  | 'solved'
  | 'aboutTheBot'
  | 'person'
  | 'staff'
  | 'offTopic'
  | 'insult'
  | 'fault'
  | 'ask'
  | 'thing'
  | 'device'
  | 'organisation'
  | 'filler';

interface Meaning {
  readonly sense: Sense;
  readonly weight: number;
}

/** One thought of a message. */
export interface Clause {
  readonly tokens: readonly string[];
  readonly hits: readonly Hit<Meaning>[];
}

const senses = (sense: Sense, list: string, weight = 1): [string, Meaning][] =>
  listTerms(list).map((term) => [term, { sense, weight }]);

const TERMS = indexTerms([
  ...senses('greeting', GREETING_TERMS),
  ...senses('thanks', THANKS_TERMS),
  ...senses('praise', PRAISE_OPENINGS),
  ...senses('solved', SOLVED_TERMS),
  ...senses('aboutTheBot', ABOUT_THE_BOT_TERMS),
  ...senses('person', `${PERSON_TERMS}, ${STAFF_WISHES}`),
  ...senses('staff', STAFF_TERMS),
  ...Object.entries(OFF_TOPIC_TERMS).flatMap(([weight, list]) => senses('offTopic', list, Number(weight))),
  ...senses('insult', `${INSULT_TERMS}, ${GRIEVANCE_TERMS}`),
  ...senses('fault', FAULT_TERMS, 2),
  ...senses('fault', DENIAL_TERMS),
  ...senses('fault', PLEA_TERMS, 0),
  ...senses('ask', ASK_TERMS),
  ...senses('thing', THING_TERMS),
  ...senses('device', DEVICE_TERMS),
  ...senses('organisation', ORGANISATION_TERMS),
  ...senses('filler', FILLER_TERMS),
]);

/** Reads one clause of a normalised text. */
export const readClause = (text: string): Clause => {
  const tokens = tokenise(text);
  return { tokens, hits: findTerms(tokens, TERMS) };
};

export const says = (clause: Clause, sense: Sense): boolean =>
  clause.hits.some(({ meaning }) => meaning.sense === sense);

/** The sense that a clause opens with, if it is this one. */
export const opensWith = (clause: Clause, sense: Sense): boolean =>
  clause.hits.some(({ at, meaning }) => at === 0 && meaning.sense === sense);

/** How many tokens are covered by terms of these senses. */
export const covered = ({ tokens, hits }: Clause, among: ReadonlySet<Sense>): number => {
  const marked = new Uint8Array(tokens.length);
  for (const { at, length, meaning } of hits) if (among.has(meaning.sense)) marked.fill(1, at, at + length);
  return marked.reduce((sum, mark) => sum + mark, 0);
};

/** How surely something fails: 2 it is said so, 1 something is denied, 0 a plea for help at the most. */
export const faultIn = ({ hits }: Clause): number =>
  Math.max(0, ...hits.flatMap(({ meaning }) => (meaning.sense === 'fault' ? [meaning.weight] : [])));

const POLITE: ReadonlySet<Sense> = new Set<Sense>(['greeting', 'thanks', 'solved', 'filler']);

/** Whether a clause only greets, thanks or tells that all is well again. */
export const isCourtesy = (clause: Clause): boolean => {
  if (/^(thank|thx|many thanks).* (for|to)$/.test(firstPraise(clause))) return faultIn(clause) === 0;
  const wellAgain = says(clause, 'solved') && !says(clause, 'fault');
  if (opensWith(clause, 'praise')) return !says(clause, 'fault');
  if (wellAgain) return !says(clause, 'ask');
  if (!says(clause, 'greeting') && !says(clause, 'thanks')) return false;
  return covered(clause, POLITE) === clause.tokens.length;
};

const firstPraise = (clause: Clause): string =>
  clause.hits.find(({ at, meaning }) => at === 0 && meaning.sense === 'praise')?.term ?? '';
