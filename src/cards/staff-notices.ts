import type { Notice } from '../domain/attention/notice.js';
import type { Person } from '../domain/people.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';
import { list, say } from './say.js';
import { shownName } from './sheet.js';
import { escapeMarkdown } from './text.js';

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

/** What these two are rendered with beside the notice. */
interface Around {
  readonly links: ReadonlyMap<TicketNumber, string>;
  /** The name inside the mention of a person who is on the roster; null for anybody else. */
  readonly mention: (person: Person) => string | null;
  /** The names of the notice's tiers in the plan. */
  readonly tierNames: readonly string[];
  /** Said below: somebody who got tickets is away. */
  readonly warning: string | null;
}

const LISTED = 20;

/** A number that opens its thread: our own words alone, so the brackets are safe. */
const numbers = (tickets: readonly TicketNumber[], links: Around['links'], more: (n: number) => string): string => {
  const shown = tickets.slice(0, LISTED).map((number) => {
    const url = links.get(number);
    return url === undefined ? number : `[${number}](${url})`;
  });
  const left = tickets.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [more(left)])].join(', ');
};

const listed = ({ tickets, language }: Of<'moved' | 'unlearnt'>, links: Around['links']): string =>
  numbers(tickets, links, (n) => say(language, 'list.more', { n }));

/** One message for all that was moved; it calls the new holder. */
export const movedText = (notice: Of<'moved'>, { links, mention, warning }: Around): string => {
  const { language, by, from, to, tickets } = notice;
  const values = {
    by: escapeMarkdown(shownName(by)),
    from: escapeMarkdown(shownName(from)),
    n: tickets.length,
    tickets: listed(notice, links),
  };
  const warned = warning === null ? '' : `\n${escapeMarkdown(warning)}`;
  if (to === null) return say(language, 'moved.queue', values) + warned;
  const name = mention(to);
  const who = name === null ? escapeMarkdown(shownName(to)) : `<at>${name}</at>`;
  return `${who} · ${say(language, 'moved.person', values)}${warned}`;
};

/** The daily line of a channel: what its people may still learn. */
export const unlearntText = (notice: Of<'unlearnt'>, { links, tierNames }: Around): string => {
  const { language } = notice;
  const values = { tier: escapeMarkdown(list(language, tierNames)), tickets: listed(notice, links) };
  return `${say(language, 'unlearnt.line', values)}\n${say(language, 'nudge.mention')}`;
};
