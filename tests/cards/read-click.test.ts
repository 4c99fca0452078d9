import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readClick } from '../../src/cards/read-click.js';
import { VERBS, type Verb } from '../../src/cards/verbs.js';

const TICKET = { ticket: 'T-1042', v: 7 };
const DRAFT = { draft: '11111111-2222-4333-8444-555555555555' };
const BRIDGE = { ...TICKET, bridge: '22222222-2222-4333-8444-555555555555' };
const ISSUE = { issue: 'own-t-1042', v: 1 };
const CARRIED = { issue: ISSUE, ticket: TICKET, bridge: BRIDGE, draft: DRAFT, 'draft?': DRAFT };
const PERSON = '0000000A-0000-4000-8000-00000000000B';
const verbs = Object.keys(VERBS) as Verb[];

describe('a click as our cards make it', () => {
  it.each(verbs)('%s is read with everything left empty', (verb) => {
    const carried = CARRIED[VERBS[verb].about];
    const click = readClick(verb, carried);
    const empty = Object.fromEntries(Object.keys(VERBS[verb].inputs).map((field) => [field, null]));
    expect(click).toEqual({ verb, inputs: empty, ...carried });
  });

  it('gives words trimmed and cleaned, lines on one line', () => {
    expect(
      readClick('request.send', { ...DRAFT, title: ' a\r\nb\u0000 ', device: '\t', platform: 'ios' }),
    ).toMatchObject({
      inputs: { title: 'a b', device: null, platform: 'ios', category: null },
    });
    expect(readClick('ticket.ask', { ...TICKET, question: 'one\r\ntwo\uD800 ' })).toMatchObject({
      inputs: { question: 'one\ntwo\uFFFD' },
    });
  });

  it('gives a person in lower case and a tier as a number', () => {
    expect(readClick('ticket.pass', { ...TICKET, to: PERSON })).toMatchObject({ inputs: { to: PERSON.toLowerCase() } });
    expect(readClick('ticket.redirect', { ...TICKET, tier: '3', why: 'x' })).toMatchObject({
      inputs: { tier: 3, why: 'x' },
    });
  });

  it('leaves what is not ours alone', () => {
    const click = readClick('ticket.take', { ...TICKET, msteams: {}, holder: 'me', rootCause: ['x'] });
    expect(click).toEqual({ verb: 'ticket.take', inputs: {}, ...TICKET });
  });

  it('asks for a person with or without a draft', () => {
    expect(readClick('request.person', {})).toMatchObject({ draft: null });
    expect(readClick('request.person', DRAFT)).toMatchObject(DRAFT);
  });
});

describe('a click that nobody made with our cards', () => {
  it.each([
    ['ticket.fly', TICKET, 'unknownVerb'],
    ['__proto__', TICKET, 'unknownVerb'],
    ['toString', TICKET, 'unknownVerb'],
    ['ticket.take', null, 'notAnObject'],
    ['ticket.take', 'T-1042', 'notAnObject'],
    ['ticket.take', [TICKET], 'notAnObject'],
    ['ticket.take', { v: 1 }, 'noTicket'],
    ['bridge.end', TICKET, 'noBridge'],
    ['bridge.end', { ...BRIDGE, bridge: 'b' }, 'noBridge'],
    ['ticket.take', { ticket: 'T-1042; drop', v: 1 }, 'noTicket'],
    ['ticket.take', { ticket: 'T-1234567890', v: 1 }, 'noTicket'],
    ['ticket.take', { ticket: 1042, v: 1 }, 'noTicket'],
    ['ticket.take', { ticket: 'T-1', v: '1' }, 'noVersion'],
    ['ticket.take', { ticket: 'T-1', v: -1 }, 'noVersion'],
    ['ticket.take', { ticket: 'T-1', v: 1.5 }, 'noVersion'],
    ['ticket.take', { ticket: 'T-1' }, 'noVersion'],
    ['request.send', { draft: 'x' }, 'noDraft'],
    ['request.send', {}, 'noDraft'],
    ['request.person', { draft: 7 }, 'noDraft'],
  ])('%s with %j is malformed', (verb, data, reason) => {
    expect(readClick(verb, data)).toEqual({ malformed: { reason } });
  });

  it.each([
    ['ticket.ask', { question: { text: 'x' } }, { reason: 'wrongType', field: 'question' }],
    ['ticket.ask', { question: ['x'] }, { reason: 'wrongType', field: 'question' }],
    ['ticket.ask', { question: 7 }, { reason: 'wrongType', field: 'question' }],
    ['ticket.ask', { question: 'x'.repeat(10_000) }, { reason: 'tooLong', field: 'question', max: 4_000 }],
    ['ticket.duplicate', { of: 'x'.repeat(121) }, { reason: 'tooLong', field: 'of', max: 120 }],
    ['ticket.classify', { priority: 'urgent' }, { reason: 'unknownChoice', field: 'priority' }],
    ['ticket.redirect', { tier: '4' }, { reason: 'unknownChoice', field: 'tier' }],
    ['ticket.redirect', { tier: true }, { reason: 'wrongType', field: 'tier' }],
    ['ticket.pass', { to: 'bo@contoso.example' }, { reason: 'unknownChoice', field: 'to' }],
  ])('%s with %j names the field', (verb, inputs, malformed) => {
    expect(readClick(verb, { ...TICKET, ...inputs })).toEqual({ malformed });
  });

  it('is read without an exception, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.anything({ withNullPrototype: true }),
        fc.dictionary(fc.string(), fc.anything()),
        (verb, data, more) => {
          expect(readClick(verb, data)).toBeDefined();
          const read = readClick(verb, { ...TICKET, ...DRAFT, ...more });
          expect('malformed' in read || read.verb === verb).toBe(true);
        },
      ),
    );
  });
});
