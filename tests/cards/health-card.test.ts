import { describe, expect, it } from '@jest/globals';
import { zhTwRoles } from '../../src/cards/catalogue/zh-tw-roles.js';
import { findingWords } from '../../src/cards/finding-words.js';
import { bytes, CARD_LIMIT } from '../../src/cards/fit-card.js';
import { renderHealthCard } from '../../src/cards/health-card.js';
import { APP_ROLES } from '../../src/domain/app-roles.js';
import { FAULTS, found, type Fault } from '../../src/domain/health/finding.js';
import { LANGUAGES } from '../../src/domain/people.js';

const VALUES = {
  key: 'PORT',
  problem: 'Expected a number.',
  remedy: 'Set it.',
  why: '<at>everybody</at> '.repeat(40),
  url: 'https://desk.contoso.example',
  tier: 2,
  name: 'Desk',
};
const ALL = (Object.keys(FAULTS) as Fault[]).map((fault) => found(fault, VALUES));
const reading = (language: 'en' | 'zh-TW') => ({ language, timeZone: 'Asia/Taipei', words: new Map<never, string>() });

describe.each(LANGUAGES)('the health of the desk in %s', (language) => {
  it.each(ALL)('says of $fault what it is and what to do', (finding) => {
    const { what, why, mend } = findingWords(finding, language);
    for (const sentence of [what, why, mend]) expect(sentence?.trim()).toMatch(/^[^{}]{6,}$/s);
  });

  it('fits on a card, however much is wrong, and lets nobody be called by it', () => {
    const card = renderHealthCard({ ...reading(language), findings: [...ALL, ...ALL] });
    expect(bytes(card)).toBeLessThanOrEqual(CARD_LIMIT);
    expect(JSON.stringify(card)).not.toContain('<at>');
  });
});

it('names in Chinese what every permission is for', () => {
  expect(Object.keys(zhTwRoles).sort()).toEqual(APP_ROLES.map(({ role }) => role).sort());
  const [first] = APP_ROLES;
  const finding = found('roleMissing', { role: first!.role, feature: first!.feature, without: first!.without });
  expect(findingWords(finding, 'zh-TW').what).not.toContain(first!.without);
});
