import type { enExtension } from './en-extension.js';

/** The message extension: a ticket out of any message, and tickets found while writing one. */
export const zhTwExtension: Readonly<Record<keyof typeof enExtension, string>> = {
  'extension.title': '以此訊息建立票證',
  'extension.problem': '哪裡有問題',
  'extension.for': '這是誰的票證',
  'extension.forAuthor': '{name}（訊息的作者）',
  'extension.author': '訊息的作者',
  'extension.forMe': '我的',
  'extension.create': '建立票證',
  'extension.yours': '這張票證會是您的，後續結果會通知您。',
  'extension.notAPerson': '此訊息的作者不是貴組織的人員，因此票證會是您的。',
  'extension.pending': '正在向目錄查詢訊息的作者。請稍候再按一次，或改為建立您自己的票證。',
  'extension.unknownAuthor': '目錄中找不到訊息的作者，因此只能建立您自己的票證。目前尚未送出任何內容。',
  'extension.onlyStaff': '只有各層支援人員能為他人建立票證。您可以建立自己的票證。',
  'extension.empty': '請用幾個字說明哪裡有問題。',
  'extension.unreadable': '無法讀取內容，因此未執行任何動作。請再次開啟該訊息的功能表。',
  'extension.made': '{ticket} 已在 {tier} 的佇列中。請在與 Tierline 的聊天中輸入「我的票證」，即可查看進度。',
  'extension.madeFor':
    '已為 {requester} 建立 {ticket}，目前在 {tier} 的佇列中。我會在 Teams 通知 {requester}；如果無法送達，卡片會說明該怎麼做。',
  'found.nothing': '在您可以查看的票證中，找不到含有這些字詞的票證。您也可以輸入號碼：T-1042。',
  'found.asOf': '截至 {time}。相關人員可查看即時狀態。',
  'found.open': '開啟討論串（支援人員）',
  'found.status.untaken': '等待接手',
  'found.status.working': '處理中',
  'found.status.waiting': '等待回覆',
  'found.status.solved': '已找到解決方法，即將告知',
  'found.status.told': '已告知解決方法，等待確認',
  'found.status.linked': '併入其他票證',
  'found.status.closed': '已結案',
};
