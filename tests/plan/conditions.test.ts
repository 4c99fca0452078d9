import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCondition } from '../../src/plan/conditions/compile-condition.js';
import { FUNCTION_NAMES } from '../../src/plan/conditions/functions.js';
import { factsOf } from './facts-of.js';

function holds(source: string, facts = factsOf()) {
  const compiled = compileCondition(source);
  if ('problems' in compiled) return compiled.problems.map((problem) => problem.message);
  const result = compiled.condition.holds(facts);
  return 'failed' in result ? `failed: ${result.failed}` : result.holds;
}

function complaints(source: string, known = {}) {
  const compiled = compileCondition(source, known);
  if (!('problems' in compiled)) return [];
  return compiled.problems.map(({ offset, message, suggestion }) => ({
    at: source.slice(offset),
    message,
    suggestion,
  }));
}

const many = factsOf({
  ticket: {
    text: 'All iPads say 0x80180014 at ENROLMENT',
    category: 'enrolment',
    platform: 'ios',
    errorCodes: ['0x80180014', 'APNSCertificateNotValid'],
    impact: 'many',
    tier: 3,
  },
  requester: { department: 'Sales' },
  phase: { kind: 'production', name: 'Production 1', day: 14 },
  similar: { requesters: 5 },
});

describe('a condition', () => {
  it.each([
    ["ticket.category == 'enrolment'", true],
    ["ticket.category != 'enrolment'", false],
    ["contains(ticket.errorCodes, 'APNSCertificateNotValid')", true],
    ["contains(ticket.errorCodes, '0x801c0003')", false],
    ["contains(['ios', 'macos'], ticket.platform)", true],
    ["contains(toLower(ticket.text), 'enrolment')", true],
    ["contains(ticket.text, 'enrolment')", false],
    ["startsWith(ticket.text, 'All') && endsWith(ticket.text, 'MENT')", true],
    ['ticket.tier == 3 and not really', ["the condition cannot be read: at 'and not really'"]],
    ["phase.kind == 'production' && phase.day <= 14 && (ticket.impact == 'many' || similar.requesters >= 5)", true],
    ['count(ticket.errorCodes) == 2', true],
    ['length(trim(ticket.text)) > 10', true],
    ["isMatch(ticket.text, '(?i)\\biPads?\\b')", true],
    ["ticket.tier > 2 ? ticket.impact == 'many' : false", true],
    ['similar.requesters * 2 - 1 == 9', true],
    ['max(similar.requesters, 7) % 4 == 3', true],
    ["(toUpper(ticket.platform) & '!') == 'IOS!'", true],
    ['true', true],
    ['false', false],
  ])('%s', (source, expected) => {
    expect(holds(source, many)).toEqual(expected);
  });
});

describe('a fact that is not known', () => {
  it.each([
    ['phase.day <= 14', false],
    ['phase.day > 14', false],
    ['phase.day + 1 <= 14', false],
    ['phase.day == null', true],
    ['ticket.impact == null', true],
    ["ticket.impact == 'many'", false],
    ["ticket.impact != 'many'", true],
    ['exists(requester.department)', false],
    ['empty(requester.department)', true],
    ['empty(ticket.errorCodes)', true],
    ["startsWith(requester.department, 'S')", false],
    ["toLower(requester.department) == 'sales'", false],
    ["coalesce(requester.department, 'none') == 'none'", true],
    ["contains(requester.department, 'S')", false],
    ['length(requester.department) == 0', true],
  ])('%s is %s and no error', (source, expected) => {
    expect(holds(source)).toBe(expected);
  });
});

describe('a condition that cannot be computed has failed', () => {
  it.each([
    ['ticket.ageMinutes / 0 > 1', /^failed: /],
    ['not(ticket.ageMinutes / 0 > 1)', /^failed: /],
    ['ticket.ageMinutes / 0 > 1 || false', /^failed: /],
    ['true && ticket.ageMinutes / 0 > 1', /^failed: /],
  ])('%s', (source, expected) => {
    expect(holds(source)).toMatch(expected);
  });

  it('unless it was settled before', () => {
    expect(holds('true || ticket.ageMinutes / 0 > 1')).toBe(true);
    expect(holds('false && ticket.ageMinutes / 0 > 1')).toBe(false);
  });
});

