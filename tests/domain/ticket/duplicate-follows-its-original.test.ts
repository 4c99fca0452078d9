import { describe, expect, it } from '@jest/globals';
import { legalVerbs, requesterVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import { nextStep } from '../../../src/domain/ticket/next-step.js';
import { duplicate, follow, notFixed, original, solve, take, withdraw, write } from '../../helpers/commands.js';
import { ana, bo, eve, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { askedByAna, linkedByAna, solvedByEve, withAna } from '../../helpers/scenes.js';
import { sentUnder } from '../../helpers/ticket-story.js';

const { solution } = solvedByEve.ticket;

describe('a duplicate follows its original', () => {
  it('waits for the original and for nobody else', () => {
    expect(linkedByAna.ticket).toMatchObject({ status: 'linked', duplicateOf: original, holder: { name: 'Ana' } });
    expect(nextStep(linkedByAna.ticket)).toEqual({ whose: 'original', ticket: original });
    expect(requesterVerbs(linkedByAna.ticket, threeTiers)).toEqual(['ticket.withdraw']);
    expect(legalVerbs(linkedByAna.ticket, threeTiers, [1, 2, 3])).toEqual(['ticket.untie']);
  });

  it('is told to its requester by the desk when the original is', () => {
    const followed = linkedByAna.when(ana, follow(solution));
    expect(followed.happened).toEqual(['TicketSolved', 'RequesterTold']);
    expect(followed.ticket).toMatchObject({
      status: 'told',
      contact: { name: 'Ana' },
      solution: { by: { name: 'Eve' }, fix: 'Token renewed' },
      told: { message: 'Fixed for everybody', by: { name: 'Tierline' } },
      acknowledgements: [],
    });
  });

  it('gets work of its own when the original ended without a solution', () => {
    for (const ended of [follow(null), follow(solution, null)]) {
      const own = linkedByAna.when(ana, ended);
      expect(own.events).toMatchObject([
        { type: 'TicketReopened', because: 'original', to: 1, holder: { name: 'Ana' } },
      ]);
      expect(own.ticket).toMatchObject({ status: 'working', duplicateOf: null, reopened: 1 });
    }
  });

  it('comes back to who tied it when the solution did not help', () => {
    const back = linkedByAna.and([ana, follow(solution)]).when(mia, notFixed());
    expect(back.ticket).toMatchObject({ status: 'working', holder: { name: 'Ana' }, duplicateOf: null });
  });

  it('follows nothing when it is not tied to anything', () => {
    expect(withAna.when(ana, follow(solution)).refused).toMatchObject({ reason: 'notNow', status: 'working' });
  });

  it('needs a ticket that exists, is open, is another and is no duplicate itself', () => {
    expect(withAna.when(ana, duplicate(null)).reason).toBe('noSuchTicket');
    expect(withAna.when(ana, duplicate({ number: 'T-1042' })).reason).toBe('duplicateOfItself');
    expect(withAna.when(ana, duplicate({ duplicateOf: 'T-7' })).refused).toEqual({
      reason: 'duplicateOfDuplicate',
      original: 'T-7',
    });
    expect(withAna.when(ana, duplicate({ open: false })).refused).toEqual({ reason: 'originalClosed', original });
  });

  it('needs a reason, and the holder to say so', () => {
    expect(withAna.when(ana, duplicate({}, null)).refused).toEqual({ reason: 'missing', fields: ['why'] });
    expect(withAna.when(bo, duplicate()).reason).toBe('taken');
    expect(sentUnder(threeTiers).when(ana, duplicate()).reason).toBe('untaken');
  });

  it('lets go of the open question, keeps taking words, and can be withdrawn', () => {
    const tied = askedByAna.and([ana, duplicate()]);
    expect(tied.ticket.question).toBeNull();
    expect(tied.when(mia, write()).happened).toEqual(['RequesterWrote']);
    expect(tied.when(mia, withdraw).ticket).toMatchObject({ status: 'closed', ending: 'withdrawn' });
  });

  it('cannot be worked on meanwhile', () => {
    for (const command of [take, solve(), duplicate()]) {
      expect(linkedByAna.when(ana, command).refused).toMatchObject({ reason: 'notNow', status: 'linked' });
    }
    expect(linkedByAna.when(eve, take).reason).toBe('notYourTier');
  });
});
