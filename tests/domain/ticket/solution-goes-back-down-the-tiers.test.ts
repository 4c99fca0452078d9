import { describe, expect, it } from '@jest/globals';
import { nextStep } from '../../../src/domain/ticket/next-step.js';
import { acknowledge, confirm, escalate, solve, take, tell } from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, mia } from '../../helpers/people.js';
import { oneTier, twoTiers } from '../../helpers/plans.js';
import { solvedByEve, toldByAna, untaken, withCho, withEve } from '../../helpers/scenes.js';
import { sentUnder } from '../../helpers/ticket-story.js';

describe('a solution goes back down the tiers', () => {
  it('walks up with ana, cho and eve, and down to the requester who confirms', () => {
    const end = untaken.and(
      [ana, take],
      [ana, escalate()],
      [cho, take],
      [cho, escalate()],
      [eve, take],
      [eve, solve()],
      [cho, acknowledge],
      [ana, tell()],
      [mia, confirm],
    );
    expect(end.ticket).toMatchObject({ status: 'closed', ending: 'confirmed', tier: 3, version: 10 });
    expect(end.ticket.acknowledgements.map((one) => [one.tier, one.by?.name])).toEqual([
      [1, 'Ana'],
      [2, 'Cho'],
    ]);
  });

  it('calls back the very person of tier 1 who had it', () => {
    expect(withEve.when(eve, solve()).events).toMatchObject([{ learners: [1, 2], contact: { name: 'Ana' } }]);
    expect(nextStep(solvedByEve.ticket)).toMatchObject({
      whose: 'tier',
      tier: 1,
      person: { name: 'Ana' },
      step: 'tell',
    });
  });

  it('keeps what eve found, with its tier', () => {
    expect(solvedByEve.ticket.solution).toMatchObject({
      tier: 3,
      by: { name: 'Eve' },
      rootCause: 'The token had run out',
      fix: 'Token renewed',
      userSteps: 'Start the phone again',
    });
  });

  it('lets any colleague of the contact tell the requester, and no other tier', () => {
    expect(solvedByEve.when(bo, tell()).happened).toEqual(['RequesterTold']);
    expect(solvedByEve.when(cho, tell()).refused).toEqual({ reason: 'notYourTier', tier: 1 });
    expect(solvedByEve.when(eve, tell()).refused).toEqual({ reason: 'notYourTier', tier: 1 });
    expect(toldByAna.ticket.told).toMatchObject({ by: { name: 'Ana' }, message: 'Please start the phone again' });
  });

  it('walks the same way from the second tier', () => {
    const outcome = withCho.when(cho, solve());
    expect(outcome.events).toMatchObject([{ learners: [1], contact: { name: 'Ana' } }]);
    expect(outcome.story.when(ana, tell()).ticket.status).toBe('told');
  });

  it('is told by the solver when the first tier solved it', () => {
    const outcome = untaken.and([ana, take]).when(ana, solve());
    expect(outcome.events).toMatchObject([{ learners: [], contact: { name: 'Ana' } }]);
    expect(outcome.story.when(ana, tell()).ticket.acknowledgements).toEqual([]);
  });

  it('is called to the queue of tier 1 when nobody there ever had it', () => {
    const straight = sentUnder(untaken.plan, 3).and([eve, take], [eve, solve()]);
    expect(straight.ticket).toMatchObject({ contact: null, acknowledgements: [] });
    expect(nextStep(straight.ticket)).toEqual({ whose: 'tier', tier: 1, person: null, step: 'tell' });
  });

  it('needs cause, fix and the steps for the requester', () => {
    const empty = withEve.when(eve, solve({ rootCause: null, fix: null, userSteps: null }));
    expect(empty.refused).toEqual({ reason: 'missing', fields: ['rootCause', 'fix', 'userSteps'] });
    expect(withEve.when(eve, solve({ userSteps: null })).refused).toEqual({ reason: 'missing', fields: ['userSteps'] });
    expect(solvedByEve.when(ana, tell(null)).refused).toEqual({ reason: 'missing', fields: ['message'] });
  });

  it('works on a desk of two tiers and on a desk of one', () => {
    const two = sentUnder(twoTiers).and([ana, take], [ana, escalate()], [dan, take], [dan, solve()], [ana, tell()]);
    expect(two.when(mia, confirm).ticket.ending).toBe('confirmed');
    const one = sentUnder(oneTier).and([ana, take], [ana, solve()], [ana, tell()]);
    expect(one.when(mia, confirm).ticket.ending).toBe('confirmed');
  });
});
