import { describe, expect, it } from '@jest/globals';
import { makeTitle, TITLE_LENGTH } from '../../../src/domain/intake/title.js';

describe('the title of a ticket', () => {
  it.each([
    [
      'Hi team,\n\nHope you are well.\nMy iPhone 14 (iOS 16.4.1) cannot enrol. It says no.',
      'My iPhone 14 (iOS 16.4.1) cannot enrol',
    ],
    ['Good morning everyone. Thanks for yesterday. Outlook asks for my password.', 'Outlook asks for my password'],
    ['你好，我的手機連不上公司 WiFi。請幫忙', '我的手機連不上公司 WiFi'],
    ['1. Open portal 2. tap enrol 3. it fails', '1. Open portal 2. tap enrol 3. it fails'],
    ['my\u0000 \u202Ephone\t is\u200b  broken', 'my phone is broken'],
    ['help', 'help'],
    ['hi', 'hi'],
    ['', ''],
  ])('of %j is %j', (words, title) => {
    expect(makeTitle(words)).toBe(title);
  });

  it('ends at a word when it must be cut', () => {
    const title = makeTitle(
      'The Company Portal app on my Samsung keeps closing right after I enter the password twice',
    );
    expect(title).toBe('The Company Portal app on my Samsung keeps closing right after I enter the…');
  });

  it('is cut between characters as people see them', () => {
    const title = makeTitle(`phone ${'👨‍👩‍👧‍👦'.repeat(20)}`);
    expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH);
    expect(title).toMatch(/^phone (👨‍👩‍👧‍👦)+…$/u);
  });

  it('leaves out halves of characters, which no database takes', () => {
    expect(makeTitle('my phone \ud83d is broken')).toBe('my phone is broken');
  });
});
