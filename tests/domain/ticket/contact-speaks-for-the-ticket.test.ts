import { describe, expect, it } from '@jest/globals';
import { escalate, redirect, release, solve, take, tell } from '../../helpers/commands.js';
import { ana, bo, cho, eve, ida } from '../../helpers/people.js';
import { solvedByEve, toldByAna, untaken, withAna, withCho } from '../../helpers/scenes.js';

describe('the contact speaks for the ticket', () => {
  it('is whoever had it last in the contact tier', () => {
    expect(untaken.ticket.contact).toBeNull();
    expect(withAna.when(bo, take).ticket.contact?.name).toBe('Bo');
    expect(withCho.ticket.contact?.name).toBe('Ana');
    const backDown = withCho.and([cho, redirect(1)]);
    expect(backDown.ticket).toMatchObject({ holder: null, contact: { name: 'Ana' } });
    expect(backDown.when(bo, take).ticket.contact?.name).toBe('Bo');
  });

  it('is the queue after a release', () => {
    expect(withAna.and([ana, release]).ticket.contact).toBeNull();
  });

  it('can be taken over once it is solved, without touching who solved it', () => {
    const outcome = solvedByEve.when(bo, take);
    expect(outcome.events).toMatchObject([{ type: 'ContactTaken', by: { name: 'Bo' }, from: { name: 'Ana' } }]);
    expect(outcome.ticket).toMatchObject({
      status: 'solved',
      contact: { name: 'Bo' },
      holder: { name: 'Eve' },
      tier: 3,
    });
    expect(outcome.ticket.stageVersion).toBe(outcome.ticket.version);
  });

  it('can be taken from the queue, by a lead too, and not twice', () => {
    const nobodys = untaken.and([ana, take], [ana, redirect(3)], [eve, take], [eve, solve()]);
    expect(nobodys.when(ida, take).ticket.contact?.name).toBe('Ida');
    expect(solvedByEve.when(ana, take).refused).toEqual({ reason: 'alreadyYours' });
    expect(withAna.when(ana, take).refused).toEqual({ reason: 'alreadyYours' });
  });

  it('becomes whoever told the requester', () => {
    expect(solvedByEve.when(bo, tell()).ticket.contact?.name).toBe('Bo');
    expect(toldByAna.when(bo, take).refused).toMatchObject({ reason: 'notYourTier', tier: 3 });
    expect(toldByAna.when(ana, tell()).refused).toMatchObject({ reason: 'notNow', status: 'told' });
  });

  it('is not asked for before there is a solution', () => {
    expect(withAna.when(ana, tell()).refused).toMatchObject({ reason: 'notNow', status: 'working' });
    expect(withAna.and([ana, escalate()]).when(ana, tell()).refused).toMatchObject({ status: 'untaken', holder: null });
  });
});
