/** What the people of the guided walk say and fill in. */
export interface WalkScript {
  readonly problem: string;
  readonly first: { readonly tried: string; readonly findings: string };
  readonly second: { readonly tried: string; readonly findings: string };
  readonly solution: { readonly rootCause: string; readonly fix: string; readonly userSteps: string };
}

const EN: WalkScript = {
  problem: 'Company Portal on my iPhone says it couldn’t add your device. It worked for nobody in our office today.',
  first: {
    tried: 'Restarted the phone, signed out and in again, other Wi-Fi',
    findings: 'The same on two more iPhones in that office',
  },
  second: {
    tried: 'Checked licence and device limit: both are fine',
    findings: 'All iPhones fail since 08:00, Android works',
  },
  solution: {
    rootCause: 'The Apple push certificate expired last night',
    fix: 'Renewed the certificate with the same Apple ID',
    userSteps: 'Open Company Portal and tap “Try again”. You need not remove anything.',
  },
};

const ZH_TW: WalkScript = {
  problem: '我的 iPhone 無法註冊，公司入口網站一直轉圈，辦公室的同事今天也都不行',
  first: { tried: '重新開機、登出再登入、換另一個 Wi-Fi', findings: '同一間辦公室還有兩支 iPhone 也一樣' },
  second: { tried: '檢查授權和裝置數量上限，都沒有問題', findings: '早上八點起所有 iPhone 都失敗，Android 正常' },
  solution: {
    rootCause: 'Apple 推播憑證昨晚到期',
    fix: '用同一個 Apple ID 更新憑證',
    userSteps: '請打開公司入口網站，點「再試一次」，不用移除任何東西。',
  },
};

export const walkScript = (language: string): WalkScript => (language === 'zh-TW' ? ZH_TW : EN);
