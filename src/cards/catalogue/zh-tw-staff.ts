import type { enStaff } from './en-staff.js';

/** What people of the tiers read in daily use: queues, absence, tickets for somebody else, what has to be said by voice. */
export const zhTwStaff: Readonly<Record<keyof typeof enStaff, string>> = {
  'queue.overdue': '已逾時（{n}）',
  'queue.untaken': '等待接手（{n}）',
  'queue.mine': '由您處理（{n}）',
  'queue.waiting': '等待要求者回覆（{n}）',
  'queue.others': '由同仁處理（{n}）',
  'queue.open': '開啟 {ticket} 的討論串',
  'queue.late': '{time} 起逾時',
  'queue.hours': '服務時間：{hours}',
  'queue.away': '不在：{names}',
  'queue.awayOne': '{name}（至 {time}）',
  'work.title': '{n, plural, =0 {目前沒有等待您處理的票證} other {由您處理的票證：# 張}}',
  'hours.never': '無固定時間',

  'facts.reporter': '代為回報',
  'facts.reach': '連絡方式',
  'call.waiting': '無法在 Teams 連絡 {name}：請以電話詢問，再記錄回覆。',
  'call.solved': '無法在 Teams 連絡 {name}：請以電話告知處理步驟，再加以記錄。',
  'call.told': '無法在 Teams 連絡 {name}：請以電話確認問題是否解決，再加以記錄。',
  'word.recorded': '記錄了要求者的話',
  'word.untied': '表示並非重複',
  'pass.away': '{name}（{time} 前不在）',
  'warn.away': '{name} 在 {time} 前不在。',

  'field.heard': '要求者的回覆',
  'field.said': '您告知要求者的內容（若與上述步驟不同）',
  'field.note': '備註',
  'hint.ticket.untie': '取消重複：交還給原處理人員，並通知要求者。',
  'open.ticket.untie': '並非重複',
  'send.ticket.untie': '取消重複',
  'open.ticket.recordAnswer': '記錄回覆',
  'open.ticket.recordTold': '記錄：已電話告知',
  'open.ticket.recordNotFixed': '記錄：尚未解決',
  'send.ticket.recordAnswer': '記錄回覆',
  'send.ticket.recordTold': '記錄',
  'send.ticket.recordConfirmed': '記錄：已解決',
  'send.ticket.recordNotFixed': '記錄',
  'send.note.send': '傳給 {requester}',

  'turn.escalated': '{by} 再次呈報給{to, select, person {您} other {本層}}。',
  'turn.untied': '{by} 表示這並非重複，已回到{to, select, person {您} other {本層}}。',
  untied: '我們再次確認後，發現 {ticket} 是另一個問題，會另外為您處理。您不需要做任何事。',
  'noted.text': '已記在 {ticket}。{tiers} 在此看得到，{requester} 看不到。',
  'moved.person': '{by} 已將 {from} 的 {n} 張票證轉交給您：{tickets}',
  'moved.queue': '{by} 已將 {from} 的 {n} 張票證放回佇列：{tickets}',
  'unlearnt.line': '已有解決方法，但 {tier} 尚未知悉：{tickets}。閱讀解決方法後，請按卡片上的「已知悉」。',
  'nudge.mention': '我只看得到有提及 @Tierline 的訊息。',

  'say.repliedByVoice': '已記在 {ticket}，但無法在 Teams 連絡 {requester}：請以電話連絡。對方回到 Teams 後就能看到。',
  'say.startHere':
    '我不知道這是關於哪張票證。如要對票證留言，請在其卡片的討論串中提及我。\n如要為某人建立票證，請填入正確的名稱後重新傳送：\n@Tierline 新增 給 name@contoso.example：{text}',
  'say.fileInChannel':
    '我看不到頻道中的檔案或圖片，只有這裡的人員看得到。請以文字說明其內容。要求者可以在私人聊天中將圖片傳給我。',
  'say.wrongPlace':
    '您傳訊息的地方其他人也看得到，所以我在這裡回覆您。請用您自己的話說明哪裡有問題；輸入「我的票證」可查看處理進度。',
  'say.answeredPrivately': '我不會在這裡顯示任何人的票證，已在私人聊天中回覆您。',
  'say.madeFor':
    '已為 {requester} 建立 {ticket}，目前在 {tier} 的佇列中。我會在 Teams 通知 {requester}；如果無法送達，卡片會說明該怎麼做。',
  'say.madeForHow':
    '請說明是為誰建立以及哪裡有問題，例如：\n@Tierline 新增 給 maria@contoso.example：iPhone 無法註冊\n名稱後面可加上電話：新增 給 maria@contoso.example（分機 4711）：…',
  'say.personUnknown':
    '目錄中找不到「{whom}」，因此未建立票證。請輸入登入名稱，例如 maria@contoso.example，或以 @ 提及對方。',
  'say.directorySilent': '目錄目前沒有回應，無法確認「{whom}」是誰。尚未建立票證，請幾分鐘後再試一次。',
  'say.away':
    '{name} 在 {time} 前不在。這段期間原本要交回給 {name} 的票證會改送到佇列。{n, plural, =0 {} other {{name} 手上還有 # 張票證。}}如果提早回來，請輸入 @Tierline 回來了。',
  'say.awayHow': '請問到什麼時候？例如：@Tierline 請假到星期五，或 請假到 2026-11-27 09:00。',
  'say.awayPast': '{time} 已經過了。例如：@Tierline 請假到星期五，或 請假到 2026-11-27 09:00。',
  'say.back': '歡迎回來，{name}。票證會再次交回給您。',
  'say.moveWho': '我不知道「{name}」是哪一位。我認得的有：{people}。',
  'say.moveNothing': '{name} 沒有可以移轉的票證。',
  'refused.notLead': '只有第 {tier} 層的主管可以移轉他人的票證。',
  'refused.alreadySent': '已經傳給要求者了。',
};
