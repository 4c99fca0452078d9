import type { enTime } from './en-time.js';

/** What the desk says when time passes: nudges, reminders, the word with which it closes a ticket, and how long tiers had it. */
export const zhTwTime: Readonly<Record<keyof typeof enTime, string>> = {
  'nudge.soon':
    '{step, select, take {尚無人接手，應於 {time} 前接手。} solve {應於 {time} 前解決或轉出。} other {應於 {time} 前將解決方法告知 {requester}。}}',
  'nudge.late':
    '{step, select, take {仍在等待接手，目標時間為 {time}。} solve {尚未解決，目標時間為 {time}。如需其他人協助，請呈報或轉交。} other {尚未將解決方法告知 {requester}，目標時間為 {time}。}}',
  'nudge.lead':
    '{step, select, take {仍在等待接手，目標時間為 {time}。請安排人員接手。} solve {目前由 {name} 處理，目標時間為 {time}。請確認是否需要協助。} other {尚未將解決方法告知 {requester}，目標時間為 {time}。請安排人員告知。}}',
  'nudge.call':
    '{requester} 尚未{step, select, answer {回覆} other {確認問題是否解決}}，且無法在 Teams 連絡。請以電話連絡，再記錄在卡片上。',
  'nudge.away': '目前由 {name} 處理，但 {name} 不在。',

  'reminded.answer': '我們仍需要您的回覆：',
  'reminded.confirm': '您還沒有告訴我們問題是否已解決：',
  'reminded.until': '如果一直沒有收到回覆，我會在{when}將 {ticket} 結案；之後仍可重新開啟。',
  'closed.lapsed':
    '因為沒有收到您的回覆，{ticket} 已結案。如果仍需要協助，請按「重新開啟」，或直接告訴我問題又發生了。',
  'status.lapsed': '{time} 已結案 · 要求者未回覆',
  'mine.lapsed': '{time} 已結案 · 未收到您的回覆',

  'time.with': '{tier} 處理時間',
  'length.minutes': '{m} 分鐘',
  'length.hours': '{h} 小時',
  'length.both': '{h} 小時 {m} 分鐘',
};
