import { isOpenBridge, overAt, type Bridge } from '../../domain/bridge/bridge.js';
import type { ActionSet, Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import type { TierCardView } from '../views.js';
import { bridgeTime, minutes } from './bridge-standing.js';
import { buttons, ofTicket, opening, sending } from './buttons.js';
import { textInput } from './inputs.js';
import { box, label, labelled, section, words } from './lettering.js';

const RULE = 300;
const PEOPLE = 12;

const summary = (sheet: Sheet, bridge: Bridge): string => {
  const { stopped, openedAt } = bridge;
  if (isOpenBridge(bridge)) return sheet.say('bridge.history.open', { time: sheet.time(openedAt) });
  if (stopped !== null)
    return sheet.say('bridge.history.stopped', { name: sheet.name(stopped.by), time: sheet.time(stopped.at) });
  const at = overAt(bridge) ?? openedAt;
  const time = `${sheet.time(openedAt)}–${bridgeTime(sheet, bridge, at)}`;
  return sheet.say('bridge.history.ended', { time, length: minutes(sheet, at - openedAt) });
};

const oneCall = (sheet: Sheet, bridge: Bridge): readonly Element[] => {
  const names = bridge.invitees.filter(({ stays }) => stays.length > 0).map(({ person }) => sheet.name(person));
  const people = names.length === 0 ? null : oneLine(names.slice(0, PEOPLE).join(', '), 400);
  return [
    words(summary(sheet, bridge), {}, 'medium'),
    ...labelled(sheet, sheet.say('bridge.history.people'), people),
    ...labelled(sheet, sheet.say('bridge.stoppedWhy'), sheet.past(bridge.stopped?.why ?? null)),
    ...labelled(sheet, sheet.say('bridge.outcome'), sheet.past(bridge.outcome?.text ?? null)),
  ];
};

/** The group calls there were about a ticket, newest first. */
export const ticketCalls = (sheet: Sheet, { calls }: TierCardView): readonly Element[] => {
  const shown = (calls?.bridges ?? []).slice(0, sheet.room.visits);
  if (shown.length === 0) return [];
  return section([label(sheet.say('bridge.history'), 'none'), ...shown.flatMap((one) => oneCall(sheet, one))]);
};

/** That the plan thinks all tiers should talk, and by which condition. */
export const proposedCall = (sheet: Sheet, { calls }: TierCardView): readonly Element[] => {
  const proposal = calls?.proposal ?? null;
  if (proposal === null) return [];
  return box('accent', [
    words(sheet.say('bridge.proposed'), { weight: 'bolder' }),
    words(sheet.say('bridge.why.rule', { source: oneLine(proposal, RULE) }), { isSubtle: true }),
  ]);
};

/** Where the plan proposes it, its reason is filled in already. */
export const callForm = (sheet: Sheet, { calls, ticket }: TierCardView): readonly ActionSet[] => {
  if (calls?.canOpen !== true) return [];
  const { proposal } = calls;
  const value = proposal === null ? null : sheet.say('bridge.proposed.reason', { source: oneLine(proposal, RULE) });
  const form = opening(
    sheet.say('open.bridge.open'),
    [textInput(sheet, 'bridge.open', 'reason', { value })],
    [sending(sheet, 'bridge.open', ofTicket(ticket))],
    proposal !== null,
  );
  return buttons([form], 'small');
};
