import { describe, expect, it } from '@jest/globals';
import { classify } from '../../helpers/commands.js';
import { ana, eve, ida, mia } from '../../helpers/people.js';
import { confirmed, linkedByAna, solvedByEve, toldByAna, untaken, withCho } from '../../helpers/scenes.js';

describe('classifying corrects what the ticket is about and confirms its impact', () => {
  it('takes the requester\u2019s word for the impact as unconfirmed until staff name it', () => {
    expect(untaken.ticket).toMatchObject({ impactConfirmed: false, subject: { impact: 'me' } });
    const same = untaken.when(ana, classify({ impact: 'me' }));
    expect(same.ticket).toMatchObject({ impactConfirmed: true, subject: { impact: 'me' } });
    expect(same.story.when(ana, classify({ priority: 'high' })).ticket.impactConfirmed).toBe(true);
    expect(same.story.when(ana, classify({ impact: 'me' })).refused).toEqual({ reason: 'nothingChanged' });
    expect(same.story.when(ana, classify({ impact: 'many' })).ticket.subject.impact).toBe('many');
  });

  it('changes what was filled in and leaves the rest', () => {
    const outcome = withCho.when(ana, classify({ category: 'wifi-vpn', priority: 'high' }));
    expect(outcome.ticket).toMatchObject({ priority: 'high', impactConfirmed: false });
    expect(outcome.ticket.subject).toEqual({ ...withCho.ticket.subject, category: 'wifi-vpn' });
    expect(outcome.ticket.stageVersion).toBe(withCho.ticket.stageVersion);
  });

  it('may be done by staff of every tier until it is closed', () => {
    for (const staff of [ana, eve, ida]) {
      for (const open of [untaken, withCho, solvedByEve, toldByAna]) {
        expect(open.when(staff, classify({ priority: 'low' })).happened).toEqual(['TicketClassified']);
      }
    }
    expect(withCho.when(mia, classify({ priority: 'high' })).reason).toBe('notStaff');
    for (const over of [confirmed, linkedByAna]) {
      expect(over.when(ana, classify({ priority: 'low' })).reason).toBe('notNow');
    }
  });

  it('refuses what would change nothing', () => {
    expect(untaken.when(ana, classify({})).refused).toEqual({ reason: 'nothingChanged' });
    expect(untaken.when(ana, classify({ category: 'enrolment', priority: 'normal' })).reason).toBe('nothingChanged');
  });
});
