import { describe, expect, it } from '@jest/globals';
import { confirm, notFixed, reopen, solve, take, tell, withdraw } from '../../helpers/commands.js';
import { ana, eve, fay, guest, mia } from '../../helpers/people.js';
import { twoTiers } from '../../helpers/plans.js';
import { confirmed, solvedByEve, toldByAna, untaken, withAna, withdrawn } from '../../helpers/scenes.js';

describe('a ticket that is not fixed comes back with its whole history', () => {
  const back = toldByAna.when(mia, notFixed('The same code again'));

  it('goes to who solved it', () => {
    expect(back.events).toMatchObject([
      { type: 'TicketReopened', because: 'notFixed', to: 3, holder: { name: 'Eve' } },
    ]);
    expect(back.ticket).toMatchObject({
      status: 'working',
      tier: 3,
      holder: { name: 'Eve' },
      contact: { name: 'Ana' },
    });
  });

  it('keeps the walk, the words and the solution that failed', () => {
    expect(back.ticket.walk.map((visit) => [visit.tier, visit.by])).toEqual([
      [1, 'sent'],
      [2, 'escalated'],
      [3, 'escalated'],
      [3, 'reopened'],
    ]);
    expect(back.ticket.failed).toEqual([toldByAna.ticket.solution]);
    expect(back.ticket).toMatchObject({ solution: null, told: null, ending: null, reopened: 1 });
    expect(back.ticket.words.at(-1)).toMatchObject({ kind: 'not-fixed', text: 'The same code again' });
  });

  it('needs no words', () => {
    const silent = toldByAna.when(mia, notFixed(null));
    expect(silent.ticket.status).toBe('working');
    expect(silent.ticket.words).toEqual(toldByAna.ticket.words);
  });

  it('may be solved, told and confirmed again', () => {
    const again = back.story.and([fay, take], [fay, solve({ fix: 'New profile' })], [ana, tell()], [mia, confirm]);
    expect(again.ticket).toMatchObject({ ending: 'confirmed', solution: { fix: 'New profile', by: { name: 'Fay' } } });
    expect(again.ticket.failed).toHaveLength(1);
  });

  it('can be reopened after it was confirmed or withdrawn', () => {
    const again = confirmed.when(mia, reopen('It is back'));
    expect(again.ticket).toMatchObject({ status: 'working', holder: { name: 'Eve' }, ending: null, reopened: 1 });
    expect(again.ticket.words.at(-1)).toMatchObject({ kind: 'reopened', text: 'It is back' });
    expect(withdrawn.when(mia, reopen()).ticket).toMatchObject({ status: 'untaken', tier: 1, holder: null });
    expect(withAna.and([mia, withdraw]).when(mia, reopen()).ticket).toMatchObject({ holder: { name: 'Ana' } });
  });

  it('is for the requester alone, when there is something to say it of', () => {
    for (const other of [ana, eve, guest]) {
      expect(toldByAna.when(other, notFixed()).refused).toEqual({ reason: 'notYourTicket' });
      expect(confirmed.when(other, reopen()).refused).toEqual({ reason: 'notYourTicket' });
    }
    expect(solvedByEve.when(mia, notFixed()).refused).toMatchObject({ reason: 'notNow', status: 'solved' });
    expect(untaken.when(mia, reopen()).refused).toMatchObject({ reason: 'notNow', status: 'untaken' });
  });

  it('comes back to the contact tier when the plan has lost the tier that had it', () => {
    const outcome = confirmed.underPlan(twoTiers).when(mia, reopen());
    expect(outcome.ticket).toMatchObject({ tier: 1, status: 'untaken', holder: null });
    expect(outcome.story.when(ana, take).happened).toEqual(['TicketTaken']);
  });
});
