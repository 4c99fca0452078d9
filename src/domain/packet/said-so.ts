import type { Person } from '../people.js';

/** What Microsoft Support asks first and somebody may have written without being asked. */
export const ASKED = [
  'sinceWhen',
  'shownWhere',
  'howManyDevices',
  'expected',
  'portalVersion',
  'appVersion',
  'licence',
  'incidentId',
] as const;
export type Asked = (typeof ASKED)[number];

/** Somebody's words about the ticket. */
export interface Passage {
  readonly by: Person;
  readonly text: string;
}

const TELLS: { readonly [A in Asked]: RegExp } = {
  sinceWhen:
    /\b(?:since|yesterday|this morning|last (?:night|week|month)|used to|(?:it|that|this|everything) (?:always |never |still )?worked|never worked|after (?:the|an?|that|my) (?:\w+ )?(?:update|upgrade|reset))\b|自從|從.{1,8}(?:開始|起)|昨天|今天早上|今早|上週|上星期|上個月|以前|之前|原本|(?:更新|升級|重設)(?:之)?後/i,
  shownWhere:
    /\b(?:company portal|settings|outlook|authenticator|safari|browser|setup assistant|lock screen|sign-?in (?:page|screen)|pop-?up|notification)\b|公司入口網站|設定(?:裡|中|頁)|瀏覽器|登入畫面|鎖定畫面|通知/i,
  howManyDevices:
    /\b(?:both|all|only (?:this|the|my|one)|one|two|three|several|\d{1,4}) (?:of )?(?:my |our |the )?(?:devices?|phones?|laptops?|computers?|pcs?|iphones?|ipads?|macs?|tablets?)\b|(?:[一兩二三四五六七八九十\d]+|所有|全部|只有.?)[台部支](?:裝置|手機|筆電|電腦|平板)?/i,
  expected:
    /\b(?:should (?:have|be|get|open|see|show|install|sync|work)|expect(?:ed|s|ing)?|supposed to)\b|應該(?:要|會|能|可以)|預期/i,
  portalVersion:
    /\b(?:company portal\b.{0,40}(?:\bversion\b|\blatest\b|\bup to date\b|\d+\.\d+)|(?:latest|newest) (?:version of )?company portal)|公司入口網站.{0,20}(?:版本|最新|\d+\.\d+)/i,
  appVersion: /\b(?:app|outlook|teams|word|excel|edge|onedrive)\b.{0,40}(?:\bversion\b|\d+\.\d+)|應用程式.{0,20}版本/i,
  licence:
    /\blicen[cs]es?\b.{0,40}\b(?:assigned|present|valid|there|has|have)\b|\bhas (?:an? )?\w* ?licen[cs]e\b|已(?:指派|有).{0,8}授權|授權.{0,8}已指派/i,
  incidentId:
    /\bincident(?: id)?\b\s*[:#]?\s*(?=[a-z-]*\d)[a-z0-9-]{6,}|事件(?:識別碼| ?id)\s*[:：#]?\s*[a-z0-9-]{5,}/i,
};

const SENTENCE = /(?<=[.!?])\s+|(?<=[。！？])|\n+/;

/** The sentence that seems to answer it, with who wrote it; null when there is none. Whoever reads it decides whether it does. */
export const saidSo = (asked: Asked, passages: readonly Passage[]): Passage | null => {
  for (const { by, text } of passages) {
    const told = text.split(SENTENCE).find((sentence) => TELLS[asked].test(sentence));
    if (told !== undefined) return { by, text: told.trim() };
  }
  return null;
};
