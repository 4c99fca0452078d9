import { describe, expect, it } from '@jest/globals';
import { DESK } from '../../../src/domain/ticket/commands.js';
import { classify, release, reroute, write } from '../../helpers/commands.js';
import { ana, mia } from '../../helpers/people.js';
import { untaken, withAna } from '../../helpers/scenes.js';

const desk = { ...DESK, tiers: [], leads: [], admin: false };

describe('late facts move only what nobody has touched', () => {
  it('an untaken ticket goes to the tier that the plan names now, with its priority and the reason', () => {
    const { events, ticket, attention } = untaken.when(desk, reroute(2, 'high'));
    expect(events).toMatchObject([{ type: 'TicketRerouted', to: 2, priority: 'high' }]);
    expect(ticket).toMatchObject({
      status: 'untaken',
      tier: 2,
      priority: 'high',
      terms: { route: { name: 'Learnt' } },
    });
    expect(ticket.walk.map((visit) => visit.by)).toEqual(['sent', 'rerouted']);
    expect(attention).toEqual([{ want: 'tierCard', tier: 2 }]);
  });

  it('within its tier only its priority changes, and nobody is called', () => {
    const { ticket, attention } = untaken.when(desk, reroute(1, 'high'));
    expect(ticket).toMatchObject({ tier: 1, priority: 'high' });
    expect(attention).toEqual([]);
  });

  it('what the requester added meanwhile does not hinder it', () => {
    expect(untaken.and([mia, write()]).when(desk, reroute(2)).reason).toBeNull();
  });

  it.each([
    ['once it was moved', untaken.and([desk, reroute(2)]), 'notNow'],
    ['while somebody has it', withAna, 'notNow'],
    ['after somebody had it', withAna.and([ana, release]), 'notNow'],
    ['after somebody judged it', untaken.and([ana, classify({ impact: 'many' })]), 'notNow'],
    ['where it changes nothing', untaken, 'nothingChanged'],
  ])('not %s', (name, story, reason) => {
    const to = name === 'where it changes nothing' ? reroute(1, story.ticket.priority) : reroute(3);
    expect(story.when(desk, to).reason).toBe(reason);
  });

  it('and by nobody but the desk itself', () => {
    expect(untaken.when(ana, reroute(2)).reason).toBe('notStaff');
  });
});
