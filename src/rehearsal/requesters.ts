import type { Person } from '../simulator/people/person.js';

/** What the scene needs to know of somebody with problems. */
export interface RequesterNote {
  readonly key: string;
  readonly name: string;
  readonly department: string;
  readonly locale: string;
  readonly timezone: string;
  readonly device: string;
  /** Things this person might write. */
  readonly says: readonly string[];
}

/** Requesters to be, with different languages, departments and devices. */
export const REQUESTERS: readonly [RequesterNote, ...RequesterNote[]] = [
  {
    key: 'mia',
    name: 'Mia',
    department: 'Sales',
    locale: 'en-GB',
    timezone: 'Europe/London',
    device: 'iPhone 15',
    says: [
      'Company Portal on my iPhone says it couldn’t add your device',
      'Outlook on my iPhone does not sync mail any more',
    ],
  },
  {
    key: 'yijun',
    name: '怡君',
    department: 'Marketing',
    locale: 'zh-TW',
    timezone: 'Asia/Taipei',
    device: 'Surface Laptop',
    says: ['新筆電用 Autopilot 設定到一半就停住了', '我的 iPhone 無法註冊，公司入口網站一直轉圈'],
  },
  {
    key: 'noor',
    name: 'Noor',
    department: 'IT',
    locale: 'en-US',
    timezone: 'America/New_York',
    device: 'Pixel 8',
    says: [
      'My new Android phone stops at the work profile, error 80180014',
      'The VPN profile is missing on my MacBook',
    ],
  },
];

/** What is known of a requester of the scene beside what Microsoft knows. */
export const noteOf = (person: Person): RequesterNote | undefined =>
  REQUESTERS.find(({ key }) => person.principalName.startsWith(`${key}@`));
