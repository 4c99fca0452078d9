import { describe, expect, it } from '@jest/globals';
import { ask, pass, release, take } from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, guest, ida, mia } from '../../helpers/people.js';
import { inTheQueueOfTwo, solvedByEve, untaken, withAna, withCho } from '../../helpers/scenes.js';

describe('passing on and releasing stay in the tier', () => {
  it('passes to a colleague, who has it and speaks for it', () => {
    const outcome = withAna.when(ana, pass(bo));
    expect(outcome.events).toMatchObject([{ type: 'TicketPassed', from: { name: 'Ana' }, to: { name: 'Bo' } }]);
    expect(outcome.ticket).toMatchObject({ holder: { name: 'Bo' }, contact: { name: 'Bo' }, status: 'working' });
  });

  it('leaves the contact alone in the tiers above', () => {
    expect(withCho.when(cho, pass(dan)).ticket).toMatchObject({ holder: { name: 'Dan' }, contact: { name: 'Ana' } });
  });

  it('lets colleagues and a lead do it for the holder, or hand out from the queue', () => {
    expect(withAna.when(ida, pass(bo)).ticket.holder?.name).toBe('Bo');
    expect(withAna.when(bo, pass(bo)).ticket.holder?.name).toBe('Bo');
    expect(untaken.when(ida, pass(ana)).ticket).toMatchObject({ status: 'working', holder: { name: 'Ana' } });
    expect(withAna.when(ana, pass(ida)).ticket.holder?.name).toBe('Ida');
  });

  it('refuses people of other tiers, people whom nobody knows, and no change', () => {
    expect(withAna.when(ana, pass(cho)).refused).toEqual({
      reason: 'notAMember',
      person: { id: cho.id, name: 'Cho' },
      tier: 1,
    });
    expect(withAna.when(ana, pass(null)).refused).toEqual({ reason: 'noSuchPerson' });
    expect(withAna.when(ida, pass(ana)).refused).toEqual({ reason: 'nothingChanged' });
    expect(withAna.when(guest, pass(bo)).reason).toBe('notStaff');
    expect(withCho.when(ida, pass(dan)).reason).toBe('notYourTier');
  });

  it('keeps waiting for an answer in other hands', () => {
    expect(withAna.and([ana, ask()]).when(ana, pass(bo)).ticket).toMatchObject({
      status: 'waiting',
      holder: { name: 'Bo' },
    });
  });

  it('releases into the queue of the tier; in tier 1 that is also who speaks for it', () => {
    expect(withAna.when(ana, release).ticket).toMatchObject({
      status: 'untaken',
      tier: 1,
      holder: null,
      contact: null,
    });
    expect(withCho.when(cho, release).ticket).toMatchObject({ status: 'untaken', tier: 2, contact: { name: 'Ana' } });
    expect(withAna.when(ida, release).events).toMatchObject([{ by: { name: 'Ida' }, from: { name: 'Ana' } }]);
    expect(withAna.and([ana, release]).ticket.walk[0].holder?.name).toBe('Ana');
  });

  it('has nothing to release in the queue, in another tier, or once it is solved', () => {
    expect(untaken.when(ana, release).refused).toEqual({ reason: 'untaken' });
    expect(inTheQueueOfTwo.when(ana, release).reason).toBe('notYourTier');
    expect(withAna.when(mia, release).reason).toBe('notStaff');
    expect(solvedByEve.when(eve, release).refused).toMatchObject({ reason: 'notNow', status: 'solved' });
    expect(solvedByEve.when(eve, take).refused).toEqual({ reason: 'notYourTier', tier: 1 });
  });
});
