import type { BridgeRefusal } from '../domain/bridge/refusals.js';
import type { Instant } from '../domain/instant.js';
import type { Language, Person } from '../domain/people.js';
import { ago } from './moment.js';
import { say, type Values } from './say.js';
import { shownName } from './sheet.js';

interface Asked {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Instant;
}

const nameOf = (person: Person | null, { language }: Asked): string =>
  (person === null ? '' : shownName(person)) || say(language, 'somebody');

const valuesOf = (refusal: BridgeRefusal, asked: Asked): Values => {
  const since = (at: Instant): string => ago(at, asked.now, asked.language, asked.timeZone);
  switch (refusal.reason) {
    case 'alreadyOpen':
      return { ago: since(refusal.since) };
    case 'alreadyStopped':
    case 'alreadyEnded':
      return { name: nameOf(refusal.by, asked), ago: since(refusal.at) };
    case 'missing':
      return { field: refusal.fields[0] ?? 'reason' };
    default:
      return {};
  }
};

/** Why nothing came of a button about a bridge and what to do next, as plain text. */
export const bridgeRefusalSentence = (refusal: BridgeRefusal, asked: Asked): string =>
  say(asked.language, `bridge.refused.${refusal.reason}`, valuesOf(refusal, asked));
