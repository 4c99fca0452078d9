import type { Notice, Say, SayKey } from '../domain/attention/notice.js';
import type { Language } from '../domain/people.js';
import type { Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import { answerTo } from './conversation-of.js';
import type { Desk } from './desk.js';

/** A sentence to a requester: always with a way to a person. */
export const saying = (key: SayKey, language: Language, values: Say['values'] = {}): Say => ({
  kind: 'say',
  key,
  language,
  values,
  person: true,
});

/** The same among staff, who are the people. */
export const sayingToStaff = (key: SayKey, language: Language, values: Say['values'] = {}): Say => ({
  ...saying(key, language, values),
  person: false,
});

/** Answers where it was said, in the transaction of what was said. */
export const tellBack = (
  desk: Pick<Desk, 'newId'>,
  tables: Tables,
  said: Pick<Inbound, 'place' | 'sender' | 'serviceUrl'>,
  notice: Notice,
): Promise<void> => tables.notices.add([{ id: desk.newId(), notice, address: answerTo(said) }]);
