import type { Platform } from '../support-plan.js';
import { codeFamily } from './code-families.js';
import { PLATFORM_TERMS } from './platform-terms.js';
import { findTerms, indexTerms, listTerms } from './terms.js';
import { weigh } from './weigh.js';
import type { Evidence, Finding } from './weigh.js';

interface Meaning {
  readonly platform: Platform;
  readonly weight: number;
}

const TERMS = indexTerms(
  Object.entries(PLATFORM_TERMS).flatMap(([platform, lists]) =>
    Object.entries(lists).flatMap(([weight, list]) =>
      listTerms(list).map((term): [string, Meaning] => [
        term,
        { platform: platform as Platform, weight: Number(weight) },
      ]),
    ),
  ),
);

// "Works on my iPhone, but …" names the phone that is not the trouble.
const FINE_ON =
  /(?<!not |never |nothing |longer |hardly |doesnt |dont )(?:works|fine|ok|okay|well|working)(?: fine| well| perfectly)? (?:on|with|for) (?:my |the |an? |our |other |all )?$/;
const FINE_AFTER = /^(?:is |are |works? )?(?:正常|沒問題|可以用|都可以|works|fine|ok\b)/;

const isFine = (tokens: readonly string[], at: number, length: number): boolean =>
  FINE_ON.test(`${tokens.slice(Math.max(0, at - 6), at).join(' ')} `) ||
  FINE_AFTER.test(tokens.slice(at + length, at + length + 1).join(''));

/**
 * The platform that a text speaks of, from its tokens and the codes found in it; `null` when it gives no sign.
 * The most and strongest signs win, in a draw the earliest.
 */
export const findPlatform = (tokens: readonly string[], errorCodes: readonly string[]): Finding<Platform> | null => {
  const said = findTerms(tokens, TERMS).map(({ term, at, length, meaning }): Evidence<Platform> => ({
    seen: term,
    at,
    speaksFor: meaning.platform,
    weight: isFine(tokens, at, length) ? 0.5 : meaning.weight,
  }));
  const coded = errorCodes.flatMap((code): Evidence<Platform>[] => {
    const { platform } = codeFamily(code);
    return platform === null ? [] : [{ seen: code, at: tokens.length, speaksFor: platform, weight: 1 }];
  });
  return weigh([...said, ...coded]);
};
