import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/domain/people.js';
import type { TicketCommand } from '../../../src/domain/ticket/commands.js';
import { legalVerbs, requesterVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import type { Status } from '../../../src/domain/ticket/ticket.js';
import { TICKET_VERBS, type TicketVerb } from '../../../src/domain/ticket/verbs.js';
import {
  acknowledge,
  answerCase,
  ask,
  classify,
  confirm,
  confirmedByVoice,
  duplicate,
  escalate,
  giveBack,
  heard,
  makeKnown,
  notFixed,
  notFixedByVoice,
  openCase,
  pass,
  redirect,
  release,
  reopen,
  solve,
  take,
  tell,
  toldByVoice,
  untie,
  withdraw,
} from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, guest, ida, inTiers, mia } from '../../helpers/people.js';
import { inTheQueueOfTwo, withCho } from '../../helpers/scenes.js';
import type { Story } from '../../helpers/ticket-story.js';

const solved = withCho.and([cho, solve()]);
const told = solved.and([ana, tell()]);

/** Ana escalated it to tier 2, where cho has it; eve is of tier 3, ida leads tier 1. */
const STATES: { readonly [S in Status]: Story } = {
  untaken: inTheQueueOfTwo,
  working: withCho,
  waiting: withCho.and([cho, ask()]),
  solved,
  told,
  linked: withCho.and([cho, duplicate()]),
  closed: told.and([mia, confirm]),
};
const PEOPLE: readonly Actor[] = [ana, bo, ida, cho, dan, eve, mia, guest];

/** The command of each button, everything filled in. */
const FILLED: { readonly [V in TicketVerb]: TicketCommand } = {
  'ticket.take': take,
  'ticket.release': release,
  'ticket.pass': pass(dan),
  'ticket.ask': ask(),
  'ticket.escalate': escalate(),
  'ticket.return': giveBack(),
  'ticket.redirect': redirect(3),
  'ticket.duplicate': duplicate(),
  'ticket.untie': untie(),
  'ticket.classify': classify({ priority: 'high' }),
  'ticket.solve': solve(),
  'ticket.acknowledge': acknowledge,
  'ticket.makeKnown': makeKnown,
  'ticket.tell': tell(),
  'ticket.recordAnswer': heard(),
  'ticket.recordTold': toldByVoice(),
  'ticket.recordConfirmed': confirmedByVoice,
  'ticket.recordNotFixed': notFixedByVoice(),
  'case.open': openCase(),
  'case.answer': answerCase(),
  'ticket.confirm': confirm,
  'ticket.notFixed': notFixed(),
  'ticket.withdraw': withdraw,
  'ticket.reopen': reopen(),
};

const holderOnly = { working: 'Cho', waiting: 'Cho' };
const ofTheTier = { untaken: 'Cho Dan', working: 'Cho Dan', waiting: 'Cho Dan' };
const allStaff = 'Ana Bo Ida Cho Dan Eve';
const requester = 'Mia';

/** Who may do it in which state; where a state is left out, nobody. */
const MAY: { readonly [V in TicketVerb]: { readonly [S in Status]?: string } } = {
  'ticket.take': { untaken: 'Cho Dan', working: 'Dan', waiting: 'Dan', solved: 'Bo Ida' },
  'ticket.release': { working: 'Cho Dan', waiting: 'Cho Dan' },
  'ticket.pass': ofTheTier,
  'ticket.ask': ofTheTier,
  'ticket.escalate': holderOnly,
  'ticket.return': holderOnly,
  'ticket.redirect': holderOnly,
  'ticket.duplicate': holderOnly,
  'ticket.untie': { linked: 'Cho Dan' },
  'ticket.classify': { untaken: allStaff, working: allStaff, waiting: allStaff, solved: allStaff, told: allStaff },
  'ticket.solve': holderOnly,
  'ticket.acknowledge': { solved: 'Ana Bo Ida' },
  'ticket.makeKnown': { solved: 'Cho Dan Eve', told: 'Cho Dan Eve', closed: 'Cho Dan Eve' },
  'ticket.tell': { solved: 'Ana Bo Ida' },
  // Only while no message reaches the requester.
  'ticket.recordAnswer': {},
  'ticket.recordTold': {},
  'ticket.recordConfirmed': {},
  'ticket.recordNotFixed': {},
  // Only in the highest tier: see a-case-with-microsoft.test.ts.
  'case.open': {},
  'case.answer': {},
  'ticket.confirm': { told: requester },
  'ticket.notFixed': { told: requester },
  'ticket.withdraw': {
    untaken: requester,
    working: requester,
    waiting: requester,
    solved: requester,
    told: requester,
    linked: requester,
  },
  'ticket.reopen': { closed: requester },
};

const may = (verb: TicketVerb, status: Status): readonly string[] => MAY[verb][status]?.split(' ') ?? [];

describe.each(Object.keys(STATES) as Status[])('every button of a ticket that is %s', (status) => {
  const { ticket, plan, when } = STATES[status];

  it.each(TICKET_VERBS)('%s is accepted from the right people and refused to all others', (verb) => {
    const outcomes = PEOPLE.map((person) => ({ person, outcome: when(person, FILLED[verb], ticket.version) }));
    const accepted = outcomes.filter(({ outcome }) => outcome.refused === null).map(({ person }) => person.name);
    expect(accepted).toEqual(PEOPLE.map((person) => person.name).filter((name) => may(verb, status).includes(name)));
    for (const { outcome } of outcomes) {
      expect(outcome.events.length > 0).toBe(outcome.reason === null);
      if (outcome.refused !== null) expect(outcome.ticket).toBe(ticket);
    }
  });

  it('is on the card of a tier exactly when one of its people may press it', () => {
    for (const [tier, people] of [
      [1, ['Ana', 'Bo', 'Ida']],
      [2, ['Cho', 'Dan']],
      [3, ['Eve']],
    ] as const) {
      const expected = TICKET_VERBS.filter((verb) => people.some((name) => may(verb, status).includes(name)));
      expect(legalVerbs(ticket, plan, [tier]).sort()).toEqual([...expected].sort());
    }
    const own = TICKET_VERBS.filter((verb) => may(verb, status).includes(requester));
    expect(requesterVerbs(ticket, plan).sort()).toEqual([...own].sort());
  });

  it('is on one card once where a channel serves several tiers', () => {
    const verbs = legalVerbs(ticket, plan, [1, 2, 3]);
    expect(new Set(verbs).size).toBe(verbs.length);
    expect(when(inTiers(dan, 1, 2, 3), classify({}), ticket.version).events).toEqual([]);
  });
});
