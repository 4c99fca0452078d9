import { describe, expect, it } from '@jest/globals';
import { nextStep } from '../../../src/domain/ticket/next-step.js';
import { ask, escalate, release, solve, take, withdraw, write } from '../../helpers/commands.js';
import { ana, bo, cho, guest, ida, mia } from '../../helpers/people.js';
import { askedByAna, solvedByEve, untaken, withAna, withCho } from '../../helpers/scenes.js';

describe('a question waits for the requester', () => {
  it('makes it the turn of the requester, until the answer', () => {
    expect(askedByAna.ticket).toMatchObject({ status: 'waiting', question: { text: 'Which model is it?' } });
    expect(nextStep(askedByAna.ticket)).toMatchObject({ whose: 'requester', step: 'answer', person: { name: 'Mia' } });
    const answered = askedByAna.when(mia, write('An iPhone 15'));
    expect(answered.happened).toEqual(['QuestionAnswered']);
    expect(answered.ticket).toMatchObject({ status: 'working', question: null, holder: { name: 'Ana' } });
    expect(answered.ticket.words.map((word) => [word.kind, word.text])).toEqual([
      ['question', 'Which model is it?'],
      ['answer', 'An iPhone 15'],
    ]);
  });

  it('may be asked by any of the tier without taking it from the holder', () => {
    expect(withAna.when(bo, ask()).ticket).toMatchObject({ holder: { name: 'Ana' }, question: { by: { name: 'Bo' } } });
    expect(withAna.when(ida, ask()).happened).toEqual(['QuestionAsked']);
    expect(withAna.when(cho, ask()).reason).toBe('notYourTier');
    expect(withAna.when(guest, ask()).reason).toBe('notStaff');
  });

  it('takes a ticket that nobody has', () => {
    const asked = untaken.when(bo, ask());
    expect(asked.happened).toEqual(['TicketTaken', 'QuestionAsked']);
    expect(asked.ticket).toMatchObject({ status: 'waiting', holder: { name: 'Bo' }, contact: { name: 'Bo' } });
  });

  it('asks nothing with nothing', () => {
    expect(withAna.when(ana, ask(null)).refused).toEqual({ reason: 'missing', fields: ['question'] });
    expect(untaken.when(ana, ask(null)).events).toEqual([]);
    expect(askedByAna.when(mia, write(null)).refused).toEqual({ reason: 'missing', fields: ['text'] });
  });

  it('replaces the question before', () => {
    const twice = askedByAna.and([ana, ask('Which iOS?')]);
    expect(twice.ticket.question?.text).toBe('Which iOS?');
    expect(twice.ticket.words).toHaveLength(2);
    expect(twice.when(mia, write('17.1')).ticket.question).toBeNull();
  });

  it('goes with the ticket to the next tier and back into the queue', () => {
    const up = askedByAna.and([ana, escalate()]);
    expect(up.ticket).toMatchObject({ status: 'untaken', question: { by: { name: 'Ana' } } });
    expect(up.when(mia, write()).ticket).toMatchObject({ status: 'untaken', question: null });
    expect(up.and([mia, write()]).when(cho, take).ticket.status).toBe('working');
    expect(askedByAna.and([ana, release]).when(bo, take).ticket.status).toBe('waiting');
  });

  it('is over with a solution and with a withdrawal', () => {
    expect(askedByAna.when(ana, solve()).ticket.question).toBeNull();
    expect(askedByAna.when(mia, withdraw).ticket.question).toBeNull();
    expect(solvedByEve.when(ana, ask()).reason).toBe('notYourTier');
    expect(withCho.and([cho, solve()]).when(cho, ask()).refused).toMatchObject({ reason: 'notNow', status: 'solved' });
  });
});
