import { describe, expect, it } from '@jest/globals';
import type { Understanding } from '../../src/domain/intake/understand.js';
import { checkExamples, exampleProblems } from '../../src/plan/check-examples.js';
import { explain, explanationLines } from '../../src/plan/explain.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { factsOf } from './facts-of.js';

const text = `
organisation: { name: Contoso }
tiers:
  - { tier: 1, name: Desk, members: [ana@contoso.example] }
  - { tier: 2, name: Team, members: [bo@contoso.example], lead: bo@contoso.example }
routing:
  - { name: Broken, when: ticket.ageMinutes / 0 > 1, to: { tier: 2 } }
  - { name: Sales, when: requester.department == 'Sales', to: { tier: 2 } }
  - { name: Mail, when: "ticket.category == 'email' && ticket.platform == 'ios'", to: { tier: 2, priority: high } }
  - { name: Late, when: ticket.ageMinutes > 5, to: { tier: 2 } }
  - { name: The rest, to: { tier: 1 } }
examples:
  - { says: Mail is gone, expect: { category: email, tier: 2 } }
  - { says: Sales calling, department: Sales, expect: { route: Sales } }
  - says: Something else
    expect:
      tier: 2
      priority: high
`;
const mail: Understanding = {
  kind: 'problem',
  title: 'Mail is gone',
  category: 'email',
  platform: 'ios',
  errorCodes: [],
  impact: null,
  language: 'en',
  because: ['category email: mail'],
};
const facts = factsOf({ ticket: { category: 'email', platform: 'ios' } });

function plan() {
  const reading = readPlan(text);
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems));
  return reading.plan;
}

describe('an explanation', () => {
  const explanation = explain(plan(), mail, facts);

  it('goes down to the rule that decided and says what became of each', () => {
    expect(explanation.rules.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Broken', 'failed'],
      ['Sales', 'did not hold'],
      ['Mail', 'held'],
    ]);
  });

  it('shows what each rule asked and what it saw', () => {
    expect(explanation.rules[1]?.facts).toEqual([{ name: 'requester.department', value: null }]);
    expect(explanation.rules[2]?.facts).toEqual([
      { name: 'ticket.category', value: 'email' },
      { name: 'ticket.platform', value: 'ios' },
    ]);
  });

  it('says where it goes and who holds that tier', () => {
    expect(explanation).toMatchObject({
      route: 'Mail',
      priority: 'high',
      tier: { tier: 2, name: 'Team', held: { people: ['bo@contoso.example'] }, lead: 'bo@contoso.example' },
    });
  });

  it('can be read by people', () => {
    const lines = explanationLines(explanation);
    expect(lines).toContain('  → Mail: held');
    expect(lines).toContain('      requester.department is not known');
    expect(lines.some((line) => line.startsWith('  ! Broken: could not be computed'))).toBe(true);
    expect(lines).toContain('Goes to tier 2 (Team) with high priority, by "Mail"');
  });

  it('says so when such words would make no ticket', () => {
    const hello = explain(plan(), { ...mail, kind: 'greeting' }, facts);
    expect(explanationLines(hello).join('\n')).toContain('Gets an answer and no ticket');
  });
});

describe('examples', () => {
  const understand = (says: string): Understanding => ({
    ...mail,
    category: says.startsWith('Mail') ? 'email' : 'other',
  });
  const results = checkExamples(plan(), understand);

  it('come out or say what came instead', () => {
    expect(results.map(({ differences }) => differences)).toEqual([
      [],
      [],
      [
        { what: 'tier', expected: '2', got: '1' },
        { what: 'priority', expected: 'high', got: 'normal' },
      ],
    ]);
  });

  it('that do not come out are problems at their own line', () => {
    expect(exampleProblems(text, results)).toMatchObject([
      { line: 17, column: 13, path: 'examples[2].expect.tier', message: 'this example comes out with tier 1, not 2' },
      { line: 18, column: 17, path: 'examples[2].expect.priority' },
    ]);
  });
});
