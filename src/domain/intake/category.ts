import type { Category } from '../support-plan.js';
import { CATEGORY_TERMS } from './category-terms.js';
import { codeFamily } from './code-families.js';
import { findTerms, indexTerms, listTerms } from './terms.js';
import { weigh } from './weigh.js';
import type { Evidence, Finding } from './weigh.js';

interface Meaning {
  readonly category: Category;
  readonly weight: number;
}

const TERMS = indexTerms(
  Object.entries(CATEGORY_TERMS).flatMap(([category, lists]) =>
    Object.entries(lists).flatMap(([weight, list]) =>
      listTerms(list).map((term): [string, Meaning] => [
        term,
        { category: category as Category, weight: Number(weight) },
      ]),
    ),
  ),
);

// A code belongs to a part of the product, but the words around it tell what the person was doing.
const CODE_WEIGHT = 3;

/**
 * The category of a text, from its tokens and the codes found in it; `null` when it gives no sign.
 * The most and strongest signs win, in a draw the earliest.
 */
export const findCategory = (tokens: readonly string[], errorCodes: readonly string[]): Finding<Category> | null => {
  const said = findTerms(tokens, TERMS).map(({ term, at, meaning }): Evidence<Category> => ({
    seen: term,
    at,
    speaksFor: meaning.category,
    weight: meaning.weight,
  }));
  const coded = errorCodes.flatMap((code): Evidence<Category>[] => {
    const { category } = codeFamily(code);
    return category === null ? [] : [{ seen: code, at: tokens.length, speaksFor: category, weight: CODE_WEIGHT }];
  });
  return weigh([...said, ...coded]);
};
