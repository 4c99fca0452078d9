import { describe, expect, it } from '@jest/globals';
import { note, sendNote, text } from '../../helpers/commands.js';
import { ana, bo, eve } from '../../helpers/people.js';
import { confirmed, withAna } from '../../helpers/scenes.js';

const noted = withAna.and([ana, note('Seen in May')]);

describe('a note goes to the requester after all', () => {
  it('once, by anybody who may reply', () => {
    const { ticket, attention, story } = noted.when(bo, sendNote('Seen in May'));
    expect(ticket.words.at(-1)).toMatchObject({ kind: 'reply', text: text('Seen in May'), by: { id: bo.id } });
    expect(attention).toMatchObject([{ notice: { kind: 'replied', text: text('Seen in May') } }]);
    expect(story.when(ana, sendNote('Seen in May')).reason).toBe('alreadySent');
  });

  it('and nothing else that a click names', () => {
    expect(noted.when(bo, sendNote('Something else')).reason).toBe('missing');
    expect(noted.when(bo, sendNote(null)).reason).toBe('missing');
    expect(noted.when(eve, sendNote('Seen in May')).reason).toBe('notYourTier');
    expect(confirmed.and([ana, note()]).when(ana, sendNote()).reason).toBe('notNow');
  });
});
