import { describe, expect, it } from '@jest/globals';
import { escalate, giveBack, redirect, take } from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve } from '../../helpers/people.js';
import { oneTier, threeTiers, twoTiers } from '../../helpers/plans.js';
import { inTheQueueOfTwo, withAna, withCho, withEve } from '../../helpers/scenes.js';
import { afterEvent, sentUnder, TEN } from '../../helpers/ticket-story.js';

describe('a returned ticket goes to who had it there', () => {
  it('goes back to ana with the reason', () => {
    const outcome = withCho.when(cho, giveBack('Which iOS is it?'));
    expect(outcome.events).toMatchObject([
      { type: 'TicketReturned', to: 1, holder: { name: 'Ana' }, why: 'Which iOS is it?' },
    ]);
    expect(outcome.ticket).toMatchObject({
      tier: 1,
      status: 'working',
      holder: { name: 'Ana' },
      contact: { name: 'Ana' },
    });
    expect(outcome.ticket.walk.at(-1)).toMatchObject({
      tier: 1,
      by: 'returned',
      from: { name: 'Cho' },
      holder: { name: 'Ana' },
    });
  });

  it('goes one step, not all the way', () => {
    expect(withEve.when(eve, giveBack()).events).toMatchObject([{ to: 2, holder: { name: 'Cho' } }]);
  });

  it('may go up again, with what was added', () => {
    const again = withCho.and([cho, giveBack()], [ana, escalate({ tried: 'Looked up the version' })]);
    expect(again.ticket).toMatchObject({ tier: 2, status: 'untaken' });
    expect(again.ticket.walk.map((visit) => visit.tier)).toEqual([1, 2, 1, 2]);
    expect(again.and([dan, take]).when(dan, giveBack()).events).toMatchObject([{ to: 1, holder: { name: 'Ana' } }]);
  });

  it('goes to the queue where nobody had taken it', () => {
    const moved = afterEvent(sentUnder(threeTiers), {
      type: 'TicketRerouted',
      at: TEN,
      to: 2,
      priority: 'high',
      route: { name: 'pilot', because: 'phase.kind == "pilot"' },
    });
    const outcome = moved.and([cho, take]).when(cho, giveBack());
    expect(outcome.ticket).toMatchObject({ tier: 1, status: 'untaken', holder: null });
  });

  it('needs a reason, and the holder', () => {
    expect(withCho.when(cho, giveBack(null)).refused).toEqual({ reason: 'missing', fields: ['why'] });
    expect(withCho.when(dan, giveBack()).reason).toBe('taken');
    expect(inTheQueueOfTwo.when(cho, giveBack()).reason).toBe('untaken');
    expect(withCho.when(bo, giveBack()).reason).toBe('notYourTier');
  });

  it('has nowhere to go from where it began', () => {
    expect(withAna.when(ana, giveBack()).refused).toEqual({ reason: 'nowhereToReturn' });
    expect(sentUnder(oneTier).and([ana, take]).when(ana, giveBack()).refused).toEqual({ reason: 'nowhereToReturn' });
  });

  it('passes over a tier that the plan has no longer', () => {
    const upAndDown = withEve.and([eve, redirect(2)], [cho, take]).underPlan(twoTiers);
    expect(upAndDown.when(cho, giveBack()).events).toMatchObject([{ to: 1, holder: { name: 'Ana' } }]);
  });
});
