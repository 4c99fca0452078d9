import { describe, expect, it } from '@jest/globals';
import { lengthOfTime } from '../../src/cards/length-of-time.js';
import { renderNotice, type NoticeContext, type Rendered } from '../../src/cards/notices.js';
import type { OnCallView } from '../../src/cards/on-call-text.js';
import type { RingPlace } from '../../src/domain/on-call/ring-list.js';
import { SAY_KEYS, type Notice, type Turn } from '../../src/domain/attention/notice.js';
import { FALLBACK_REASONS, NO_MEETING_REASONS } from '../../src/domain/bridge/bridge.js';
import type { CallTrouble } from '../../src/domain/bridge/trouble.js';
import { LANGUAGES, type Language } from '../../src/domain/people.js';
import { faultsOf, textOf, verbsOf } from './card-rules.js';
import { WEEK } from './staff-cards.js';
import { ana, cho, gil, sample, sampleWords, START, textId } from './sample-tickets.js';

const ticket = sample('solved');
const LINK = 'https://teams.microsoft.com/l/message/19%3Atier1/17?tenantId=t';
const context: NoticeContext = {
  language: 'en',
  timeZone: 'Asia/Taipei',
  now: START,
  words: sampleWords(),
  ticket,
  tickets: [ticket],
  queues: [{ tier: 1, name: 'Service desk', tickets: [ticket], hours: WEEK, away: [] }],
  links: new Map([['T-1042', LINK]]),
  late: new Map(),
  tierNames: ['Service desk'],
  mentionable: () => true,
};
const TURNS: readonly Turn[] = [
  'escalated',
  'passed',
  'returned',
  'answered',
  'wrote',
  'solved',
  'notFixed',
  'reopened',
  'takenOver',
  'released',
  'withdrawn',
];
const turn = (of: Turn, person: typeof ana | null): Notice => ({
  kind: 'turn',
  ticket: 'T-1042',
  tier: 1,
  person,
  turn: of,
  by: cho,
});
type Nudge = Extract<Notice, { kind: 'nudge' }>;
const nudge = (level: Nudge['about']['level'], step: string, person: typeof ana | null = ana, of = cho): Nudge => ({
  ...{ kind: 'nudge', ticket: 'T-1042', tier: 1, person, of: person?.id === of.id ? null : of },
  about: { level, step, due: START } as Nudge['about'],
});
const textIn = (rendered: Rendered): string => ('text' in rendered ? rendered.text : '');

