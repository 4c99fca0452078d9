import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/instant.js';
import { BrokenLog, evolve, fold } from '../../../src/domain/ticket/evolve.js';
import { note, take } from '../../helpers/commands.js';
import { ana, bo, eve } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { confirmed, withAna } from '../../helpers/scenes.js';
import { afterEvent, sent, sentUnder, TEN } from '../../helpers/ticket-story.js';

describe('the log folds to the row', () => {
  it('folds the whole story to the ticket it came to, also after a trip through JSON', () => {
    expect(fold(confirmed.log)).toEqual(confirmed.ticket);
    expect(fold(JSON.parse(JSON.stringify(confirmed.log)) as typeof confirmed.log)).toEqual(confirmed.ticket);
    expect(confirmed.ticket.version).toBe(confirmed.log.length);
  });

  it('begins a ticket untaken in the queue it was sent to', () => {
    expect(fold([sent(threeTiers, 2)])).toMatchObject({
      number: 'T-1042',
      version: 1,
      stageVersion: 1,
      status: 'untaken',
      tier: 2,
      holder: null,
      contact: null,
      since: TEN,
      sentAt: TEN,
      walk: [{ tier: 2, by: 'sent', from: { name: 'Mia' }, holder: null }],
      terms: { contactTier: 1, planHash: 'three' },
    });
  });

  it('counts every event, and as a stage only what moved it', () => {
    const noted = withAna.and([bo, note()]);
    expect(noted.ticket).toMatchObject({ version: 3, stageVersion: 2, since: TEN + MINUTE });
    expect(noted.and([bo, take]).ticket).toMatchObject({ version: 4, stageVersion: 4, since: TEN + 3 * MINUTE });
  });

  it('moves an untaken ticket to another route', () => {
    const route = { name: 'executives', because: 'requester.department == "Board"' };
    const moved = afterEvent(sentUnder(threeTiers), {
      type: 'TicketRerouted',
      at: TEN + MINUTE,
      to: 3,
      priority: 'high',
      route,
    });
    expect(moved.ticket).toMatchObject({ tier: 3, priority: 'high', status: 'untaken', terms: { route } });
    expect(moved.ticket.walk).toMatchObject([
      { tier: 1, leftAt: TEN + MINUTE },
      { tier: 3, by: 'rerouted', from: null },
    ]);
    expect(moved.when(eve, take).happened).toEqual(['TicketTaken']);
  });

  it('never changes what it was given', () => {
    const before = JSON.stringify(withAna.ticket);
    evolve(withAna.ticket, { type: 'TicketReleased', at: TEN, by: ana, from: ana });
    expect(JSON.stringify(withAna.ticket)).toBe(before);
  });

  it('keeps names and ids in events, and not the rights of the moment', () => {
    expect(Object.keys(withAna.ticket.holder ?? {})).toEqual(['id', 'name']);
  });

  it('has no ticket for an empty log, and says so of a damaged one', () => {
    expect(fold([])).toBeUndefined();
    expect(() => fold(withAna.log.slice(1))).toThrow(BrokenLog);
    expect(() => fold(withAna.log.slice(1))).toThrow('the log begins with TicketTaken');
  });
});
