import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/instant.js';
import { readPlan } from '../../src/plan/read-plan.js';

function good(name: string) {
  const reading = readPlan(readFileSync(new URL(`../fixtures/plans/good/${name}.yaml`, import.meta.url), 'utf8'));
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems));
  return reading.plan;
}

describe('what a plan leaves out', () => {
  it('has a default that works', () => {
    expect(good('tiny')).toMatchObject({
      organisation: { name: 'Contoso', languages: ['en'], timeZone: 'UTC', holidays: [], admins: [] },
      tiers: [
        {
          tier: 1,
          name: 'Tier 1',
          members: { kind: 'people', people: ['ana@contoso.example'] },
          lead: null,
          channel: null,
          hours: null,
          targets: { take: null, solve: null },
          handOver: { requires: [] },
          onCall: null,
        },
      ],
      routing: [{ when: null, to: { tier: 1, priority: 'normal' } }],
      microsoftSupport: null,
      intake: { gather: 4 * SECOND, remindAfter: 30 * MINUTE, then: 'send', after: 4 * HOUR },
      reminders: {
        warn: { share: 0.75 },
        repeat: 8 * HOUR,
        lead: 2 * HOUR,
        requester: { remindAfter: 8 * HOUR, times: 2, closeAfter: 40 * HOUR },
      },
      facts: { devices: false, enrolmentFailures: false, serviceHealth: false, profile: true },
      bridge: null,
      phases: [],
      examples: [],
    });
    expect(good('tiny').categories).toHaveLength(13);
  });

  it('requires of each tier below the top what the process needs', () => {
    expect(good('two-tiers-with-defaults').tiers.map((tier) => tier.handOver.requires)).toEqual([['tried'], []]);
  });

  it('a bridge rings, holds and cools down as long as is usual', () => {
    expect(good('conditions').bridge).toMatchObject({
      trustRequester: false,
      ring: 45 * SECOND,
      hold: 10 * SECOND,
      cooldown: HOUR,
      fallback: 'meeting',
      proposeWhen: null,
      openWhen: { source: 'true' },
    });
  });

  it('a phase involves every tier', () => {
    expect(good('phases').phases.map((phase) => phase.involve)).toEqual([[1], [1], [1]]);
  });
});

it('facts are looked up as they are named, and the profile unless it is switched off', () => {
  expect(good('facts').facts).toEqual({ devices: true, enrolmentFailures: false, serviceHealth: true, profile: false });
});

describe('what a plan says', () => {
  it('days of a target are business days of the tier that promises', () => {
    const plan = good('hours-and-targets');
    expect(plan.tiers[0].targets).toEqual({ take: 15 * MINUTE, solve: 17 * HOUR });
    expect(plan.tiers[1]?.targets).toEqual({ take: null, solve: DAY });
  });

  it('how it reminds, and what it never does', () => {
    expect(good('reminders').reminders).toEqual({
      warn: { before: 30 * MINUTE },
      repeat: null,
      lead: 8 * HOUR,
      requester: { remindAfter: 4 * HOUR, times: 1, closeAfter: null },
    });
  });

  it('a day that a request waits is a business day', () => {
    expect(good('hours-and-targets').intake).toEqual({
      gather: 10 * SECOND,
      remindAfter: HOUR,
      then: 'drop',
      after: 8.5 * HOUR,
    });
  });

  it('principal names and group ids are kept in lower case', () => {
    expect(good('hours-and-targets')).toMatchObject({
      organisation: { admins: ['ida@contoso.example'] },
      tiers: [{ lead: 'ana@contoso.example', members: { people: ['ana@contoso.example'] } }, {}],
    });
    expect(good('members-from-elsewhere').tiers.map((tier) => tier.members)).toEqual([
      { kind: 'channel' },
      { kind: 'entraGroup', groupId: '8c2d4f60-0000-4000-8000-00000000000a' },
    ]);
  });

  it('hours are minutes after midnight from Monday on', () => {
    expect(good('hours-and-targets').organisation.businessHours).toEqual([
      ...Array.from({ length: 4 }, () => ({ from: 540, to: 1050 })),
      { from: 540, to: 900 },
      null,
      null,
    ]);
  });

  it('parts that are referred to are filled in', () => {
    expect(good('anchors').tiers[0].onCall).toEqual({
      rota: 'weekly',
      from: '2026-11-23T09:00',
      people: ['ana@contoso.example', 'bo@contoso.example'],
      hours: null,
    });
  });
});
