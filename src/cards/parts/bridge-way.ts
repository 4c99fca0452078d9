import { isOpenBridge, type Bridge, type Fallback, type FallbackReason } from '../../domain/bridge/bridge.js';
import type { ActionSet, Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine, plain } from '../text.js';
import { bridgeTime, overMeaning } from './bridge-standing.js';
import { box, labelled, words } from './lettering.js';

const VENDOR = 300;
/** There was a call, and Graph ended it. */
const BY_GRAPH: readonly FallbackReason[] = ['nobodyJoined', 'failed'];

/** What to do instead, once it is known. */
const whatToDo = (sheet: Sheet, { way }: Fallback): readonly string[] => {
  if (way === null) return [sheet.say('bridge.way.coming')];
  if (way.kind === 'meeting') return [];
  return [
    ...(way.noMeeting === null ? [] : [sheet.say(`bridge.noMeeting.${way.noMeeting}`)]),
    sheet.say(way.url === null ? 'bridge.way.none' : 'bridge.way.link'),
  ];
};

/** Why there is no group call, what an administrator can do about it, and how people come together all the same. */
export const bridgeWay = (sheet: Sheet, bridge: Bridge): readonly Element[] => {
  const { fallback } = bridge;
  if (fallback === null) return [];
  const { reason, vendor, people, overtakenAt } = fallback;
  const names = people.map(({ person }) => sheet.name(person)).slice(0, sheet.room.people);
  const still = bridge.status === 'fallback';
  const because = BY_GRAPH.includes(reason) ? overMeaning(sheet, bridge) : null;
  if (overtakenAt !== null)
    return [words(sheet.say('bridge.way.overtaken', { time: bridgeTime(sheet, bridge, overtakenAt) }))];
  return box('emphasis', [
    words(sheet.say(`bridge.fallback.${reason}`)),
    ...(because === null ? [] : [words(sheet.say('bridge.fallback.because', { meaning: because }))]),
    ...labelled(sheet, sheet.say('bridge.vendor'), vendor === null ? null : plain(vendor, { max: VENDOR, lines: 4 })),
    ...(still ? whatToDo(sheet, fallback) : []).map((text) => words(text)),
    ...(still && names.length > 0
      ? labelled(sheet, sheet.say('bridge.way.people'), oneLine(names.join(', '), 400))
      : []),
  ]);
};

/** The button that leads there, as long as people are to meet by it. */
export const joinButton = (sheet: Sheet, bridge: Bridge): readonly ActionSet[] => {
  const way = bridge.fallback?.way ?? null;
  if (way === null || way.url === null || bridge.fallback?.overtakenAt !== null || !isOpenBridge(bridge)) return [];
  const title = sheet.say(`bridge.join.${way.kind}`);
  return [{ type: 'ActionSet', spacing: 'medium', actions: [{ type: 'Action.OpenUrl', title, url: way.url }] }];
};
