import type { enIntake } from './en-intake.js';

/** What is said between a requester's first word and a ticket, and about pictures, hours and late news. */
export const zhTwIntake: Readonly<Record<keyof typeof enIntake, string>> = {
  edited: '{text}（已編輯）',

  'intake.dropped': '未送出：因為沒有收到您的回應，已先擱置',
  'intake.pictures': '會一併附上 {n} 張圖片。',
  'intake.files': '已記下檔名：{names}',
  'intake.which': '您要回覆的是哪一張票證的問題？',
  'intake.back': '是這個問題又發生了嗎？',
  'intake.reminder.send': '這項要求尚未送出。要送出嗎？如果沒有收到您的回應，我會在{time}替您送出。',
  'intake.reminder.drop': '這項要求尚未送出。您還需要嗎？如果沒有收到您的回應，我會在{time}先擱置。',
  'send.request.add.answer': '回覆 {ticket}',
  'send.request.add.notFixed': '{ticket} 尚未解決',
  'send.request.add.reopen': '重新開啟 {ticket}',

  'upcoming.today': '今天 {clock} ',
  'upcoming.day': '{day} {clock} ',
  'upcoming.date': '{date}（{day}）{clock} ',

  'verdict.ask': '很高興能幫上忙。現在可以正常使用了嗎？',
  'verdict.which': '很高興能幫上忙。哪一個已經可以正常使用了？',
  'verdict.over': '謝謝您，目前沒有需要確認的項目。',

  'mine.back': '目前是非服務時間，我們會在{time}回來。',

  'picture.alone': '（圖片）',
  'picture.title': '請見圖片',
  'picture.from': '🖼 {name} 的圖片 · {ticket}',
  'picture.gone': '🖼 {name} 已移除圖片 · {ticket}',

  'say.fileNamed':
    '我已為處理人員記下檔名，但無法開啟檔案：{name}。\n您可以將檔案放到 OneDrive 或 SharePoint，與支援團隊共用，再將連結貼在這裡。螢幕擷取畫面可以直接貼上。',
  'say.pictureNotTaken':
    '{reason, select, tooLarge {圖片太大，上限為 10 MB。} notAPicture {無法讀取這張圖片，格式必須是 PNG、JPEG、GIF 或 WebP。} other {無法取得您的圖片。}}\n請擷取螢幕畫面後貼在這裡，或以文字說明圖片的內容。',
  'say.sentForYou': '為了避免遺漏，我已替您送出要求：{ticket}「{title}」。\n如果不再需要，請按卡片上的「撤回」。',
  'say.personComing': '支援人員會在這裡與您連絡。您的票證編號是 {ticket}。',
  'say.wantsPersonAbout': '我想與專人討論 {ticket}',
};
