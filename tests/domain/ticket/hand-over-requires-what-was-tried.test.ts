import { describe, expect, it } from '@jest/globals';
import { escalate, release, take } from '../../helpers/commands.js';
import { ana, bo, cho, eve, ida, mia } from '../../helpers/people.js';
import { oneTier, threeTiers, withoutHandOver } from '../../helpers/plans.js';
import { inTheQueueOfTwo, untaken, withAna, withCho, withEve } from '../../helpers/scenes.js';
import { sentUnder } from '../../helpers/ticket-story.js';

describe('handing a ticket up requires what was tried', () => {
  it('refuses an empty hand-over and names what is missing', () => {
    expect(withAna.when(ana, escalate({ tried: null })).refused).toEqual({
      reason: 'handOverIncomplete',
      fields: ['tried'],
    });
    expect(withCho.when(cho, escalate({ tried: null, findings: null })).refused).toEqual({
      reason: 'handOverIncomplete',
      fields: ['tried', 'findings'],
    });
  });

  it('asks each tier only for what the plan asks of it', () => {
    expect(withAna.when(ana, escalate({ findings: null })).happened).toEqual(['TicketEscalated']);
    expect(withCho.when(cho, escalate({ findings: null })).reason).toBe('handOverIncomplete');
  });

  it('keeps to the plan of the day on which the ticket was sent', () => {
    const edited = withAna.underPlan(withoutHandOver(threeTiers));
    expect(edited.when(ana, escalate({ tried: null })).reason).toBe('handOverIncomplete');
    const later = sentUnder(withoutHandOver(threeTiers)).and([ana, take]);
    expect(later.when(ana, escalate({ tried: null, findings: null })).happened).toEqual(['TicketEscalated']);
  });

  it('carries what was tried and found to the next tier', () => {
    expect(inTheQueueOfTwo.ticket.walk).toMatchObject([
      { tier: 1, holder: { name: 'Ana' }, tried: 'Enrolled it again', findings: 'The licence is there' },
      { tier: 2, by: 'escalated', from: { name: 'Ana' }, holder: null, takenAt: null, leftAt: null },
    ]);
    expect(inTheQueueOfTwo.ticket.walk[0].leftAt).toBe(inTheQueueOfTwo.ticket.walk[1]?.arrivedAt);
    expect(inTheQueueOfTwo.ticket).toMatchObject({
      tier: 2,
      holder: null,
      status: 'untaken',
      contact: { name: 'Ana' },
    });
  });

  it('is for the holder alone', () => {
    expect(withAna.when(bo, escalate()).refused).toMatchObject({ reason: 'taken', holder: { name: 'Ana' } });
    expect(withAna.when(ida, escalate()).reason).toBe('taken');
    expect(untaken.when(ana, escalate()).refused).toEqual({ reason: 'untaken' });
    expect(withAna.and([ana, release]).when(ana, escalate()).reason).toBe('untaken');
    expect(withCho.when(ana, escalate()).refused).toEqual({ reason: 'notYourTier', tier: 2 });
    expect(withAna.when(mia, escalate()).refused).toEqual({ reason: 'notStaff' });
  });

  it('ends at the top, whatever the number of tiers', () => {
    expect(withEve.when(eve, escalate()).refused).toEqual({ reason: 'topTier' });
    expect(sentUnder(oneTier).and([ana, take]).when(ana, escalate()).refused).toEqual({ reason: 'topTier' });
  });
});
