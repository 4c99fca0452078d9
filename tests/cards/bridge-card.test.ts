import { describe, expect, it } from '@jest/globals';
import { renderBridgeCard } from '../../src/cards/bridge-card.js';
import { FALLBACK_REASONS, NO_MEETING_REASONS, type Bridge } from '../../src/domain/bridge/bridge.js';
import { BRIDGE_VERBS, legalBridgeVerbs } from '../../src/domain/bridge/verbs.js';
import { LANGUAGES } from '../../src/domain/people.js';
import { allCards } from './all-cards.js';
import { faultsOf, nodesOf, textOf, verbsOf } from './card-rules.js';
import { BRIDGES } from './sample-bridges.js';
import { sample, sampleWords } from './sample-tickets.js';

const cardOf = (bridge: Bridge, language: (typeof LANGUAGES)[number] = 'en') =>
  renderBridgeCard({
    ...{ language, timeZone: 'Asia/Taipei', words: sampleWords(), tickets: [sample('working')], links: new Map() },
    ...{ bridge, verbs: legalBridgeVerbs(bridge) },
  });
const shown = (name: string): string => textOf(cardOf(BRIDGES[name]!));
const urlsOf = (name: string) => nodesOf(cardOf(BRIDGES[name]!)).flatMap((node) => node['url'] ?? []);

describe('the card of a bridge', () => {
  it.each(Object.entries(BRIDGES))('%s offers what is legal, each once', (_name, bridge) => {
    expect([...verbsOf(cardOf(bridge))].sort()).toEqual([...legalBridgeVerbs(bridge)].sort());
    expect(faultsOf(cardOf(bridge))).toEqual([]);
  });

  it('says why there is one, by whom, and who would be called', () => {
    expect(shown('held')).toContain('All tiers are called at 10:30. It can still be stopped.');
    expect(shown('held')).toContain('Cho: Please check the serial number first');
    expect(shown('held')).toContain('Dan\n  not called: away until 22 Nov 10:30');
    expect(shown('held')).toContain('Cho\n  is next · by agreement · seems away in Teams');
    expect(shown('placing')).toContain("the rule of the support plan: phase.kind == 'production'");
    expect(shown('placing')).toContain('Ana\n  is being called');
  });

  it('shows who rings, who is in, who did not come and who is next', () => {
    expect(shown('ringing')).toContain('1 of 3 tiers in; the others are being called.');
    expect(shown('ringing')).toMatch(/Service desk\n {2}✓ in\nAna\n {2}joined 10:30\nSupport team/);
    expect(shown('ringing')).toContain('Cho\n  ringing since 10:30');
    expect(shown('ringing')).toContain(
      'Eve\n  declined (10:30)\nzoe@contoso.example\n  not called: nobody I can find in Teams',
    );
    expect(shown('ringing')).toContain('T-1043');
    expect(shown('no-answer')).toContain('1 of 3 tiers in; nobody of the others is left to ring.');
    expect(shown('no-answer')).toContain('Cho\n  no answer (10:30)\nNobody is left to ring; Cho was told (10:31).');
    expect(shown('no-answer')).toContain(
      'Fay\n  could not be rung (10:30): Teams reached none of the devices (480/10037)',
    );
    expect(shown('no-answer')).toContain('Nobody is left to ring; its channel was told (10:31).');
  });

  it('says when all tiers are in, and how it is when somebody left', () => {
    expect(shown('assembled')).toContain('All 3 tiers are in.');
    expect(shown('assembled')).toContain('Others in the call\nBo\n  joined 10:31');
    expect(shown('one-left')).toContain('All 3 tiers were in. 2 are in now.');
  });

  it('ends with who was in it for how long, and asks what came of it until somebody says', () => {
    expect(shown('ended')).toContain('It is over since 10:58, after 28 min. Ana ended it.');
    expect(shown('ended')).toContain('Ana\n  was in 10:30–10:58 (28 min)');
    expect(shown('ended')).toContain('What came of it? Write down the root cause, or the next step.');
    expect(shown('ended-with-outcome')).toContain('Outcome\nThe serial number was missing');
    expect(shown('ended-with-outcome')).not.toContain('What came of it?');
    expect(shown('stopped')).toContain('Dan stopped it at 10:30. Nobody was called.');
    expect(shown('stopped')).toContain('Seen on three other phones of this delivery.');
  });

  it('leads to the meeting or the link while people are to meet there', () => {
    expect(urlsOf('fallback-meeting')).toEqual([expect.stringContaining('/l/meetup-join/')]);
    expect(urlsOf('fallback-link')).toEqual([expect.stringContaining('/l/call/0/0?users=')]);
    expect(urlsOf('fallback-coming')).toEqual([]);
    expect(urlsOf('overtaken')).toEqual([]);
    expect(shown('overtaken')).toContain('The call came after all, at 10:30.');
    expect(shown('overtaken')).toContain('Fay\n  is next');
    expect(shown('fallback-link')).toContain('Ana\n  is on call');
    expect(shown('fallback-nowhere')).toContain('Please bring the tiers together yourselves.');
  });
});

describe.each(LANGUAGES)('without a group call, in %s', (language) => {
  const { fallback } = BRIDGES['fallback-link']!;

  it.each(FALLBACK_REASONS)('%s is said with what to do about it', (reason) => {
    const card = cardOf({ ...BRIDGES['fallback-link']!, fallback: { ...fallback!, reason } }, language);
    expect(textOf(card)).not.toContain('bridge.');
    expect(faultsOf(card)).toEqual([]);
  });

  it.each(NO_MEETING_REASONS)('and that no meeting could be made: %s', (noMeeting) => {
    const way = { kind: 'link', url: null, noMeeting } as const;
    const card = cardOf({ ...BRIDGES['fallback-link']!, fallback: { ...fallback!, way } }, language);
    expect(textOf(card)).not.toContain('bridge.');
  });
});

it('a ticket’s card offers the call with the plan’s reason, and tells of the calls there were', () => {
  const cards = allCards('en');
  const reason = nodesOf(cards['tier-call-proposed']).find((node) => node['id'] === 'reason');
  expect(reason).toMatchObject({ isRequired: true, value: 'The plan proposes it: ticket.ageMinutes > 30' });
  expect(textOf(cards['tier-call-proposed']!)).toContain('The support plan proposes to call all tiers together.');
  expect(verbsOf(cards['tier-call-possible']!)).toContain('bridge.open');
  expect(textOf(cards['tier-call-possible']!)).toMatch(/22 Nov 10:30–10:58, 28 min\.\nIn it:.\nAna, Cho, Fay, Bo/);
  expect(verbsOf(cards['tier-call-open']!)).not.toContain('bridge.open');
});

it('every verb of a bridge is somewhere', () => {
  const offered = Object.values(BRIDGES).flatMap((bridge) => verbsOf(cardOf(bridge)));
  expect(new Set(offered)).toEqual(new Set(BRIDGE_VERBS));
});
