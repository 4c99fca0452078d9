import { describe, expect, it } from '@jest/globals';
import { acknowledge, confirm, notFixed, tell } from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, fay, guest, ida, inTiers, mia } from '../../helpers/people.js';
import { confirmed, solvedByEve, toldByAna, withCho } from '../../helpers/scenes.js';

describe('the tiers below may say that they have learnt the solution', () => {
  it('takes it from anybody of the tier, once', () => {
    const learnt = solvedByEve.and([dan, acknowledge]);
    expect(learnt.ticket.acknowledgements).toMatchObject([
      { tier: 1, by: null, at: null },
      { tier: 2, by: { name: 'Dan' } },
    ]);
    expect(learnt.when(cho, acknowledge).refused).toEqual({
      reason: 'alreadyAcknowledged',
      by: { id: dan.id, name: 'Dan' },
    });
  });

  it('counts a lead as one of the tier, and a member of two tiers for both', () => {
    expect(solvedByEve.when(ida, acknowledge).events).toMatchObject([{ tier: 1 }]);
    expect(solvedByEve.when(inTiers(dan, 1, 2), acknowledge).events).toMatchObject([{ tier: 1 }, { tier: 2 }]);
  });

  it('never holds anybody up', () => {
    expect(solvedByEve.when(ana, tell()).ticket.status).toBe('told');
    expect(toldByAna.when(mia, confirm).ticket.status).toBe('closed');
    expect(confirmed.when(cho, acknowledge).happened).toEqual(['SolutionAcknowledged']);
  });

  it('takes telling the requester as having learnt it', () => {
    expect(toldByAna.ticket.acknowledgements[0]).toMatchObject({ tier: 1, by: { name: 'Ana' } });
    expect(toldByAna.when(bo, acknowledge).reason).toBe('alreadyAcknowledged');
  });

  it('has nothing for other tiers, for strangers and for tickets without a solution', () => {
    expect(solvedByEve.when(fay, acknowledge).reason).toBe('nothingToAcknowledge');
    expect(solvedByEve.when(eve, acknowledge).reason).toBe('nothingToAcknowledge');
    expect(withCho.when(ana, acknowledge).reason).toBe('nothingToAcknowledge');
    expect(solvedByEve.when(guest, acknowledge).reason).toBe('notStaff');
  });

  it('begins anew when the solution did not hold', () => {
    const back = solvedByEve.and([cho, acknowledge], [ana, tell()], [mia, notFixed()]);
    expect(back.ticket.acknowledgements).toEqual([]);
    expect(back.when(cho, acknowledge).reason).toBe('nothingToAcknowledge');
  });
});
