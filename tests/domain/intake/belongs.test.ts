import { describe, expect, it } from '@jest/globals';
import { belongsTo, candidates, type NewWords } from '../../../src/domain/intake/belongs.js';
import { understandMessage } from '../../../src/domain/intake/understand-message.js';
import { DAY, MINUTE, SECOND } from '../../../src/domain/instant.js';
import type { Ticket } from '../../../src/domain/ticket/ticket.js';
import { askedByAna, confirmed, toldByAna, untaken, withAna, withdrawn } from '../../helpers/scenes.js';
import { mia } from '../../helpers/people.js';
import { write } from '../../helpers/commands.js';

const LATER = 1_900_000_000_000;
const numbered = (ticket: Ticket, number: number): Ticket => ({ ...ticket, number: `T-${number}` });

const said = (words: string, open: readonly Ticket[], changes: Partial<NewWords> = {}): NewWords => ({
  words,
  withFiles: false,
  understood: understandMessage(words, { locale: 'en-US' }),
  open,
  now: LATER,
  gather: 4 * SECOND,
  ...changes,
});
const short = (words: NewWords): string => {
  const belongs = belongsTo(words);
  if (belongs.to === 'ticket') return `${belongs.as} ${belongs.ticket.number}${belongs.more ? ', more' : ''}`;
  return belongs.to === 'verdict' ? `verdict ${belongs.tickets.map((one) => one.number).join(' ')}` : 'draft';
};

const asked = numbered(askedByAna.ticket, 1);
const alsoAsked = numbered(askedByAna.ticket, 2);
const told = numbered(toldByAna.ticket, 3);
const alsoTold = numbered(toldByAna.ticket, 4);
const working = numbered(withAna.ticket, 5);

describe('where new words go without asking', () => {
  it.each<readonly [why: string, words: NewWords, expected: string]>([
    ['nothing is open', said('It is an iPhone', []), 'draft'],
    ['a ticket is open that asked nothing', said('It is an iPhone', [working]), 'draft'],
    ['one asked', said('It is an iPhone', [working, asked]), 'answer T-1'],
    ['one asked, and thanks are said', said('ok thanks', [asked]), 'answer T-1'],
    ['one asked, and all that comes is a greeting', said('Hello', [asked]), 'draft'],
    ['one asked, and nothing is said but a picture is', said('', [asked], { withFiles: true }), 'answer T-1'],
    ['one asked, and a person is wanted', said('I want to talk to a person', [asked]), 'draft'],
    ['two asked', said('It is an iPhone', [asked, alsoAsked]), 'draft'],
    ['one was told and works', said('works now', [working, told]), 'confirm T-3'],
    ['one was told and does not', said('still broken', [told]), 'notFixed T-3'],
    ['one was told, and a politeness comes', said('thanks', [told]), 'verdict T-3'],
    ['two were told, and one works', said('it works', [told, alsoTold]), 'verdict T-3 T-4'],
    ['two were told, and one does not', said('still broken', [told, alsoTold]), 'draft'],
    ['one was told, and something else is wrong', said('Outlook on my Mac does not sync mail', [told]), 'draft'],
    ['one asked and another was told', said('still broken', [told, asked]), 'answer T-1'],
  ])('when %s', (_why, words, expected) => {
    expect(short(words)).toBe(expected);
  });

  it('more of the same breath goes where the first words went, and no longer', () => {
    const { ticket } = askedByAna.and([mia, write()]);
    const at = ticket.words.at(-1)!.at;
    const open = [numbered(ticket, 1)];
    expect(short(said('with iOS 26', open, { now: at + 3 * SECOND }))).toBe('add T-1, more');
    expect(short(said('with iOS 26', open, { now: at + 4 * SECOND }))).toBe('draft');
  });
});

describe('the tickets that are offered beside new words', () => {
  const offered = (tickets: readonly Ticket[], words: string, now = LATER): string[] =>
    candidates(tickets, words, now).map(({ number, as }) => `${as} ${number}`);
  const closed = numbered(confirmed.ticket, 6);

  it('what asked comes first', () => {
    expect(offered([working, asked], 'It is an iPhone')).toEqual(['answer T-1', 'add T-5']);
  });

  it('what was told may be not fixed', () => {
    expect(offered([told], 'still broken')).toEqual(['notFixed T-3']);
    expect(offered([told], 'It is an iPhone')).toEqual(['add T-3']);
  });

  it('what was closed lately may be back, if that is what is said', () => {
    const soon = closed.since + 14 * DAY;
    expect(offered([closed], "it's back", soon)).toEqual(['reopen T-6']);
    expect(offered([closed], "it's back", soon + MINUTE)).toEqual([]);
    expect(offered([closed], 'My Mac is slow', soon)).toEqual([]);
  });

  it('what was withdrawn is over', () => {
    const gone = numbered(withdrawn.ticket, 7);
    expect(offered([gone], "it's back", gone.since + DAY)).toEqual([]);
  });

  it('one that nobody has yet can be added to', () => {
    expect(offered([numbered(untaken.ticket, 8)], 'It is an iPhone')).toEqual(['add T-8']);
  });
});
