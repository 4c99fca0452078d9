import { describe, expect, it } from '@jest/globals';
import type { RefusalReason } from '../../../src/domain/ticket/refusals.js';
import {
  acknowledge,
  classify,
  duplicate,
  escalate,
  giveBack,
  move,
  note,
  openCase,
  pass,
  redirect,
  sendNote,
  solve,
  take,
  withdraw,
} from '../../helpers/commands.js';
import { ana, bo, cho, eve, fay, guest } from '../../helpers/people.js';
import { twoTiers } from '../../helpers/plans.js';
import { confirmed, solvedByEve, toldByAna, untaken, withAna, withEve } from '../../helpers/scenes.js';
import { sentUnder, type Outcome } from '../../helpers/ticket-story.js';

/** One way to every reason there is; a new reason does not compile without one. */
const REFUSED: { readonly [R in RefusalReason]: Outcome } = {
  taken: withAna.when(bo, take, 1),
  untaken: untaken.when(ana, solve()),
  notYourTier: untaken.when(cho, take),
  notYourTicket: untaken.when(ana, withdraw),
  notStaff: untaken.when(guest, take),
  notNow: confirmed.when(eve, solve()),
  stale: solvedByEve.when(eve, solve(), 1),
  missing: withAna.when(ana, solve({ fix: null })),
  handOverIncomplete: withAna.when(ana, escalate({ tried: null })),
  topTier: withEve.when(eve, escalate()),
  nowhereToReturn: withAna.when(ana, giveBack()),
  sameTier: withAna.when(ana, redirect(1)),
  noSuchTier: sentUnder(twoTiers).and([ana, take]).when(ana, redirect(3)),
  noSuchPerson: withAna.when(ana, pass(null)),
  notAMember: withAna.when(ana, pass(guest)),
  notLead: withAna.when(bo, move(ana, bo)),
  alreadySent: withAna.and([ana, note()], [ana, sendNote()]).when(ana, sendNote()),
  alreadyYours: withAna.when(ana, take),
  noSuchTicket: withAna.when(ana, duplicate(null)),
  duplicateOfItself: withAna.when(ana, duplicate({ number: 'T-1042' })),
  duplicateOfDuplicate: withAna.when(ana, duplicate({ duplicateOf: 'T-1001' })),
  originalClosed: withAna.when(ana, duplicate({ open: false })),
  nothingToAcknowledge: withAna.when(ana, acknowledge),
  alreadyAcknowledged: toldByAna.when(bo, acknowledge),
  mayNotFile: withEve.when(fay, openCase()),
  noCaseNumber: withEve.when(eve, openCase('<script>')),
  nothingChanged: withAna.when(ana, classify({})),
};

describe('every refusal has its reason', () => {
  it.each(Object.entries(REFUSED))('%s', (reason, outcome) => {
    expect(outcome.reason).toBe(reason);
    expect(outcome.events).toEqual([]);
  });

  it('names people by id and name alone, so that a card shows nothing of their rights', () => {
    expect(REFUSED.taken.refused).toMatchObject({ holder: { id: ana.id, name: 'Ana' } });
    expect(Object.keys(withAna.ticket.holder ?? {})).toEqual(['id', 'name']);
    expect(REFUSED.notAMember.refused).toEqual({
      reason: 'notAMember',
      person: { id: guest.id, name: 'Guest' },
      tier: 1,
    });
  });

  it('says of a finished ticket that it is finished, not what else would be wrong with it', () => {
    for (const command of [escalate(), giveBack(), redirect(3)]) {
      expect(confirmed.when(eve, command).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
    }
  });
});
