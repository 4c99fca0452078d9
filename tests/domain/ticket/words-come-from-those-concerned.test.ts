import { describe, expect, it } from '@jest/globals';
import { note, reply, take, write } from '../../helpers/commands.js';
import { ana, bo, cho, eve, guest, ida, mia } from '../../helpers/people.js';
import {
  confirmed,
  solvedByEve,
  toldByAna,
  untaken,
  withAna,
  withCho,
  withEve,
  withdrawn,
} from '../../helpers/scenes.js';
import { threeTiers } from '../../helpers/plans.js';
import { sentUnder } from '../../helpers/ticket-story.js';

describe('words come from those whom the ticket concerns', () => {
  it('keeps what the requester adds, in order, at any time before the end', () => {
    const chatty = untaken.and([mia, write('One')], [ana, take], [mia, write('Two')]);
    expect(chatty.ticket.words.map((word) => word.text)).toEqual(['One', 'Two']);
    for (const open of [withEve, solvedByEve, toldByAna]) {
      expect(open.when(mia, write()).happened).toEqual(['RequesterWrote']);
    }
    expect(confirmed.when(mia, write()).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
  });

  it('takes nobody else for the requester', () => {
    for (const other of [ana, guest]) expect(withAna.when(other, write()).refused).toEqual({ reason: 'notYourTicket' });
    expect(withAna.when(mia, write(null)).refused).toEqual({ reason: 'missing', fields: ['text'] });
  });

  it('lets every tier reply that has or had it, and the tier that speaks for it', () => {
    for (const staff of [ana, bo, ida, cho]) expect(withCho.when(staff, reply()).happened).toEqual(['StaffReplied']);
    expect(withCho.when(eve, reply()).refused).toEqual({ reason: 'notYourTier', tier: 2 });
    const straight = sentUnder(threeTiers, 3).and([eve, take]);
    expect(straight.when(cho, reply()).reason).toBe('notYourTier');
    expect(straight.when(bo, reply()).happened).toEqual(['StaffReplied']);
  });

  it('changes nothing but the words', () => {
    const before = withCho.ticket;
    const after = withCho.when(cho, reply('We found it')).ticket;
    expect(after).toEqual({
      ...before,
      version: before.version + 1,
      words: [{ kind: 'reply', text: 'We found it', by: { id: cho.id, name: 'Cho' }, at: withCho.now }],
    });
  });

  it('sends no reply without words, from a stranger, or after the end', () => {
    expect(withCho.when(cho, reply(null)).refused).toEqual({ reason: 'missing', fields: ['text'] });
    expect(withCho.when(mia, reply()).refused).toEqual({ reason: 'notStaff' });
    expect(withdrawn.when(ana, reply()).refused).toMatchObject({ reason: 'notNow', status: 'closed' });
  });

  it('takes notes from all staff, also afterwards, and never from others', () => {
    expect(confirmed.when(eve, note()).ticket.words.at(-1)).toMatchObject({ kind: 'note', text: 'Saw this in May' });
    expect(withAna.when(eve, note()).happened).toEqual(['NoteTaken']);
    expect(withAna.when(mia, note()).refused).toEqual({ reason: 'notStaff' });
    expect(withAna.when(ana, note(null)).refused).toEqual({ reason: 'missing', fields: ['text'] });
  });
});
