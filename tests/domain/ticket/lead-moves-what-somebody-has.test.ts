import { describe, expect, it } from '@jest/globals';
import { move, solve, tell } from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, fay, ida, inTiers } from '../../helpers/people.js';
import { confirmed, inTheQueueOfTwo, solvedByEve, toldByAna, untaken, withAna, withCho } from '../../helpers/scenes.js';

const leadOfTwo = { ...fay, leads: [2] as const };

describe('a lead moves what somebody has', () => {
  it('work in hand goes to the colleague, who speaks for it from then on', () => {
    const { ticket } = withAna.when(ida, move(ana, bo));
    expect(ticket).toMatchObject({ status: 'working', holder: { id: bo.id }, contact: { id: bo.id } });
  });

  it('or back to the queue', () => {
    expect(withAna.when(ida, move(ana, null)).ticket).toMatchObject({ status: 'untaken', holder: null, contact: null });
  });

  it('so does the word to the requester, before and after the solution', () => {
    expect(withCho.when(ida, move(ana, bo)).ticket).toMatchObject({ holder: { id: cho.id }, contact: { id: bo.id } });
    expect(inTheQueueOfTwo.when(ida, move(ana, null)).ticket.contact).toBeNull();
    const { ticket, attention } = solvedByEve.when(ida, move(ana, bo));
    expect(ticket).toMatchObject({ status: 'solved', contact: { id: bo.id } });
    expect(attention).toMatchObject([
      { notice: { turn: 'passed', person: { id: bo.id } } },
      { notice: { turn: 'takenOver', person: { id: ana.id } } },
    ]);
  });

  it('whom it was moved to is called back', () => {
    const story = withCho.and([ida, move(ana, bo)], [cho, solve()]);
    expect(story.ticket.contact?.id).toBe(bo.id);
    expect(story.when(bo, tell()).reason).toBeNull();
  });

  it('only in the tier that the lead leads', () => {
    expect(withCho.when(ida, move(cho, dan)).refused).toEqual({ reason: 'notLead', tier: 2 });
    expect(withCho.when(leadOfTwo, move(cho, dan)).ticket.holder?.id).toBe(dan.id);
    expect(withAna.when(bo, move(ana, bo)).refused).toEqual({ reason: 'notLead', tier: 1 });
  });

  it('one’s own may be moved by oneself', () => {
    expect(withAna.when(ana, move(ana, bo)).ticket.holder?.id).toBe(bo.id);
  });

  it('only to somebody of the tier', () => {
    expect(withAna.when(ida, move(ana, eve)).refused).toMatchObject({ reason: 'notAMember', tier: 1 });
  });

  it('what was held in one tier and spoken for in another is moved where the new one belongs', () => {
    const both = inTiers(ana, 1, 2);
    const story = inTheQueueOfTwo.and([both, { type: 'TakeTicket' }]);
    expect(story.when(both, move(both, bo)).happened).toEqual(['ContactPassed']);
    expect(story.when(both, move(both, null)).happened).toEqual(['TicketReleased', 'ContactPassed']);
  });

  it('nothing is moved that somebody does not have, or that is over', () => {
    for (const story of [untaken, toldByAna, confirmed])
      expect(story.when(ida, move(ana, bo)).reason).toBe('nothingChanged');
    expect(withAna.when(ida, move(ana, ana)).reason).toBe('nothingChanged');
  });
});