describe('what is wrong in a condition is said with place and suggestion', () => {
  it.each([
    ['ticket.teir == 3', 'ticket.teir == 3', "there is no fact 'ticket.teir'", 'ticket.tier'],
    ['true && department == null', 'department == null', "there is no fact 'department'", 'requester.department'],
    [
      'ticket.category == enrolment',
      'enrolment',
      "there is no fact 'enrolment'; a text stands in quotes",
      "'enrolment'",
    ],
    ["contain(ticket.text, 'a')", "contain(ticket.text, 'a')", "there is no function 'contain' in a plan", 'contains'],
    ["ticket.tier == '3'", "'3'", 'ticket.tier is a number, the other side is a text: they are never equal', '3'],
    ["ticket.category == 'enrollment'", "'enrollment'", /^ticket.category is never 'enrollment'/, 'enrolment'],
    ["contains(['ios', 'andriod'], ticket.platform)", "'andriod'], ticket.platform)", /never 'andriod'/, 'android'],
    ["contains(ticket.errorCodes, '80180014')", "'80180014')", /never matches/, '0x80180014'],
    ["contains(ticket.errorCodes, '0X8018002B')", "'0X8018002B')", /never matches/, '0x8018002b'],
    ["ticket.text > 'a'", "ticket.text > 'a'", "'>' needs a number; 'ticket.text' is a text", undefined],
    ['ticket.text', 'ticket.text', 'a condition has to come to true or false; this is a text', undefined],
    ['exists(ticket.text, 1)', 'exists(ticket.text, 1)', "'exists' takes 1 argument, not 2", undefined],
    ["isMatch(ticket.text, '(a')", "'(a')", /regular expression cannot be used/, undefined],
    ['ticket.tier = 3', '= 3', "the condition cannot be read: at '= 3'", '=='],
    ['ticket.tier == 3 &&', '', 'the condition cannot be read: it ends too early', undefined],
    ['ticket.tier == “3”', '“3”', /cannot be read/, "'"],
    ["ticket['tier'] == 3", "ticket['tier'] == 3", /square brackets/, undefined],
    ['exists({a: 1})', 'exists({a: 1})', /objects in braces/, undefined],
    ['', '', 'the condition is empty', undefined],
  ])('%s', (source, at, message, suggestion) => {
    const [first] = complaints(source);
    expect(first).toEqual({
      at,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      suggestion,
    });
  });

  it('all at once', () => {
    expect(complaints("foo(ticket.teir) && ticket.platform == 'iOS' && bar(1)")).toHaveLength(4);
  });

  it('knows the values that only the plan knows', () => {
    const known = { 'phase.name': ['Limited pilot', 'Production 1'] };
    expect(complaints("phase.name == 'Producton 1'", known)).toMatchObject([{ suggestion: 'Production 1' }]);
    expect(complaints("phase.name == 'Production 1'", known)).toEqual([]);
  });
});

describe('what a plan must not do', () => {
  const refused =
    'rand newGuid utcNow setProperty setPathToValue range foreach where json jPath xPath ticks date getFutureTime ' +
    'addProperty removeProperty base64 dataUri uriHost formatDateTime replace split substring string select';
  it.each(refused.split(' '))('%s is not there', (name) => {
    expect(FUNCTION_NAMES).not.toContain(name);
    expect(complaints(`${name}(ticket.text) == 1`)[0]?.message).toBe(`there is no function '${name}' in a plan`);
  });

  it.each(['ticket.constructor', 'ticket.__proto__', 'ticket.text.length', '__proto__'])('%s is no fact', (path) => {
    expect(complaints(`exists(${path})`)).toHaveLength(1);
  });

  it('takes no condition that is too long or too deep', () => {
    expect(complaints(`exists('${'x'.repeat(2_000)}')`)[0]?.message).toBe(
      'the condition is longer than 2000 characters',
    );
    expect(complaints(`${'!'.repeat(300)}true`)[0]?.message).toBe('the condition is nested too deeply');
    expect(complaints('['.repeat(1_990))[0]?.message).toBe('the condition is nested too deeply');
    expect(complaints(`${'('.repeat(900)}true`)).toHaveLength(1);
  });

  it('takes a long chain of alternatives', () => {
    expect(holds(`${'ticket.tier == 1 || '.repeat(90)}true`)).toBe(true);
  });

  it('stays quick with a pattern that makes other engines stand still', () => {
    const text = `${'a'.repeat(5_000)}!`;
    const started = performance.now();
    expect(holds("isMatch(ticket.text, '^(a+)+$')", factsOf({ ticket: { text } }))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('leaves the facts as they are', () => {
    const facts = Object.freeze(factsOf({ ticket: { errorCodes: ['a'] } }));
    const before = structuredClone(facts);
    holds("contains(createArray(ticket.errorCodes, 'b'), 'b')", facts);
    expect(facts).toEqual(before);
  });

  it('never throws, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        'ticket.tier',
        'ticket',
        '==',
        '&&',
        '(',
        ')',
        "'",
        '"',
        'contains(',
        ',',
        '!',
        '{',
        '[',
        ']',
        '`',
        '${',
        '?',
        ':',
      ],
      ...['if(', '3', 'null', '\n', '\\', '.', '=>', '#', '-', 'ticket.text', "'many'"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const compiled = compileCondition(pieces.join(' '));
        expect('problems' in compiled ? compiled.problems.length : compiled.condition.holds(factsOf())).toBeTruthy();
      }),
      { numRuns: 400 },
    );
  });
});
