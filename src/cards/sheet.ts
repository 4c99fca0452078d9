import { DESK } from '../domain/ticket/commands.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/people.js';
import type { TierNumber } from '../domain/support-plan.js';
import type { TextId, Ticket } from '../domain/ticket/ticket.js';
import { moment, momentAfter, upcoming } from './moment.js';
import { say, type Key, type Values } from './say.js';
import { oneLine, plain } from './text.js';
import type { Reading } from './views.js';

const NAME = 60;

/** How much of everything a card has room for. Characters are UTF-16 units, the rest are counts. */
export interface Room {
  /** For words that matter now. */
  readonly present: number;
  /** For words of earlier steps. */
  readonly past: number;
  readonly visits: number;
  readonly words: number;
  readonly people: number;
  readonly rows: number;
}

/** What the parts of one card write with: the reader's language and times, and the room there is. */
export interface Sheet {
  readonly room: Room;
  say(key: Key, values?: Values): string;
  time(at: Instant): string;
  /** When something will be, as one says it at `now`. */
  upcoming(now: Instant, at: Instant): string;
  /** The end of a span: without the day when that is the day on which it began. */
  timeAfter(from: Instant, to: Instant): string;
  name(person: Person | null): string;
  tier(ticket: Ticket, tier: TierNumber): string;
  /** Words out of the text store, cut to the room; `null` stays null, erased words say so. */
  present(id: TextId | null): string | null;
  past(id: TextId | null): string | null;
  /** In full, for an input that is going to be sent on; null when erased. */
  whole(id: TextId, max: number): string | null;
}

/** A person's name as it may be shown. */
export const shownName = (person: Person): string => oneLine(person.name, NAME);

export const makeSheet = ({ language, timeZone, words, edited }: Reading, room: Room): Sheet => {
  const quote = (id: TextId | null, max: number, lines: number): string | null => {
    if (id === null) return null;
    const text = words.get(id);
    if (text === undefined) return say(language, 'removed');
    const shown = plain(text, { max, lines });
    return edited?.has(id) === true ? say(language, 'edited', { text: shown }) : shown;
  };
  return {
    room,
    say: (key, values) => say(language, key, values),
    time: (at) => moment(at, language, timeZone),
    upcoming: (now, at) => upcoming(now, at, language, timeZone),
    timeAfter: (from, to) => momentAfter(from, to, language, timeZone),
    name: (person) => {
      const name = person === null ? '' : shownName(person);
      return name === '' ? say(language, 'somebody') : name;
    },
    tier: (ticket, tier) => {
      const name = oneLine(ticket.terms.tiers.find((one) => one.tier === tier)?.name ?? '', NAME);
      return name === '' ? say(language, 'tier.number', { tier }) : name;
    },
    present: (id) => quote(id, room.present, 16),
    past: (id) => quote(id, room.past, 8),
    whole: (id, max) => {
      const text = words.get(id);
      return text === undefined ? null : plain(text, { max });
    },
  };
};

/** The tier in whose hands the ticket was at the time: where somebody spoke from. */
export const tierAt = (ticket: Ticket, at: Instant): TierNumber =>
  ticket.walk.filter((visit) => visit.arrivedAt <= at).at(-1)?.tier ?? ticket.walk[0].tier;

/** `Ana from Service desk`; what the desk says by itself it says for the tier. */
export const speaker = (sheet: Sheet, ticket: Ticket, by: Person, tier: TierNumber): string =>
  by.id === DESK.id
    ? sheet.tier(ticket, tier)
    : sheet.say('speaker', { name: sheet.name(by), tier: sheet.tier(ticket, tier) });
