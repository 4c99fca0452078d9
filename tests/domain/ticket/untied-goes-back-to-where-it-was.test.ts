import { describe, expect, it } from '@jest/globals';
import { duplicate, escalate, follow, original, untie } from '../../helpers/commands.js';
import { ana, bo, cho, eve, guest, ida, mia } from '../../helpers/people.js';
import { oneTier } from '../../helpers/plans.js';
import { askedByAna, linkedByAna, solvedByEve, withAna, withCho } from '../../helpers/scenes.js';

describe('a wrong duplicate is untied and goes back to where it was', () => {
  it('to its holder, with the reason among the words, and the requester hears of it', () => {
    const untied = linkedByAna.when(bo, untie('The code is another one'));
    expect(untied.events).toMatchObject([{ type: 'TicketUntied', by: { name: 'Bo' }, original, to: 1 }]);
    expect(untied.ticket).toMatchObject({ status: 'working', holder: { name: 'Ana' }, duplicateOf: null, reopened: 0 });
    expect(untied.ticket.words.at(-1)).toMatchObject({ kind: 'untied', text: 'The code is another one' });
    expect(untied.attention).toMatchObject([
      { want: 'tierCard', tier: 1 },
      { want: 'notice', notice: { kind: 'turn', turn: 'untied', person: { name: 'Ana' }, tier: 1 } },
      { want: 'notice', notice: { kind: 'untied' } },
    ]);
    expect(untied.ticket.walk).toEqual(linkedByAna.ticket.walk);
  });

  it('in the tier that had it, however high', () => {
    const tied = withCho.and([cho, duplicate()]);
    expect(tied.when(cho, untie()).ticket).toMatchObject({ status: 'working', tier: 2, holder: { name: 'Cho' } });
  });

  it('to the queue when its holder is not there any more', () => {
    const untied = linkedByAna.while({ away: [ana.id] }).when(bo, untie());
    expect(untied.ticket).toMatchObject({ status: 'untaken', tier: 1, holder: null, contact: null });
    expect(untied.attention).toContainEqual(
      expect.objectContaining({ notice: expect.objectContaining({ turn: 'untied', person: null }) }),
    );
  });

  it('to the contact tier when the plan lost its own', () => {
    const tied = withCho.and([cho, duplicate()]).underPlan(oneTier);
    expect(tied.when(ana, untie()).ticket).toMatchObject({
      status: 'untaken',
      tier: 1,
      walk: [{}, { tier: 2 }, { tier: 1 }],
    });
  });

  it('by its tier and that one’s lead, and by whoever has the original, in whatever tier', () => {
    for (const by of [ana, bo, ida]) expect(linkedByAna.when(by, untie()).reason).toBeNull();
    expect(linkedByAna.when(eve, untie('Not mine', eve)).reason).toBeNull();
    expect(linkedByAna.when(eve, untie()).reason).toBe('notYourTier');
    for (const by of [mia, guest]) expect(linkedByAna.when(by, untie()).reason).toBe('notStaff');
  });

  it('only while it is tied, from a good copy, and with a reason', () => {
    expect(linkedByAna.when(ana, untie(null)).refused).toEqual({ reason: 'missing', fields: ['why'] });
    expect(withAna.when(ana, untie()).reason).toBe('notNow');
    const again = linkedByAna.and([ana, untie()], [ana, duplicate()]);
    expect(again.when(eve, untie('Late', eve), linkedByAna.ticket.version).reason).toBe('stale');
    const told = linkedByAna.and([ana, follow(solvedByEve.ticket.solution)]);
    expect(told.when(ana, untie()).reason).toBe('notNow');
  });

  it('the question that was open when it was tied is not waited for', () => {
    const untied = askedByAna.and([ana, duplicate()], [ana, untie()]);
    expect(untied.ticket).toMatchObject({ status: 'working', question: null });
    expect(untied.when(ana, escalate()).reason).toBeNull();
  });
});
