import type { Instant } from '../domain/instant.js';
import type { ProposalRefusal } from '../domain/known-issues/decide-proposal.js';
import type { Language } from '../domain/people.js';
import { ago } from './moment.js';
import { fieldNames } from './refusal.js';
import { say, type Values } from './say.js';
import { shownName } from './sheet.js';
import { oneLine } from './text.js';

interface Asked {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Instant;
}

const valuesOf = (refusal: ProposalRefusal, { language, timeZone, now }: Asked): Values => {
  switch (refusal.reason) {
    case 'notTopTier':
      return { tier: refusal.tier };
    case 'decided': {
      const name = shownName(refusal.by) || say(language, 'somebody');
      return { state: refusal.state, name, ago: ago(refusal.at, now, language, timeZone) };
    }
    case 'missing':
      return { fields: fieldNames(language, refusal.fields) };
    case 'noCode':
      return { code: oneLine(refusal.code, 40) };
    default:
      return {};
  }
};

/** Why nothing came of a button about a known issue and what to do next, as plain text. */
export const issueRefusalSentence = (refusal: ProposalRefusal, asked: Asked): string =>
  say(asked.language, `issue.refused.${refusal.reason}`, valuesOf(refusal, asked));
