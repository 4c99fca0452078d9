import type { Instant } from '../instant.js';
import type { Bridge } from './bridge.js';
import { hasCall } from './course.js';
import { FALLBACK_LASTS } from './decide-call.js';

const timersOf = (bridge: Bridge): readonly (Instant | null)[] => {
  switch (bridge.status) {
    case 'held':
      return [bridge.startAt];
    case 'placing':
      return [bridge.attempt?.settleAt ?? null];
    case 'ringing':
    case 'assembled':
      return [
        bridge.call?.keepAliveAt ?? null,
        ...bridge.invitees.flatMap((one) => (one.state === 'ringing' ? [one.ringUntil, one.againAt] : [])),
      ];
    case 'fallback':
      return bridge.fallback === null ? [] : [bridge.fallback.at + FALLBACK_LASTS];
    case 'stopped':
    case 'ended':
      return [];
  }
};

/** When something has to be decided at the latest, null when never again. */
export const nextWake = (bridge: Bridge): Instant | null => {
  const timers = timersOf(bridge).filter((one) => one !== null);
  return timers.length === 0 ? null : Math.min(...timers);
};

/** Whether something is left to be done for it that has no time of its own: a call to leave, a way to make, a doubt. */
export const isUnfinished = (bridge: Bridge): boolean =>
  bridge.givenUp.some(({ left }) => !left) ||
  (bridge.status === 'fallback' && bridge.fallback?.way === null) ||
  (hasCall(bridge) && bridge.doubted.length > 0);
