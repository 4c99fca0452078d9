import { moment } from '../../cards/moment.js';
import { say } from '../../cards/say.js';
import { shownName } from '../../cards/sheet.js';
import type { Language, Person } from '../../domain/people.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';

/** A word about somebody who got a ticket and is away; undefined for everybody who is here. */
export const awayWarning = async (
  desk: Pick<Desk, 'plan' | 'clock'>,
  tables: Pick<Tables, 'absences'>,
  person: Person,
  language: Language,
): Promise<string | undefined> => {
  const until = (await tables.absences.of([person.id], desk.clock.now())).get(person.id);
  if (until === undefined) return undefined;
  const time = moment(until, language, desk.plan().organisation.timeZone);
  return say(language, 'warn.away', { name: shownName(person), time });
};
