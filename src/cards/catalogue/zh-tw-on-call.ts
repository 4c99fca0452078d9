import type { enOnCall } from './en-on-call.js';

/** Who is on call: the answers to what staff ask and say about it. */
export const zhTwOnCall: Readonly<Record<keyof typeof enOnCall, string>> = {
  'onCall.rota': '{tier}：{from} 至 {until} 由 {name} 值班（依輪值表），之後是 {next}。',
  'onCall.alone': '{tier}：由 {name} 值班（依輪值表），沒有其他人輪值。',
  'onCall.override': '{tier}：{from} 至 {until} 由 {name} 值班（{by} 指定），之後依輪值表。',
  'onCall.lasting': '{tier}：{from} 起由 {name} 值班（{by} 指定），直到有人輸入 @Tierline 第 {n} 層值班：輪值表。',
  'onCall.notBegun': '{tier}：輪值表從 {from} 開始，在此之前沒有人值班。',
  'onCall.none':
    '{tier}：沒有人值班，支援計劃中沒有這一層的輪值表。這一層的人員可以指定：@Tierline 第 {n} 層值班：姓名 到星期五。',
  'onCall.skipped.away': '{name} 在 {time} 前不在。',
  'onCall.skipped.unresolved': '在 Teams 中找不到支援計劃中的 {name}。',
  'onCall.skipped.left': '{name} 已不屬於這一層。',
  'onCall.instead': '改為呼叫 {name}。',
  'onCall.nobodyLeft': '因此無法呼叫這一層的任何人。',
  'onCall.closed': '{time} 之前不會呼叫任何人；可呼叫的時間是 {hours}。',
  'onCall.neverOpen': '永遠不會呼叫任何人：沒有可呼叫的時間。',

  'say.onCallHow':
    '由誰值班，到什麼時候？例如：@Tierline 第 {n} 層值班：dan 到星期五\n恢復輪值：@Tierline 第 {n} 層值班：輪值表',
  'say.onCallUntil':
    '我看不懂「{until}」是什麼時間。例如：@Tierline 第 {n} 層值班：dan 到星期五，或到 2026-11-27 09:00。',
  'say.onCallPast': '{time} 已經過了。例如：@Tierline 第 {n} 層值班：dan 到星期五。',
  'say.onCallWho': '我不知道「{name}」是哪一位。{tier} 的人員有：{people}。',
  'say.onCallWhichTier': '請問是哪一層？例如：@Tierline 第 {n} 層值班：dan 到星期五。',
  'say.onCallNoSuchTier': '支援計劃中沒有這一層。有的是：{tiers}。',
  'say.onCallNotYours': '只有 {tier} 的人員與管理員可以變更該層的值班人員。',
};
