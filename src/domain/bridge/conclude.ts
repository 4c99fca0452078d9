import { hasCall, isEmpty, isRinging, somebodyJoined, type Step } from './course.js';
import { lineState } from './lines.js';

/** What follows from who is in the call: all tiers are there, or the bot alone is left and leaves too. */
export const conclude: Step = (bridge, at) => {
  if (!hasCall(bridge)) return [];
  const allIn = bridge.lines.length > 0 && bridge.lines.every((line) => lineState(bridge, line) === 'in');
  if (bridge.status === 'ringing' && allIn) return [{ type: 'AllTiersIn', at }];
  if (!somebodyJoined(bridge) || !isEmpty(bridge) || isRinging(bridge)) return [];
  return [
    { type: 'CallGivenUp', at },
    { type: 'BridgeEnded', at, why: 'everybodyLeft', by: null },
  ];
};
