import { findCategory } from './category.js';
import { readClause } from './clause.js';
import { findErrorCodes } from './error-codes.js';
import { findImpact } from './impact.js';
import { findLanguage } from './language.js';
import { findKind } from './message-kind.js';
import { clauses, normalise, tokenise } from './normalise.js';
import { findPlatform } from './platform.js';
import { makeTitle } from './title.js';
import type { Understanding } from './understand.js';

/** The words seen and what was made of them, as `plan explain` prints it. */
const reason = (seen: readonly string[], meaning: string): readonly string[] =>
  seen.length === 0 ? [] : [`${meaning}: ${seen.slice(0, 5).join(', ')}`];

/**
 * Makes out what a requester's words are about, by lists of words and nothing else; the same words always give the same answer.
 *
 * @param options.locale the language of the person's Teams as a BCP 47 tag, where it is known
 */
export const understandMessage = (words: string, options: { readonly locale: string | null }): Understanding => {
  const text = normalise(words);
  const tokens = tokenise(text);
  const errorCodes = findErrorCodes(words);
  const category = findCategory(tokens, errorCodes);
  const platform = findPlatform(tokens, errorCodes);
  const { kind, because } = findKind({
    text,
    clauses: clauses(text).map(readClause),
    errorCodes,
    categoryScore: category?.score ?? 0,
    platformScore: platform?.score ?? 0,
  });
  const language = findLanguage(text, options.locale);
  const common = { kind, title: makeTitle(words), errorCodes, language };
  const why = reason(because, kind);
  if (kind !== 'problem' && kind !== 'vague')
    return { ...common, category: 'other', platform: 'unknown', impact: null, because: why };
  const impact = findImpact(text, tokens);
  return {
    ...common,
    category: category?.is ?? 'other',
    platform: platform?.is ?? 'unknown',
    impact: impact?.impact ?? null,
    because: [
      ...why,
      ...reason(errorCodes, 'error codes'),
      ...reason(category?.because ?? [], `category ${category?.is ?? 'other'}`),
      ...reason(platform?.because ?? [], `platform ${platform?.is ?? 'unknown'}`),
      ...(impact === null ? [] : [`impact ${impact.impact}: ${impact.seen}`]),
    ],
  };
};
