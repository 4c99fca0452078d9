import { describe, expect, it } from '@jest/globals';
import { legalVerbs, requesterVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import { nextStep } from '../../../src/domain/ticket/next-step.js';
import { confirm, escalate, release, solve, take, tell, withdraw } from '../../helpers/commands.js';
import { ana, cho, eve, guest, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import {
  askedByAna,
  confirmed,
  linkedByAna,
  solvedByEve,
  toldByAna,
  withAna,
  withdrawn,
} from '../../helpers/scenes.js';

describe('a ticket that was withdrawn or confirmed is over', () => {
  it('is nobody\u2019s turn any more', () => {
    expect(nextStep(confirmed.ticket)).toEqual({ whose: 'nobody' });
    expect(nextStep(withdrawn.ticket)).toEqual({ whose: 'nobody' });
  });

  it('offers staff nothing but to learn from it and make it known, and the requester to reopen it', () => {
    expect(legalVerbs(confirmed.ticket, threeTiers, [1, 2, 3])).toEqual(['ticket.acknowledge', 'ticket.makeKnown']);
    expect(legalVerbs(withdrawn.ticket, threeTiers, [1, 2, 3])).toEqual([]);
    expect(requesterVerbs(confirmed.ticket, threeTiers)).toEqual(['ticket.reopen']);
  });

  it('refuses everything else and says that it is closed', () => {
    for (const command of [release, escalate(), solve(), take]) {
      expect(confirmed.when(eve, command).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
    }
    expect(confirmed.when(ana, tell()).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
    for (const command of [confirm, withdraw]) {
      expect(confirmed.when(mia, command).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
    }
  });

  it('may be withdrawn at every point before, by the requester alone', () => {
    for (const open of [withAna, askedByAna, solvedByEve, toldByAna, linkedByAna]) {
      expect(open.when(mia, withdraw).ticket).toMatchObject({ status: 'closed', ending: 'withdrawn' });
      for (const other of [ana, cho, guest]) expect(open.when(other, withdraw).reason).toBe('notYourTicket');
    }
  });

  it('is confirmed only after it was told', () => {
    expect(solvedByEve.when(mia, confirm).refused).toMatchObject({
      reason: 'notNow',
      status: 'solved',
      holder: { name: 'Ana' },
    });
    expect(toldByAna.when(ana, confirm).reason).toBe('notYourTicket');
    expect(toldByAna.when(mia, confirm).ticket.ending).toBe('confirmed');
  });
});
