/** Who works in each tier today. */
const PEOPLE = { 1: ['a', 'b', 'c', 'd', 'e', 'f'], 2: ['a', 'b', 'c'], 3: ['a', 'b', 'c'] } as const;

/** A support plan with twelve people in three tiers, for a day that is only make-believe. */
export const mondayPlan = (): string => {
  const people = (tier: 1 | 2 | 3): string[] =>
    PEOPLE[tier].map((letter) => `t${String(tier)}${letter}@contoso.example`);
  const tier = (number: 1 | 2 | 3, name: string, requires: string): string =>
    [
      `  - tier: ${String(number)}`,
      `    name: ${name}`,
      `    members: [${people(number).join(', ')}]`,
      `    lead: ${people(number)[0] ?? ''}`,
      '    targets: { take: 30m, solve: 4h }',
      `    handOver: { requires: [${requires}] }`,
    ].join('\n');
  return [
    'version: 1',
    'organisation:',
    '  name: Contoso',
    '  languages: [en, zh-TW]',
    '  timeZone: Asia/Taipei',
    "  businessHours: { mon-fri: '09:00-18:00' }",
    '  admins: [ida@contoso.example]',
    'tiers:',
    tier(1, 'Service desk', 'tried'),
    tier(2, 'Support team', 'tried, findings'),
    tier(3, 'MDM team', ''),
    'routing:',
    '  - name: Certificates go to the MDM team',
    "    when: ticket.category == 'certificates'",
    '    to: { tier: 3 }',
    '  - name: Everything else starts at the service desk',
    '    to: { tier: 1 }',
    '',
  ].join('\n');
};
