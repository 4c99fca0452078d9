import type { Bridge } from '../../domain/bridge/bridge.js';
import type { Element, TextRun } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import type { BridgeCardView } from '../views.js';
import { shownTitle } from './heading.js';
import { bridgeTime } from './bridge-standing.js';
import { label, labelled, paragraph, run, section, words } from './lettering.js';

const RULE = 300;

const numberRun = (sheet: Sheet, number: `T-${number}`, { links }: BridgeCardView): TextRun => {
  const url = links.get(number);
  const shown = run(number, { weight: 'bolder', color: 'accent' });
  if (url === undefined) return shown;
  return {
    ...shown,
    selectAction: { type: 'Action.OpenUrl', title: sheet.say('queue.open', { ticket: number }), url },
  };
};

/** The ticket that it was opened for; its number opens the thread. */
export const bridgeHeading = (sheet: Sheet, view: BridgeCardView): readonly Element[] => {
  const [{ ticket: number }] = view.bridge.tickets;
  const ticket = view.tickets.find((one) => one.number === number);
  return [
    paragraph([run(`${sheet.say('bridge.title')}  `, { weight: 'bolder' }), numberRun(sheet, number, view)], 'medium'),
    ...(ticket === undefined ? [] : [words(shownTitle(ticket), { size: 'large', weight: 'bolder' }, 'none')]),
  ];
};

/** The plan's condition as it is written there, or who asked for it and why. */
export const bridgeWhy = (sheet: Sheet, { reason }: Bridge): readonly Element[] => {
  const text =
    reason.kind === 'rule'
      ? sheet.say('bridge.why.rule', { source: oneLine(reason.source, RULE) })
      : sheet.say('bridge.why.person', { name: sheet.name(reason.by), why: sheet.present(reason.why) ?? '' });
  return labelled(sheet, sheet.say('bridge.why'), text);
};

/** Tickets that came along. */
export const bridgeTickets = (sheet: Sheet, view: BridgeCardView): readonly Element[] => {
  const [, ...others] = view.bridge.tickets;
  const shown = others.slice(0, sheet.room.rows);
  if (shown.length === 0) return [];
  const more = others.length - shown.length;
  return [
    label(sheet.say('bridge.tickets')),
    ...shown.map(({ ticket: number, because }) => {
      const ticket = view.tickets.find((one) => one.number === number);
      const why = because === 'opened' ? '' : sheet.say(`bridge.ticket.${because}`);
      return paragraph(
        [
          numberRun(sheet, number, view),
          run(ticket === undefined ? '' : `  ${shownTitle(ticket)}`),
          run(why === '' ? '' : `  ${why}`, { isSubtle: true }),
        ].filter(({ text }) => text !== ''),
      );
    }),
    ...(more === 0 ? [] : [words(sheet.say('list.more', { n: more }), { isSubtle: true })]),
  ];
};

/** Why it was stopped, what came of it, and the question for it while nobody has said. */
export const bridgeOutcome = (sheet: Sheet, { bridge, verbs }: BridgeCardView): readonly Element[] => {
  const { stopped, outcome } = bridge;
  const asked = outcome === null && bridge.status === 'ended' && verbs.includes('bridge.outcome');
  return section([
    ...(stopped === null ? [] : labelled(sheet, sheet.say('bridge.stoppedWhy'), sheet.present(stopped.why), 'none')),
    ...(asked ? [words(sheet.say('bridge.outcome.wanted'), { weight: 'bolder' }, 'none')] : []),
    ...(outcome === null
      ? []
      : [
          label(sheet.say('bridge.outcome'), 'none'),
          words(sheet.present(outcome.text) ?? ''),
          words(sheet.say('by.at', { name: sheet.name(outcome.by), time: bridgeTime(sheet, bridge, outcome.at) }), {
            isSubtle: true,
            size: 'small',
          }),
        ]),
  ]);
};
