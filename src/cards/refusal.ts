import type { Instant } from '../domain/instant.js';
import type { Language, Person } from '../domain/people.js';
import type { Refusal } from '../domain/ticket/refusals.js';
import { ago } from './moment.js';
import type { MalformedReason } from './read-click.js';
import { list, say, type Key, type Values } from './say.js';
import { shownName } from './sheet.js';
import { oneLine } from './text.js';
import { FIELDS } from './fields.js';

interface Asked {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Instant;
}

export const fieldNames = (language: Language, fields: readonly string[]): string =>
  list(
    language,
    fields.map((field) => {
      const known = FIELDS.find((one) => one === field);
      return known === undefined ? oneLine(field, 40) : say(language, `field.${known}`);
    }),
  );

const nameOf = (language: Language, person: Person | null): string =>
  (person === null ? '' : shownName(person)) || say(language, 'somebody');

/** Where the ticket stands instead. */
const standing = (
  refusal: Extract<Refusal, { reason: 'notNow' | 'stale' }>,
  { language, timeZone, now }: Asked,
): string => {
  const { status, holder, since } = refusal;
  const key: Key = status === 'solved' && holder === null ? 'now.solvedQueue' : `now.${status}`;
  return say(language, key, { name: nameOf(language, holder), ago: ago(since, now, language, timeZone) });
};

/** What to put into the sentence `refused.<reason>`. */
const valuesOf = (refusal: Refusal, asked: Asked): Values => {
  const { language, timeZone, now } = asked;
  switch (refusal.reason) {
    case 'taken':
      return { name: nameOf(language, refusal.holder), ago: ago(refusal.since, now, language, timeZone) };
    case 'notNow':
    case 'stale':
      return { standing: standing(refusal, asked) };
    case 'missing':
    case 'handOverIncomplete':
      return { fields: fieldNames(language, refusal.fields) };
    case 'notYourTier':
    case 'notLead':
    case 'sameTier':
      return { tier: refusal.tier };
    case 'notAMember':
      return { name: nameOf(language, refusal.person), tier: refusal.tier };
    case 'noSuchTicket':
      return { asked: oneLine(refusal.asked, 40) || 'none' };
    case 'duplicateOfDuplicate':
    case 'originalClosed':
      return { original: refusal.original };
    case 'mayNotFile':
      return { who: refusal.who.length === 0 ? 'none' : oneLine(list(language, refusal.who), 300) };
    case 'alreadyAcknowledged':
      return { name: nameOf(language, refusal.by) };
    default:
      return {};
  }
};

/** Why nothing happened and what to do next, as plain text. */
export const refusalSentence = (refusal: Refusal, asked: Asked): string =>
  say(asked.language, `refused.${refusal.reason}`, valuesOf(refusal, asked));

/** The same for a click that cannot be read. */
export const malformedSentence = (malformed: MalformedReason, language: Language): string =>
  say(language, `malformed.${malformed.reason}`, {
    ...('field' in malformed ? { field: fieldNames(language, [malformed.field]) } : {}),
    ...('max' in malformed ? { max: malformed.max } : {}),
  });
