import type { enBridgeNotices } from './en-bridge-notices.js';

/** What is said once about a bridge, and why a button about one had no effect. */
export const zhTwBridgeNotices: Readonly<Record<keyof typeof enBridgeNotices, string>> = {
  'bridge.card': '聯合通話',
  'bridge.link.opened': '正在為此票證召集各層人員：請見{card}。',
  'bridge.link.sameCause': '同一問題已有進行中的聯合通話，此票證已併入：請見{card}。',
  'bridge.link.samePeople': '所需人員已在另一個聯合通話中，此票證已併入：請見{card}。',
  'bridge.link.coolDown': '各層不久前才討論過這個問題，因此不再呼叫任何人：請見{card}。',
  'bridge.meet.meeting': '無法建立群組通話，請改為加入會議：{url}',
  'bridge.meet.link': '無法建立群組通話。請最先看到的人用這個連結發起通話：{url}',
  'bridge.meet.byYourselves': '無法建立群組通話，也找不到值班人員。請自行召集各層人員。',
  'bridge.spent.lead': '{tier} 已沒有可呼叫的人加入聯合通話。請指派一位，或親自加入。',
  'bridge.spent.queue': '**{tier}** · 已沒有可呼叫的人加入聯合通話，請派一位加入。',
  'bridge.refused.notStaff': '這是給支援各層人員使用的。',
  'bridge.refused.missing': '{field, select, outcome {請寫下結果。} other {請說明原因。}}',
  'bridge.refused.noBridgeInPlan': '支援計劃中沒有聯合通話。管理員可以在「bridge」中加入。',
  'bridge.refused.ticketClosed': '票證已結案，因此不呼叫任何人。',
  'bridge.refused.alreadyOpen': '此票證已有聯合通話，{ago}開始。',
  'bridge.refused.noBridge': '沒有這個聯合通話。',
  'bridge.refused.stillHeld': '還沒有呼叫任何人。請按「停止」並說明原因。',
  'bridge.refused.tooLateToStop': '已經在呼叫人員，請改用「結束聯合通話」。',
  'bridge.refused.alreadyStopped': '{name} 已停止（{ago}）。',
  'bridge.refused.alreadyEnded': '已經結束（{ago}）。',
  'bridge.refused.noOutcomeYet': '還沒有人集合，因此沒有結果可寫。',
  'malformed.noBridge': '這個按鈕不屬於任何聯合通話。',
};
