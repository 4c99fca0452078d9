import { describe, expect, it } from '@jest/globals';
import { escalate, pass, redirect, solve, take, tell } from '../../helpers/commands.js';
import { ana, bo, cho, eve } from '../../helpers/people.js';
import { oneTier, twoTiers } from '../../helpers/plans.js';
import { withCho, withEve } from '../../helpers/scenes.js';

describe('a tier that the plan has lost strands no ticket', () => {
  it('gives its tickets to the people of the contact tier', () => {
    const left = withEve.underPlan(twoTiers);
    expect(left.when(eve, solve()).refused).toEqual({ reason: 'notYourTier', tier: 1 });
    const taken = left.and([bo, take]);
    expect(taken.when(bo, redirect(2)).ticket).toMatchObject({ tier: 2, status: 'untaken' });
    expect(taken.when(bo, pass(ana)).ticket.holder?.name).toBe('Ana');
    expect(taken.and([bo, solve()]).when(ana, tell()).ticket.status).toBe('told');
  });

  it('works down to a desk of one tier', () => {
    const alone = withCho.underPlan(oneTier).and([ana, take]);
    expect(alone.when(ana, redirect(1)).ticket).toMatchObject({ tier: 1, status: 'untaken' });
    expect(alone.when(ana, escalate()).reason).toBe('topTier');
    expect(alone.when(cho, take).reason).toBe('notYourTier');
  });
});
