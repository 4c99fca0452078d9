import type { Chance } from './chance.js';

/** What one requester writes through the day, in order, with the minutes between; and whether the card is ever sent. */
export interface Habit {
  readonly name: string;
  readonly says: readonly { readonly after: number; readonly text: string; readonly talk: boolean }[];
  readonly sends: boolean;
  /** What becomes of a solution that is told. */
  readonly verdict: 'confirms' | 'saysThanks' | 'notFixed' | 'isSilent';
  /** Whether a question is answered. */
  readonly answers: boolean;
}

const EN = [
  'My iPhone stops at "Checking status" when I enrol it in Company Portal',
  'Outlook on my Android phone asks for the password again and again',
  'My Windows laptop says it is not compliant but everything is up to date',
  'The Wi-Fi profile has disappeared from my iPad',
  'Teams will not install from the Company Portal on my PC, error 0x87D1041C',
  'I cannot open SharePoint on my phone, it says access has been blocked',
  'The certificate for VPN has expired on my MacBook',
  'Autopilot stops with 0x800705b4 on the new laptop',
] as const;
const ZH = [
  '我的 iPhone 在公司入口網站註冊時一直停在檢查狀態',
  '公司的筆電顯示不符合規範，可是更新都裝了',
  '平板上的 Wi-Fi 設定檔不見了',
  '手機上的 Outlook 一直要求輸入密碼',
] as const;
const MORE = ['It started this morning', 'I need it for a customer at noon', 'A colleague has the same'] as const;
const ANGRY = 'This is ridiculous, nothing ever works here! My phone cannot sync mail since Friday!!';

const TALK = ['Hello', '你好', 'Thanks, all good', '謝謝'] as const;
const isTalk = (text: string): boolean => TALK.some((one) => one === text);

/** Each message carries a mark of its own, so that at the end of the day it can be looked for. */
const marked = (text: string, requester: number, message: number): string =>
  `${text} (${String(requester)}.${String(message)})`;

const linesOf = (chance: Chance, chinese: boolean): { name: string; lines: [number, string][] } => {
  const problem = chinese ? chance.pick(ZH) : chance.pick(EN);
  const dice = chance.below(100);
  if (dice < 15)
    return {
      name: 'three short messages',
      lines: [
        [0, problem],
        [0.02, chance.pick(MORE)],
        [0.03, chance.pick(MORE)],
      ],
    };
  if (dice < 25)
    return {
      name: 'greets first',
      lines: [
        [0, chinese ? TALK[1] : TALK[0]],
        [1, problem],
      ],
    };
  if (dice < 32) return { name: 'is angry', lines: [[0, ANGRY]] };
  if (dice < 38)
    return {
      name: 'adds to it later',
      lines: [
        [0, problem],
        [20, chance.pick(MORE)],
      ],
    };
  if (dice < 42) return { name: 'only says thanks', lines: [[0, chinese ? TALK[3] : TALK[2]]] };
  if (dice < 47) return { name: 'is vague', lines: [[0, chinese ? '不能用' : 'It does not work']] };
  return { name: 'one message', lines: [[0, problem]] };
};

/** Draws what one requester is like today. */
export const drawHabit = (chance: Chance, requester: number, chinese: boolean): Habit => {
  const { name, lines } = linesOf(chance, chinese);
  const dice = chance.below(100);
  return {
    name,
    says: lines.map(([after, text], message) => ({
      after,
      text: marked(text, requester, message),
      talk: isTalk(text),
    })),
    sends: !chance.percent(12),
    verdict: dice < 60 ? 'confirms' : dice < 75 ? 'saysThanks' : dice < 88 ? 'notFixed' : 'isSilent',
    answers: !chance.percent(15),
  };
};
