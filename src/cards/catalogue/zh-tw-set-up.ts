import type { enSetUp } from './en-set-up.js';

/** The steps from an app that was just added to a desk that works, as an administrator is led through them. */
export const zhTwSetUp: Readonly<Record<keyof typeof enSetUp, string>> = {
  'setUp.title': '設定 Tierline',
  'setUp.summary': '{done, select, 4 {4 個步驟都已完成，可以開始服務。} other {4 個步驟中已完成 {done} 個。}}',
  'setUp.step.team': '1. 將應用程式加入團隊',
  'setUp.step.channels': '2. 每一層的頻道',
  'setUp.step.leads': '3. 每一層的負責人',
  'setUp.step.test': '4. 測試票證',
  'setUp.done': '已完成',
  'setUp.open': '尚缺',
  'setUp.team.done': '應用程式已在團隊中。',
  'setUp.team.open': '請在各層所屬團隊的「應用程式」中新增 Tierline。',
  'setUp.channel.bound': '第 {tier} 層（{name}）已有頻道。',
  'setUp.channel.unbound': '第 {tier} 層（{name}）沒有頻道：請在其頻道中輸入 @Tierline 這是第 {tier} 層',
  'setUp.channel.notMet': '第 {tier} 層（{name}）：我不在計劃指定的頻道中，請將應用程式加入其團隊。',
  'setUp.channel.gone': '第 {tier} 層（{name}）：頻道已不存在，請在另一個頻道中輸入 @Tierline 這是第 {tier} 層',
  'setUp.lead.known': '第 {tier} 層（{name}）：{lead}',
  'setUp.lead.missing': '第 {tier} 層（{name}）沒有負責人：請在計劃中該層之下填寫 lead: 與使用者主體名稱，再上傳計劃。',
  'setUp.lead.unknown': '第 {tier} 層（{name}）：找不到 {lead}，請修正計劃中的名稱。',
  'setUp.test.none': '請在私人聊天中寫給我：手機無法註冊，錯誤 80180014。按下卡片上的傳送，再到頻道接手票證並解決。',
  'setUp.test.open': '{ticket} 正在處理：請到該層的頻道接手並解決。',
  'setUp.test.solved': '{ticket} 已解決。',
  'setUp.again': '隨時可以再輸入「設定」：不會改變任何內容，只會顯示尚缺的項目。',
  'say.onlyAdmins': '只有管理員可以查詢：支援計劃中 organisation.admins 所列的人員。',
};
