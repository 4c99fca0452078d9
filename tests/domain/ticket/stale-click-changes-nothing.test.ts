import { describe, expect, it } from '@jest/globals';
import {
  acknowledge,
  ask,
  classify,
  confirm,
  escalate,
  note,
  pass,
  release,
  reply,
  solve,
  take,
  tell,
  withdraw,
  write,
} from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, fay, inTiers, mia } from '../../helpers/people.js';
import { solvedByEve, toldByAna, withAna, withCho, withEve } from '../../helpers/scenes.js';

describe('a click on an old copy changes nothing', () => {
  it('says who took it and since when', () => {
    const late = withAna.when(bo, take, 1);
    expect(late.refused).toEqual({ reason: 'taken', holder: withAna.ticket.holder, since: withAna.ticket.since });
    expect(late.ticket).toBe(withAna.ticket);
  });

  it('lets a colleague take over from the present copy', () => {
    expect(withAna.when(bo, take, withAna.ticket.version).happened).toEqual(['TicketTaken']);
  });

  it('says that it moved on when nobody else has it', () => {
    const queued = withAna.and([ana, release]);
    expect(queued.when(bo, pass(ana), 2).refused).toMatchObject({ reason: 'stale', status: 'untaken', holder: null });
    const alone = withAna.and([bo, take], [ana, take]);
    expect(alone.when(ana, solve(), 2).reason).toBe('stale');
  });

  it('does not say that somebody took it when it was solved meanwhile', () => {
    expect(solvedByEve.when(fay, take, withEve.ticket.version).refused).toEqual({ reason: 'notYourTier', tier: 1 });
    expect(solvedByEve.when(fay, solve(), withEve.ticket.version).refused).toMatchObject({
      reason: 'stale',
      status: 'solved',
    });
    expect(toldByAna.when(bo, tell(), solvedByEve.ticket.version).refused).toMatchObject({
      reason: 'stale',
      status: 'told',
    });
  });

  it('says who took it on to tell the requester', () => {
    const withBo = solvedByEve.and([bo, take]);
    expect(withBo.when(ana, tell(), solvedByEve.ticket.version).refused).toMatchObject({
      reason: 'taken',
      holder: { name: 'Bo' },
    });
  });

  it('speaks of the state, not of the holder, to staff who press their own request', () => {
    const both = { ...mia, tiers: [1] as const };
    expect(withCho.when(both, confirm, 1).refused).toMatchObject({ reason: 'stale', status: 'working' });
    expect(withAna.when(both, take, 1).refused).toMatchObject({ reason: 'taken', holder: { name: 'Ana' } });
  });

  it('is good while nothing but words and labels changed', () => {
    const talked = withAna.and([mia, write()], [bo, note()], [ana, reply()], [bo, classify({ priority: 'high' })]);
    expect(talked.ticket.version).toBe(withAna.ticket.version + 4);
    expect(talked.ticket.stageVersion).toBe(withAna.ticket.version);
    expect(talked.when(ana, escalate(), withAna.ticket.version).happened).toEqual(['TicketEscalated']);
  });

  it('is good for what means the same whoever has it by now', () => {
    expect(withCho.when(mia, withdraw, 1).happened).toEqual(['TicketWithdrawn']);
    expect(withCho.when(bo, classify({ priority: 'low' }), 1).happened).toEqual(['TicketClassified']);
    expect(toldByAna.when(cho, acknowledge, solvedByEve.ticket.version).happened).toEqual(['SolutionAcknowledged']);
  });

  it('takes a command that came from no card as it is', () => {
    expect(withAna.when(bo, take, null).happened).toEqual(['TicketTaken']);
    expect(withAna.when(bo, ask(), 99).happened).toEqual(['QuestionAsked']);
  });

  it('checks the person first: a stranger learns nothing of who has it', () => {
    expect(withCho.when(bo, take, 1).refused).toEqual({ reason: 'notYourTier', tier: 2 });
    expect(withCho.when(mia, take, 1).refused).toEqual({ reason: 'notStaff' });
    expect(withCho.when(inTiers(dan, 1, 2), take, 1).refused).toMatchObject({
      reason: 'taken',
      holder: { name: 'Cho' },
    });
    expect(withEve.when(eve, solve(), withEve.ticket.version).happened).toEqual(['TicketSolved']);
  });
});
