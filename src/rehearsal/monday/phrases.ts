/** What people of one language write on such a day. */
export interface Phrases {
  readonly problems: readonly [string, ...string[]];
  readonly more: readonly [string, ...string[]];
  readonly angry: string;
  /** Anger that tells of no fault. */
  readonly rails: string;
  readonly vague: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly works: string;
  readonly still: string;
  readonly isBack: string;
  readonly answer: string;
  readonly myTickets: string;
  readonly othersStatus: string;
  readonly mistake: string;
}

const EN: Phrases = {
  problems: [
    'My iPhone stops at "Checking status" when I enrol it in Company Portal',
    'Outlook on my Android phone asks for the password again and again',
    'My Windows laptop says it is not compliant but everything is up to date',
    'The Wi-Fi profile has disappeared from my iPad',
    'Teams will not install from the Company Portal on my PC, error 0x87D1041C',
    'I cannot open SharePoint on my phone, it says access has been blocked',
    'The certificate for VPN has expired on my MacBook',
    'Autopilot stops with 0x800705b4 on the new laptop',
  ],
  more: ['It started this morning', 'I need it for a customer at noon', 'A colleague has the same'],
  angry: 'This is ridiculous, nothing ever works here! My phone cannot sync mail since Friday!!',
  rails: 'Your service is terrible and you are all idiots',
  vague: 'It does not work',
  greeting: 'Hello',
  thanks: 'Thanks',
  works: 'works now, thanks',
  still: 'still broken',
  isBack: "It's back, the same error again",
  answer: 'It says version 18.2',
  myTickets: 'my tickets',
  othersStatus: 'status T-1001',
  mistake: 'sorry, wrong chat, see you at lunch',
};

const ZH_TW: Phrases = {
  problems: [
    '我的 iPhone 在公司入口網站註冊時一直停在檢查狀態',
    '公司的筆電顯示不符合規範，可是更新都裝了',
    '平板上的 Wi-Fi 設定檔不見了',
    '手機上的 Outlook 一直要求輸入密碼',
  ],
  more: ['今天早上開始的', '中午要見客戶，很急', '同事也一樣'],
  angry: '到底在搞什麼！手機從星期五就收不到信，太扯了！！',
  rails: '你們 IT 真的很爛，我受夠了',
  vague: '不能用',
  greeting: '你好',
  thanks: '謝謝',
  works: '可以了，謝謝',
  still: '還是不行',
  isBack: '又來了，一樣的錯誤',
  answer: '版本顯示 18.2',
  myTickets: '我的票證',
  othersStatus: '狀態 T-1001',
  mistake: '抱歉傳錯了，中午見',
};

export const phrasesOf = (chinese: boolean): Phrases => (chinese ? ZH_TW : EN);
