import { foundLine, renderFoundCard, type FoundCardView } from '../../cards/found-card.js';
import { say } from '../../cards/say.js';
import { readSearch, tiersOf } from '../../domain/ticket/search-terms.js';
import { worksIn } from '../../domain/ticket/check.js';
import type { Answer } from '../../ports/inbound.js';
import type { Desk } from '../desk.js';
import { threadLinks } from '../staff/thread-links.js';
import type { Asked } from './asked.js';
import { whoAsks } from './who-asks.js';

/** As many as Teams shows at once, and no more pages than anybody turns. */
const MOST = 25;
const FARTHEST = 500;

const within = (number: number, most: number): number =>
  Number.isFinite(number) ? Math.min(Math.max(Math.trunc(number), 0), most) : 0;

/** "Find a ticket": the newest that fit, among those that this person may see. */
export const findTickets = async (desk: Desk, asked: Asked<'search'>): Promise<Answer> => {
  const { by, language } = await whoAsks(desk, asked);
  const { words, skip, count } = asked.asks;
  const page = { skip: within(skip, FARTHEST), limit: within(count, MOST) };
  const tickets = await desk.store.tickets.search(readSearch(by, words), page);
  if (tickets.length === 0) return { say: say(language, 'found.nothing') };
  const links = await threadLinks(desk, desk.store, tickets);
  const { timeZone } = desk.plan().organisation;
  return {
    found: tickets.map((ticket) => {
      const staff = tiersOf(ticket).some((tier) => worksIn(by, tier));
      const link = staff ? (links.get(ticket.number) ?? null) : null;
      const view: FoundCardView = { ticket, now: desk.clock.now(), link, language, timeZone, words: new Map() };
      return { ...foundLine(view), card: renderFoundCard(view) };
    }),
  };
};
