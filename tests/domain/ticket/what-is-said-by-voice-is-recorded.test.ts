import { describe, expect, it } from '@jest/globals';
import { legalVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import { AS_USUAL } from '../../../src/domain/ticket/surroundings.js';
import type { TicketVerb } from '../../../src/domain/ticket/verbs.js';
import { confirmedByVoice, heard, notFixedByVoice, tell, text, toldByVoice } from '../../helpers/commands.js';
import { ana, bo, cho, mia } from '../../helpers/people.js';
import { askedByAna, solvedByEve, toldByAna } from '../../helpers/scenes.js';
import type { Story } from '../../helpers/ticket-story.js';

const outOfReach = { unreachable: true };
const byVoice = (story: Story, unreachable: boolean): readonly TicketVerb[] =>
  legalVerbs(story.ticket, story.plan, [1, 2, 3], { ...AS_USUAL, unreachable }).filter((verb) =>
    verb.startsWith('ticket.record'),
  );

describe('what is said by voice is recorded', () => {
  it('only while no message reaches the requester', () => {
    for (const story of [askedByAna, solvedByEve, toldByAna]) expect(byVoice(story, false)).toEqual([]);
    expect(byVoice(askedByAna, true)).toEqual(['ticket.recordAnswer']);
    expect(byVoice(solvedByEve, true)).toEqual(['ticket.recordTold']);
    expect(byVoice(toldByAna, true)).toEqual(['ticket.recordConfirmed', 'ticket.recordNotFixed']);
    expect(askedByAna.when(ana, heard()).reason).toBe('notNow');
    expect(toldByAna.when(ana, confirmedByVoice).reason).toBe('notNow');
  });

  it('an answer brings the ticket back to work and says who wrote it down', () => {
    const { ticket, attention } = askedByAna.while(outOfReach).when(bo, heard('It is a 15'));
    expect(ticket).toMatchObject({ status: 'working', question: null, holder: { id: ana.id } });
    expect(ticket.words.at(-1)).toMatchObject({ kind: 'recorded', text: text('It is a 15'), by: { id: bo.id } });
    expect(attention).toMatchObject([{ notice: { turn: 'answered', person: { id: ana.id } } }]);
  });

  it('telling somebody by phone stands for the steps of the solution unless something else was said', () => {
    const story = solvedByEve.while(outOfReach);
    expect(story.when(ana, toldByVoice()).ticket).toMatchObject({
      status: 'told',
      told: { message: story.ticket.solution?.userSteps, by: { id: ana.id } },
    });
    expect(story.when(ana, toldByVoice('Start it twice')).ticket.told?.message).toBe(text('Start it twice'));
    expect(story.when(ana, tell('For when they are back')).reason).toBeNull();
  });

  it('a confirmation closes it, and a denial opens it again with its history', () => {
    const story = toldByAna.while(outOfReach);
    expect(story.when(bo, confirmedByVoice).ticket).toMatchObject({ status: 'closed', ending: 'confirmed' });
    const { ticket } = story.when(bo, notFixedByVoice('It stops again'));
    expect(ticket).toMatchObject({ status: 'working', tier: 3, reopened: 1, failed: [{ tier: 3 }] });
    expect(ticket.words.at(-1)).toMatchObject({ kind: 'recorded', text: text('It stops again'), by: { id: bo.id } });
  });

  it('by the people who speak to the requester, and not by the requester', () => {
    const story = toldByAna.while(outOfReach);
    expect(story.when(cho, confirmedByVoice).reason).toBe('notYourTier');
    expect(story.when(mia, confirmedByVoice).reason).toBe('notStaff');
    expect(askedByAna.while(outOfReach).when(ana, heard(null)).refused).toEqual({
      reason: 'missing',
      fields: ['heard'],
    });
  });
});
