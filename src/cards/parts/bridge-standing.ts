import { overAt, type Bridge } from '../../domain/bridge/bridge.js';
import { meaningOf } from '../../domain/bridge/call-end.js';
import type { Duration, Instant } from '../../domain/instant.js';
import { MINUTE } from '../../domain/instant.js';
import type { Container, ContainerStyle } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { box, words } from './lettering.js';

const COLOURS: Readonly<Record<Bridge['status'], ContainerStyle>> = {
  held: 'warning',
  placing: 'accent',
  ringing: 'accent',
  assembled: 'good',
  fallback: 'attention',
  stopped: 'emphasis',
  ended: 'emphasis',
};

/** How many of the tiers have somebody in the call at this moment. */
const tiersIn = ({ lines, invitees }: Bridge): number =>
  lines.filter(({ tier }) => invitees.some((one) => one.state === 'joined' && one.tiers.includes(tier))).length;

/** `28 min`; whole minutes are enough for a call. */
export const minutes = (sheet: Sheet, length: Duration): string =>
  sheet.say('bridge.minutes', { n: Math.floor(length / MINUTE) });

/** The clock alone on the day on which the bridge was opened. */
export const bridgeTime = (sheet: Sheet, { openedAt }: Bridge, at: Instant): string => sheet.timeAfter(openedAt, at);

/** Why Graph ended the call, within a sentence; null where its numbers say nothing. */
export const overMeaning = (sheet: Sheet, { call }: Bridge): string | null => {
  const result = call?.over?.result ?? null;
  const meaning = result === null ? null : meaningOf(result);
  return meaning === null ? null : sheet.say(`bridge.end.${meaning}`);
};

const endedLine = (sheet: Sheet, bridge: Bridge): string => {
  const { ended, openedAt } = bridge;
  const at = overAt(bridge) ?? openedAt;
  const meaning = ended?.why === 'over' ? overMeaning(sheet, bridge) : null;
  const said = ended === null ? '' : sheet.say(`bridge.ended.${ended.why}`, { name: sheet.name(ended.by) });
  const why = meaning === null ? said : sheet.say('bridge.ended.overBecause', { meaning });
  const over = { time: bridgeTime(sheet, bridge, at), length: minutes(sheet, at - openedAt), why };
  return sheet.say('bridge.standing.ended', over);
};

/** Whether somebody is, or will be, rung. */
const stillRings = ({ invitees, lines }: Bridge): boolean =>
  invitees.some(({ state, againAt }) => state === 'ringing' || againAt !== null) ||
  lines.every(({ spentAt }) => spentAt === null);

/** Where the bridge stands, in one line. */
export const bridgeStandingLine = (sheet: Sheet, bridge: Bridge): string => {
  const many = { in: tiersIn(bridge), n: bridge.lines.length };
  switch (bridge.status) {
    case 'held':
      return sheet.say('bridge.standing.held', { time: bridgeTime(sheet, bridge, bridge.startAt) });
    case 'placing':
      return sheet.say('bridge.standing.placing');
    case 'ringing':
      return sheet.say(stillRings(bridge) ? 'bridge.standing.ringing' : 'bridge.standing.partly', many);
    case 'assembled':
      return sheet.say(many.in < many.n ? 'bridge.standing.reached' : 'bridge.standing.assembled', many);
    case 'fallback':
      return sheet.say('bridge.standing.fallback');
    case 'stopped':
      return sheet.say('bridge.standing.stopped', {
        name: sheet.name(bridge.stopped?.by ?? null),
        time: bridgeTime(sheet, bridge, bridge.stopped?.at ?? bridge.openedAt),
      });
    case 'ended':
      return endedLine(sheet, bridge);
  }
};

export const bridgeStanding = (sheet: Sheet, bridge: Bridge): readonly Container[] =>
  box(COLOURS[bridge.status], [words(bridgeStandingLine(sheet, bridge), { weight: 'bolder' })]);
