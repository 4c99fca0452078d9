/** What staff ask about who is on call. Tier numbers are as written, null where none is: then the channel's. */
export type OnCallRequest =
  | { readonly ask: 'whoIsOnCall'; readonly tier: number | null }
  /** Name and end as they were written; the name is empty, the end null where it was left out. */
  | { readonly ask: 'putOnCall'; readonly tier: number | null; readonly name: string; readonly until: string | null }
  | { readonly ask: 'backToRota'; readonly tier: number | null };

export const isOnCallRequest = <T extends { readonly ask: string }>(command: T): command is Extract<T, OnCallRequest> =>
  ['whoIsOnCall', 'putOnCall', 'backToRota'].includes(command.ask);

const TIER = String.raw`(?:(?:for|in|of)\s+)?tier\s*(?<tier>\d+)`;
const LAYER = String.raw`第\s*(?<tier>[\d一二三四五六七八九十]+)\s*層`;

const WHO = [
  new RegExp(String.raw`^who(?:\s+is|['’]s)?\s+on[\s-]?call(?:\s+(?:now|right now))?(?:\s+${TIER})?\s*[?.!]*$`, 'i'),
  /^on[\s-]?call\s*\?*$/i,
  new RegExp(
    String.raw`^(?:現在|目前)?\s*(?:${LAYER})?\s*的?\s*(?:是?誰(?:在)?值班|值班(?:的是|是)?誰|值班(?:人員|表)?)\s*[?？。]*$`,
  ),
];
const SET = [
  new RegExp(String.raw`^on[\s-]?call\s+${TIER}(?:\s*[:：]\s*|\s+)(?<rest>.*)$`, 'i'),
  new RegExp(String.raw`^on[\s-]?call\s+${TIER}(?<rest>)$`, 'i'),
  /^on[\s-]?call\s*[:：]\s*(?<rest>.*)$/i,
  new RegExp(String.raw`^(?:${LAYER})?\s*的?\s*值班(?:人員)?\s*(?:[:：]|改由|改為|由)\s*(?<rest>.*)$`),
  new RegExp(String.raw`^值班\s*${LAYER}\s*[:：]?\s*(?<rest>.*)$`),
];
const ROTA =
  /^(?:(?:back\s+to\s+)?(?:the\s+)?rota|(?:恢復|回到|依)?\s*(?:輪值(?:表)?|值班表|輪班(?:表)?))\s*[.!。！]*$/i;
const NAMED = [
  /^(?<name>.+?)\s+(?:until|till|til)\b\s*(?<until>.*?)[.!]?$/i,
  /^(?<name>.+?)\s*(?:值班)?\s*(?:到|至)\s*(?<until>.*?)(?:為止|止)?[。！]?$/,
  /^(?<name>.*?)\s*(?:值班)?[.!。！]?$/,
];

const DIGITS = '一二三四五六七八九';
const tierIn = (written: string | undefined): number | null => {
  if (written === undefined) return null;
  const digit = DIGITS.indexOf(written) + 1;
  return digit > 0 ? digit : Number(written);
};

const firstOf = (forms: readonly RegExp[], said: string): Readonly<Record<string, string | undefined>> | undefined =>
  forms.map((form) => form.exec(said)).find((one) => one !== null)?.groups;

/** `who is on call`, `on call tier 2: dan until Friday`, `on call tier 2: rota`; null for everything else. */
export const readOnCall = (said: string): OnCallRequest | null => {
  const asked = WHO.map((form) => form.exec(said)).find((one) => one !== null);
  if (asked !== undefined) return { ask: 'whoIsOnCall', tier: tierIn(asked.groups?.['tier']) };
  const set = firstOf(SET, said);
  if (set === undefined) return null;
  const tier = tierIn(set['tier']);
  const rest = (set['rest'] ?? '').trim();
  if (ROTA.test(rest)) return { ask: 'backToRota', tier };
  const { name = '', until } = firstOf(NAMED, rest) ?? {};
  return { ask: 'putOnCall', tier, name: name.trim().replace(/^@/, ''), until: until?.trim() ?? null };
};