describe('a turn', () => {
  it.each(TURNS)('%s calls the person by a mention', (of) => {
    const rendered = renderNotice(turn(of, ana), context);
    expect(rendered).toMatchObject({ mentions: [ana] });
    expect(textIn(rendered)).toMatch(/^<at>Ana<\/at> · \*\*T-1042\*\* .+\n\n.+\.$/);
  });

  it('names somebody who is not on the roster in plain text', () => {
    const rendered = renderNotice(turn('solved', ana), { ...context, mentionable: () => false });
    expect(rendered).toMatchObject({ mentions: [] });
    expect(textIn(rendered)).toMatch(/^Ana · /);
  });

  it('calls the queue by the name of its tier', () => {
    expect(textIn(renderNotice(turn('reopened', null), context))).toContain('It is with this tier again.');
    expect(textIn(renderNotice(turn('reopened', null), context))).toMatch(/^Service desk · /);
  });

  it('cannot be made to mention, link or format anything else', () => {
    const evil = { ...ana, name: '</at><at>Ida</at>[x](javascript:1)**' };
    const rendered = renderNotice(
      { kind: 'turn', ticket: 'T-1042', tier: 1, person: evil, turn: 'solved', by: evil },
      {
        ...context,
        ticket: {
          ...ticket,
          requester: { ...gil, name: '<b>[x](y)' },
          subject: { ...ticket.subject, title: '# <at>x</at>' },
        },
      },
    );
    const [mention] = 'mentions' in rendered ? rendered.mentions : [];
    const text = textIn(rendered);
    expect(text.match(/<at>[^<]*<\/at>/g)).toEqual([`<at>${mention?.name ?? ''}</at>`]);
    expect(text.replace(/<at>[^<]*<\/at>/, '')).not.toMatch(/<|(?<!\\)\[/);
  });
});

describe('a nudge', () => {
  it('mentions whoever has the step, names the target, and says how to answer', () => {
    const rendered = renderNotice(nudge('late', 'solve', cho), context);
    expect(rendered).toMatchObject({ mentions: [cho] });
    expect(textIn(rendered)).toMatch(
      /^<at>Cho<\/at> · \*\*T-1042\*\* .+\n\nIt is not solved yet\. The target was 22 Nov 10:30\./,
    );
    expect(textIn(rendered)).toMatch(/I only see messages that mention me: @Tierline\.$/);
  });

  it('mentions nobody in a queue, and says who has it to those who do not', () => {
    const queued = renderNotice(nudge('late', 'solve', null), context);
    expect(queued).toMatchObject({ mentions: [] });
    expect(textIn(queued)).toContain('It is with Cho, who is away.');
    expect(textIn(renderNotice(nudge('lead', 'solve'), context))).toContain('It is with Cho. The target was');
  });

  it('cannot be made to mention, link or format anything else', () => {
    const evil = { ...cho, name: '</at><at>Ida</at>[x](javascript:1)**' };
    const text = textIn(renderNotice(nudge('lead', 'solve', ana, evil), context));
    expect(text.match(/<at>[^<]*<\/at>/g)).toEqual(['<at>Ana</at>']);
    expect(text).not.toMatch(/[^\\]\]\(javascript/);
  });
});

it.each([
  [50_000, '0 min', '0 分鐘'],
  [45 * 60_000, '45 min', '45 分鐘'],
  [3 * 3_600_000, '3 h', '3 小時'],
  [190 * 60_000, '3 h 10 min', '3 小時 10 分鐘'],
])('%d ms are told as %s', (length, english, chinese) => {
  expect([lengthOfTime(length, 'en'), lengthOfTime(length, 'zh-TW')]).toEqual([english, chinese]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(SAY_KEYS)('%s is said to a requester with a way to a person', (key) => {
    const rendered = renderNotice({ kind: 'say', key, language, values: { ticket: 'T-1' }, person: true }, context);
    if (!('card' in rendered)) throw new TypeError('a card was expected');
    expect(faultsOf(rendered.card)).toEqual([]);
    expect(verbsOf(rendered.card)).toEqual(['request.person']);
    expect(rendered.summary).not.toBe('');
  });

  it.each(SAY_KEYS)('%s is said among staff as text', (key) => {
    const rendered = renderNotice({ kind: 'say', key, language, values: {}, person: false }, context);
    expect(textIn(rendered)).not.toBe('');
  });

  it.each<Notice>([
    { kind: 'replied', ticket: 'T-1042', text: textId('answer'), by: ana },
    { kind: 'closed', ticket: 'T-1042', ending: 'confirmed' },
    { kind: 'closed', ticket: 'T-1042', ending: 'withdrawn' },
    { kind: 'closed', ticket: 'T-1042', ending: 'lapsed' },
    { kind: 'reminded', ticket: 'T-1042', step: 'answer', until: START },
    { kind: 'reminded', ticket: 'T-1042', step: 'confirm', until: null },
    nudge('late', 'solve'),
    nudge('lead', 'take', null),
    nudge('call', 'answer'),
    { kind: 'linked', ticket: 'T-1042', original: 'T-1001' },
    { kind: 'untied', ticket: 'T-1042' },
    { kind: 'myTickets', person: gil.id, language },
    { kind: 'status', ticket: 'T-1042', language },
    { kind: 'queue', tiers: [1], person: ana.id, language },
    { kind: 'myWork', person: ana.id, language },
    { kind: 'noted', ticket: 'T-1042', note: textId('note'), tiers: [1, 2], language },
    { kind: 'moved', tickets: ['T-1042'], from: ana, to: cho, by: ana, language },
    { kind: 'moved', tickets: ['T-1042'], from: ana, to: null, by: ana, language },
    { kind: 'unlearnt', tiers: [1], tickets: ['T-1042'], language },
    { kind: 'refused', refusal: { reason: 'untaken' }, ticket: 'T-1042', language },
  ])('$kind has something to say, with its ticket or without', (notice) => {
    for (const rendered of [
      renderNotice(notice, { ...context, language }),
      renderNotice(notice, { ...context, ticket: null }),
    ]) {
      const said = 'card' in rendered ? textOf(rendered.card) : rendered.text;
      expect(said).not.toBe('');
      expect('card' in rendered ? faultsOf(rendered.card) : []).toEqual([]);
    }
  });
});

it('values in a text message are no markdown', () => {
  const values = { ticket: '[x](javascript:1) <at>a</at> **b**' };
  const rendered = renderNotice({ kind: 'say', key: 'noSuchTicket', language: 'en', values, person: false }, context);
  expect(textIn(rendered)).toContain('\\[x\\](javascript:1) &lt;at&gt;a&lt;/at&gt; \\*\\*b\\*\\*');
});

describe('what was moved is one message', () => {
  const moved: Notice = { kind: 'moved', tickets: ['T-1042', 'T-1043'], from: ana, to: cho, by: gil, language: 'en' };

  it('that calls the new holder and links the threads', () => {
    const rendered = renderNotice(moved, context);
    expect(rendered).toMatchObject({ mentions: [{ id: cho.id, name: 'Cho' }] });
    expect(textIn(rendered)).toBe(`<at>Cho</at> · Gil moved 2 tickets of Ana to you: [T-1042](${LINK}), T-1043`);
  });

  it('says when the new holder is away, and names who is not on the roster in plain text', () => {
    const around = { ...context, warning: 'Cho is away until 27 Nov 09:00.', mentionable: () => false };
    const rendered = renderNotice(moved, around);
    expect(rendered).toMatchObject({ mentions: [] });
    expect(textIn(rendered)).toMatch(/^Cho · Gil moved .*\n\nCho is away until 27 Nov 09:00\.$/);
  });

  it('lists twenty and counts the rest', () => {
    const tickets = Array.from({ length: 23 }, (_, index) => `T-${1001 + index}` as const);
    expect(textIn(renderNotice({ ...moved, to: null, tickets }, context))).toMatch(/T-1020, and 3 more$/);
  });
});

it('the daily line names what a tier has not acknowledged, and that only mentions are seen', () => {
  const rendered = renderNotice({ kind: 'unlearnt', tiers: [1], tickets: ['T-1042'], language: 'en' }, context);
  expect(textIn(rendered)).toContain(`not acknowledged by Service desk yet: [T-1042](${LINK}).`);
  expect(textIn(rendered)).toContain('I only see messages that mention me: @Tierline.');
});

describe('who is on call is one message', () => {
  const rota = { source: 'rota', from: START, until: START + 86_400_000 } as const;
  const place = (person: typeof ana, skipped: RingPlace['skipped'] = null): RingPlace => ({
    ...{ name: person.name, person, source: 'rota', skipped },
  });
  const view = (of: Partial<OnCallView>): OnCallView => ({
    ...{ tier: 2, name: 'Support team', span: rota, places: [place(cho), place(ana)], closed: null, ...of },
  });
  const told = (onCall: readonly OnCallView[], call: typeof ana | null = null, language: 'en' | 'zh-TW' = 'en') =>
    renderNotice({ kind: 'onCall', tiers: [2], call, language }, { ...context, onCall });

  it('with a paragraph for each tier, calling whoever was put on call just now', () => {
    const both = told([view({}), view({ name: 'MDM team', span: { source: 'none' }, places: [] })], cho);
    expect(both).toMatchObject({ mentions: [{ id: cho.id }] });
    expect(textIn(both)).toContain('**Support team**: <at>Cho</at> is on call from 22 Nov 10:30 until 23 Nov 10:30');
    expect(textIn(both)).toContain('Then Ana.\n\n**MDM team**: nobody is on call');
  });

  it('with the reasons why somebody is passed over, and when anybody may be rung', () => {
    const gone = { name: 'zoe@contoso.example', person: null, source: 'rota', skipped: 'unresolved' } as const;
    const [skipped, never] = [place(cho, 'left'), { hours: WEEK, opens: null }];
    expect(textIn(told([view({ places: [gone, skipped, place(ana)] })]))).toMatch(
      /zoe@contoso.example of the support plan is nobody I can find in Teams\. Cho is not in this tier any more\. Ana is rung instead\.$/,
    );
    expect(textIn(told([view({ places: [gone], closed: never })]))).toMatch(
      /So nobody of this tier can be rung\. Nobody is ever rung: the ring hours never open\.$/,
    );
    expect(textIn(told([view({ span: { source: 'notBegun', begins: START } })], null, 'zh-TW'))).toContain('11月22日');
  });

  it('cannot be made to mention, link or format anything else', () => {
    const evil = { ...ana, name: '</at><at>Ida</at>[x](javascript:1)**' };
    const text = textIn(told([view({ name: evil.name, places: [place(evil), place(evil)] })], evil));
    expect(text.match(/<at>[^<]*<\/at>/g)).toHaveLength(1);
    expect(text).not.toMatch(/[^\\]\]\(javascript|Ida<\/at>/);
  });
});

describe('what an administrator has to know of a call', () => {
  const trouble = (language: Language, of: CallTrouble): string =>
    textIn(
      renderNotice(
        { kind: 'callTrouble', ticket: 'T-1042', trouble: of, vendor: '403 7504 <b>no</b>', language },
        context,
      ),
    );

  it.each(LANGUAGES)('is the reason and the remedy, with both roles that may be missing (%s)', (language) => {
    const text = trouble(language, { what: 'call', reason: 'noConsent' });
    for (const part of ['T-1042', 'Calls.InitiateGroupCall.All', 'Calls.Initiate.All', '403 7504', 'Entra'])
      expect(text.replaceAll('\\', '')).toContain(part);
    expect(text).not.toContain('<b>');
  });

  it.each(LANGUAGES)('is another for each thing that stands in the way (%s)', (language) => {
    const texts = [
      ...FALLBACK_REASONS.map((reason) => trouble(language, { what: 'call', reason })),
      ...NO_MEETING_REASONS.map((reason) => trouble(language, { what: 'meeting', reason })),
    ];
    expect(new Set(texts).size).toBe(FALLBACK_REASONS.length + NO_MEETING_REASONS.length);
  });
});
