import type { Notice } from '../domain/attention/notice.js';
import type { Language } from '../domain/people.js';
import { moment } from './moment.js';
import { say, type Values } from './say.js';
import { shownName } from './sheet.js';
import { escapeMarkdown } from './text.js';

interface Around {
  readonly language: Language;
  readonly timeZone: string;
}

/** What a nudge says below whom it calls; `values` are the sentence's other values, escaped. It ends with how to answer. */
export const nudgeText = (
  { about, of }: Extract<Notice, { kind: 'nudge' }>,
  { language, timeZone }: Around,
  values: Values,
): string => {
  const name = escapeMarkdown(of === null ? say(language, 'somebody') : shownName(of));
  const time = 'due' in about ? moment(about.due, language, timeZone) : '';
  const lines = [
    say(language, `nudge.${about.level}`, { ...values, step: about.step, name, time }),
    // Somebody else is told of it than who has it.
    ...(of === null || about.level === 'lead' ? [] : [say(language, 'nudge.away', { name })]),
    say(language, 'nudge.mention'),
  ];
  return lines.join('\n');
};
