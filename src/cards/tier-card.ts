import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { backgroundOf } from './parts/background.js';
import { caseForms, cases } from './parts/cases.js';
import { staffFacts, unreachable } from './parts/facts.js';
import { reasonOnTop, ticketHeading } from './parts/heading.js';
import { knownMatches, proposalLine } from './parts/known-matches.js';
import { words } from './parts/lettering.js';
import { failedSolutions, solution } from './parts/solved.js';
import { staffButtons } from './parts/staff-buttons.js';
import { standing, standingLine } from './parts/standing.js';
import { callForm, proposedCall, ticketCalls } from './parts/ticket-calls.js';
import { firstWords, talk } from './parts/talk.js';
import { walk } from './parts/walk.js';
import { timeWith } from './parts/time-with.js';
import { tierSummary } from './summary.js';
import type { TierCardView } from './views.js';

/** The card of a ticket in a tier's channel: everything about it, and every button that is legal in its state. */
export const renderTierCard = (view: TierCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: tierSummary(sheet, view.ticket),
    wide: true,
    body: [
      ...reasonOnTop(view),
      ...ticketHeading(sheet, view.ticket, true),
      ...standing(view.ticket, standingLine(sheet, view.ticket)),
      ...proposedCall(sheet, view),
      ...(view.reachable ? [] : unreachable(sheet, view.ticket)),
      ...firstWords(sheet, view.ticket),
      ...staffFacts(sheet, view),
      ...knownMatches(sheet, view),
      ...backgroundOf(sheet, view.ticket, view.background ?? null),
      ...solution(sheet, view.ticket),
      ...proposalLine(sheet, view),
      ...walk(sheet, view.ticket),
      ...cases(sheet, view),
      ...timeWith(sheet, view),
      ...ticketCalls(sheet, view),
      ...failedSolutions(sheet, view.ticket),
      ...talk(sheet, view.ticket, 'staff'),
      ...staffButtons(sheet, view),
      ...caseForms(sheet, view),
      ...callForm(sheet, view),
      ...(view.ticket.status === 'closed'
        ? []
        : [words(sheet.say('hint.thread'), { isSubtle: true, size: 'small' }, 'medium')]),
    ],
  }));
