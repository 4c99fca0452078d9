import { describe, expect, it } from '@jest/globals';
import { bytes, CARD_LIMIT } from '../../src/cards/fit-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import { FAILURE_CATEGORIES } from '../../src/domain/background/enrolment-failure.js';
import { odditiesOf } from '../../src/domain/background/device.js';
import { fitsTicket, type IntuneIssue } from '../../src/domain/background/intune-issue.js';
import { LANGUAGES } from '../../src/domain/people.js';
import { TICKET_VERBS } from '../../src/domain/ticket/verbs.js';
import { say } from '../../src/cards/say.js';
import { faultsOf, nodesOf, textOf } from './card-rules.js';
import { sampleBackground } from './sample-background.js';
import { ana, bo, sample, sampleWords } from './sample-tickets.js';

const ticket = sample('working');
const card = (said: string, language: 'en' | 'zh-TW' = 'en') =>
  renderTierCard({
    ...{ language, timeZone: 'Asia/Taipei', words: sampleWords(), ticket, seats: [1, 2, 3] },
    ...{ members: [ana, bo], reachable: true, verbs: TICKET_VERBS },
    background: sampleBackground(said, ticket.sentAt, 20),
  });

describe.each(LANGUAGES)('what Intune says, on the card of a tier (%s)', (language) => {
  it.each(['x', '裝置註冊失敗'.repeat(60), '<at>x</at> [y](https://evil.example)'.repeat(20)])(
    'fits with %.9s',
    (said) => {
      expect(bytes(card(said, language))).toBeLessThanOrEqual(CARD_LIMIT);
      expect(faultsOf(card(said, language))).toEqual([]);
    },
  );

  it('every way in which an enrolment fails has its meaning', () => {
    const said = FAILURE_CATEGORIES.map((one) => say(language, `failure.${one}`, { tier: 2 }));
    expect(new Set(said).size).toBe(FAILURE_CATEGORIES.length);
  });
});

it('is short: a few devices, and the rest is folded away', () => {
  const shown = card('x');
  expect(textOf(shown)).toContain('and 17 more devices');
  const folded = nodesOf(shown).find((node) => node['isVisible'] === false);
  const toggle = nodesOf(shown).find((node) => node['type'] === 'Action.ToggleVisibility');
  expect(toggle?.['targetElements']).toEqual([folded?.['id']]);
  expect(nodesOf(folded?.['items']).some((node) => String(node['type']).startsWith('Input.'))).toBe(false);
});

it('what is odd about a device is named, and nothing that is not known', () => {
  const [device] = sampleBackground('x', ticket.sentAt).devices!.told;
  expect(odditiesOf({ ...device!, agent: 'eas' }, ticket.sentAt)).toEqual([
    ...['notCompliant', 'notSynced', 'notRegistered', 'notManaged', 'jailBroken'],
  ]);
  const unknown = { compliance: null, syncedAt: null, registration: null, agent: null, jailBroken: 'Unknown' };
  expect(odditiesOf({ ...device!, ...unknown }, ticket.sentAt)).toEqual([]);
});

it.each([
  ['Some users may be unable to enroll Windows devices', 'enrolment', 'windows', true],
  ['Some users may be unable to enroll Windows devices', 'enrolment', 'ios', false],
  ['Some users may be unable to enroll Windows devices', 'enrolment', 'unknown', true],
  ['Some users may be unable to enroll Windows devices', 'wifi-vpn', 'windows', false],
  ['Users may be unable to install apps', 'app-deployment', 'android', true],
  ['Users may be unable to install apps', 'other', 'android', false],
] as const)('“%s” fits %s on %s: %s', (title, category, platform, fits) => {
  const issue: IntuneIssue = { id: 'IT1', title, impact: null, classification: null, status: null, startedAt: null };
  expect(fitsTicket(issue, { category, platform })).toBe(fits);
});
