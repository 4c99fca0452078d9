import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/domain/ticket/evolve.js';
import { text } from '../../helpers/commands.js';
import { ana, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { sent } from '../../helpers/ticket-story.js';

describe('a ticket that somebody of the staff wrote for the requester', () => {
  const reporter = { id: ana.id, name: ana.name };

  it('is the requester’s, and knows who wrote it and how to reach them', () => {
    const ticket = fold([{ ...sent(threeTiers, 1), reporter, reach: text('ext. 4711') } as ReturnType<typeof sent>]);
    expect(ticket).toMatchObject({ requester: { id: mia.id }, reporter, reach: text('ext. 4711') });
    expect(ticket?.walk[0].from).toEqual(reporter);
  });

  it('a log from before there were reporters folds as it did', () => {
    const ticket = fold([sent(threeTiers, 1)]);
    expect(ticket).not.toHaveProperty('reporter');
    expect(ticket).not.toHaveProperty('reach');
    expect(ticket?.walk[0].from).toEqual({ id: mia.id, name: 'Mia' });
  });
});
