import type { enCase } from './en-case.js';

/** What concerns a case with Microsoft, the fourth tier. */
export const zhTwCase: Readonly<Record<keyof typeof enCase, string>> = {
  'status.case': '{name} 處理中 · {time} 起等待 Microsoft 回覆（案例 {number}）· {tier}',
  'mine.case': '專責人員自 {time} 起已請 Microsoft 協助 · {tier} 會隨時通知您',
  'case.title': 'Microsoft 支援案例',
  'case.open': '{number} · {name} 於 {time} 提出 · 等待 Microsoft 回覆',
  'case.answered': '{number} · {name} 於 {time} 提出 · {to} 已回覆',
  'case.ended': '{number} · {name} 於 {time} 提出 · {to} 結束，未收到回覆',
  'case.how':
    '案例須由人員自行提出：Intune 系統管理中心 >「疑難排解 + 支援」>「說明及支援」。請以英文撰寫；在此頻道輸入「@Tierline 資料包 {ticket}」即可取得英文草稿與缺少的項目。提出後請在此記錄案例編號；我會提醒您，回覆也會記在此票證。',
  'word.microsoft': '帶回 Microsoft 的回覆',
  'field.caseNumber': 'Microsoft 案例編號',
  'field.answer': 'Microsoft 的回覆',
  'open.case.open': 'Microsoft 案例',
  'open.case.answer': 'Microsoft 已回覆',
  'send.case.open': '記錄案例',
  'send.case.answer': '記錄回覆',
  'turn.caseAnswered': '{by} 帶回了 Microsoft 的回覆，已記在卡片上，請在此繼續處理。',
  'turn.caseDue':
    '尚未記錄 Microsoft 的回覆。請查看案例（Intune 系統管理中心 >「說明及支援」>「服務要求」），並將回覆記錄在卡片上。',
  'refused.mayNotFile':
    '{who, select, none {支援計畫未指定可向 Microsoft 提出案例的人員。} other {只有支援計畫指定的人員可以處理 Microsoft 案例：{who}。}}',
  'say.packetElsewhere': '{ticket} 由{tier}處理。資料包包含個人的裝置資訊，請在該層的頻道要求。',
  'refused.noCaseNumber': '這不是案例編號。請依 Microsoft 提供的內容輸入：英文字母、數字和連字號。',
};
