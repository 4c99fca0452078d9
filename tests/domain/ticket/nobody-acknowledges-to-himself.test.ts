import { describe, expect, it } from '@jest/globals';
import { acknowledge, escalate, pass, redirect, solve, take, tell } from '../../helpers/commands.js';
import { ana, bo, cho, eve, inTiers } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { untaken, withAna } from '../../helpers/scenes.js';
import { afterEvent, sentUnder, TEN } from '../../helpers/ticket-story.js';

const everywhere = inTiers(ana, 1, 2, 3);
const choOfBoth = inTiers(cho, 1, 2);

describe('nobody acknowledges to himself', () => {
  it('asks no tier where only the solver had it', () => {
    const alone = untaken.and([everywhere, take], [everywhere, escalate()], [everywhere, take]);
    expect(alone.when(everywhere, solve()).events).toMatchObject([{ learners: [] }]);
    expect(alone.and([everywhere, solve()]).when(everywhere, acknowledge).refused).toEqual({
      reason: 'nothingToAcknowledge',
    });
  });

  it('asks a tier where a colleague had it, and refuses the solver there', () => {
    const solved = untaken.and([ana, take], [ana, escalate()], [choOfBoth, take], [choOfBoth, solve()]);
    expect(solved.when(choOfBoth, acknowledge).reason).toBe('nothingToAcknowledge');
    expect(solved.when(ana, acknowledge).happened).toEqual(['SolutionAcknowledged']);
  });

  it('leaves it to the colleague when the solver tells the requester in person', () => {
    const told = untaken.and(
      [ana, take],
      [ana, escalate()],
      [choOfBoth, take],
      [choOfBoth, solve()],
      [choOfBoth, tell()],
    );
    expect(told.ticket.acknowledgements).toEqual([{ tier: 1, by: null, at: null }]);
    expect(told.when(bo, acknowledge).events).toMatchObject([{ by: { name: 'Bo' }, tier: 1 }]);
  });

  it('asks no tier that nobody took it in, and none above the solver', () => {
    const route = { name: 'pilot', because: 'always' };
    const rerouted = { type: 'TicketRerouted', at: TEN, to: 2, priority: 'high', route } as const;
    const straight = afterEvent(sentUnder(threeTiers), rerouted).and([cho, take], [cho, solve()]);
    expect(straight.ticket.acknowledgements).toEqual([]);
    const backDown = withAna.and([ana, redirect(3)], [eve, take], [eve, redirect(2)], [cho, take], [cho, solve()]);
    expect(backDown.ticket.acknowledgements.map((one) => one.tier)).toEqual([1]);
    const passedOn = withAna.and([ana, pass(bo)], [bo, escalate()], [cho, take], [cho, escalate()], [eve, take]);
    expect(passedOn.and([eve, solve()]).ticket.acknowledgements.map((one) => one.tier)).toEqual([1, 2]);
  });
});
