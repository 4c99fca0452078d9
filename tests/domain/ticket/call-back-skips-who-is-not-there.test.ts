import { describe, expect, it } from '@jest/globals';
import { giveBack, notFixed, reopen, solve } from '../../helpers/commands.js';
import { ana, cho, eve, mia } from '../../helpers/people.js';
import { confirmed, toldByAna, withAna, withCho, withEve } from '../../helpers/scenes.js';

const anaIsAway = { away: [ana.id] };
const anaHasLeft = { left: [{ person: ana.id, tier: 1 as const }] };

describe('the call back skips who is not there', () => {
  it.each([
    ['away', anaIsAway],
    ['no longer of the tier', anaHasLeft],
  ])('the queue is called where the contact is %s', (_why, around) => {
    const { ticket, attention } = withEve.while(around).when(eve, solve());
    expect(ticket).toMatchObject({ status: 'solved', contact: null });
    expect(attention).toContainEqual(
      expect.objectContaining({ notice: expect.objectContaining({ turn: 'solved', person: null, tier: 1 }) }),
    );
  });

  it('a person who left another tier is called back all the same', () => {
    const elsewhere = { left: [{ person: ana.id, tier: 2 as const }] };
    expect(withEve.while(elsewhere).when(eve, solve()).ticket.contact?.id).toBe(ana.id);
  });

  it('who solves it in the contact tier speaks for it, whatever the calendar says', () => {
    expect(withAna.while(anaIsAway).when(ana, solve()).ticket.contact?.id).toBe(ana.id);
  });

  it('a ticket that is returned goes to the queue', () => {
    const { ticket, attention } = withCho.while(anaIsAway).when(cho, giveBack());
    expect(ticket).toMatchObject({ status: 'untaken', tier: 1, holder: null });
    expect(attention).toContainEqual(
      expect.objectContaining({ notice: expect.objectContaining({ turn: 'returned', person: null }) }),
    );
  });

  it('and so does one that was not fixed, or is back', () => {
    const eveIsAway = { away: [eve.id] };
    for (const outcome of [
      toldByAna.while(eveIsAway).when(mia, notFixed()),
      confirmed.while(eveIsAway).when(mia, reopen()),
    ])
      expect(outcome.ticket).toMatchObject({ status: 'untaken', tier: 3, holder: null });
  });
});
