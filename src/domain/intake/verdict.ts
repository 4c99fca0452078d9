/** What a requester says of a solution that was offered; `thanks` alone does not say whether it helped. */
export type Verdict = 'works' | 'notFixed' | 'thanks';

const NOT_FIXED =
  /\b(?:still|again|not|n't|nt|isn't|doesn't|didn't|no luck|same (?:error|problem|thing)|it'?s back)\b|還是|仍然|依然|沒有?(?:用|好|解決|效)|不行|不能|無法|又(?:來|發生|壞)|一樣/i;
const WORKS =
  /\b(?:works|working|worked|fixed|solved|resolved|sorted|all good|perfect|great|done)\b|可以了|好了|解決了|正常了|成功了|沒問題了/i;
const THANKS =
  /^(?:ok(?:ay)?|yes|yep|thanks?|thank you|thx|ty|cheers|great|謝謝|感謝|多謝|好的?|是)[\s,.!~。，！]*(?:thanks?|thank you|thx|謝謝|感謝)?[\s.!~。！]*$/i;

/** "Again" alone tells of trouble that is back, but not when it is what works. */
const WORKS_AGAIN = /\b(works?|working|worked|fine|good|ok(?:ay)?)\s+(?:\w+\s+)?again\b/gi;

/** Short answers only: somebody who writes a paragraph has more to say than yes or no. Null when it is neither. */
export const readVerdict = (words: string): Verdict | null => {
  const said = words.trim();
  if (said === '' || said.length > 200) return null;
  if (NOT_FIXED.test(said.replace(WORKS_AGAIN, '$1'))) return 'notFixed';
  if (WORKS.test(said)) return 'works';
  return THANKS.test(said) ? 'thanks' : null;
};

const BACK =
  /\b(?:it'?s|is|are|came|come|comes|coming) back\b|\bback again\b|\b(?:again|still|anew|once more)\b|\bsame (?:error|problem|thing|issue|trouble)\b|又|再次|再度|還是|仍然|依然|一樣/i;

/** Whether trouble that was over is back: only then a closed ticket is worth naming. */
export const saysItIsBack = (words: string): boolean =>
  words.length <= 200 && BACK.test(words.replace(WORKS_AGAIN, '$1'));
