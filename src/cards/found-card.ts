import type { Instant } from '../domain/instant.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { shownTitle } from './parts/heading.js';
import { paragraph, run, words } from './parts/lettering.js';
import { say } from './say.js';
import type { Reading } from './views.js';

/** A ticket that somebody puts into a message of their own. */
export interface FoundCardView extends Reading {
  readonly ticket: Ticket;
  readonly now: Instant;
  /** Its thread, where there is one; it opens for those of that team alone. */
  readonly link: string | null;
}

/** Nobody knows who reads the chat: number and status, and not a word that anybody wrote. */
export const renderFoundCard = (view: FoundCardView): Card =>
  fitCard(view, (sheet) => {
    const { ticket, link } = view;
    const status = sheet.say(`found.status.${ticket.status}`);
    return {
      summary: `${ticket.number} · ${status}`,
      body: [
        paragraph([run(ticket.number, { weight: 'bolder', color: 'accent', size: 'large' }), run(`  ${status}`)]),
        words(sheet.say('found.asOf', { time: sheet.time(view.now) }), { isSubtle: true, size: 'small' }),
        ...(link === null ? [] : buttons([{ type: 'Action.OpenUrl', title: sheet.say('found.open'), url: link }])),
      ],
    };
  });

const MARKUP = /[<>&\u200B]/g;
const SHOWN: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆' };

/** The line in the list of findings, which the searcher alone sees: Teams reads some HTML in it. */
export const foundLine = ({ ticket, language }: FoundCardView): { readonly title: string; readonly text: string } => ({
  title: `${ticket.number} · ${say(language, `found.status.${ticket.status}`)}`,
  text: shownTitle(ticket).replace(MARKUP, (character) => SHOWN[character] ?? ''),
});
