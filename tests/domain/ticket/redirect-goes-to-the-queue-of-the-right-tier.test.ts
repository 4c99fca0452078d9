import { describe, expect, it } from '@jest/globals';
import { redirect, take } from '../../helpers/commands.js';
import { ana, bo, cho, eve } from '../../helpers/people.js';
import { oneTier, twoTiers } from '../../helpers/plans.js';
import { askedByAna, confirmed, untaken, withAna, withCho } from '../../helpers/scenes.js';
import { sentUnder } from '../../helpers/ticket-story.js';

describe('a redirected ticket goes to the queue of the right tier', () => {
  it('goes past a tier, up or down, to a queue and not to a person', () => {
    const up = withAna.when(ana, redirect(3, 'A matter of the connector'));
    expect(up.ticket).toMatchObject({ tier: 3, holder: null, status: 'untaken', contact: { name: 'Ana' } });
    expect(up.ticket.walk.at(-1)).toMatchObject({
      by: 'redirected',
      from: { name: 'Ana' },
      why: 'A matter of the connector',
    });
    const down = withCho.when(cho, redirect(1));
    expect(down.ticket).toMatchObject({ tier: 1, holder: null, status: 'untaken' });
    expect(down.story.when(bo, take).ticket).toMatchObject({ holder: { name: 'Bo' }, contact: { name: 'Bo' } });
  });

  it('takes an open question along', () => {
    const moved = askedByAna.and([ana, redirect(2)]);
    expect(moved.ticket).toMatchObject({ status: 'untaken', question: { by: { name: 'Ana' } } });
    expect(moved.when(cho, take).ticket.status).toBe('waiting');
  });

  it('needs a tier and a reason', () => {
    expect(withAna.when(ana, redirect(null, null)).refused).toEqual({ reason: 'missing', fields: ['tier', 'why'] });
    expect(withAna.when(ana, redirect(2, null)).refused).toEqual({ reason: 'missing', fields: ['why'] });
  });

  it('refuses the tier where it is, and one that there is not', () => {
    expect(withAna.when(ana, redirect(1)).refused).toEqual({ reason: 'sameTier', tier: 1 });
    expect(sentUnder(twoTiers).and([ana, take]).when(ana, redirect(3)).refused).toEqual({ reason: 'noSuchTier' });
    expect(sentUnder(oneTier).and([ana, take]).when(ana, redirect(2)).refused).toEqual({ reason: 'noSuchTier' });
  });

  it('is for the holder, while there is work to do', () => {
    expect(withAna.when(bo, redirect(2)).reason).toBe('taken');
    expect(untaken.when(ana, redirect(2)).reason).toBe('untaken');
    expect(confirmed.when(eve, redirect(1)).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
  });
});
