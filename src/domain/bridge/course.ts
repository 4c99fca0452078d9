import type { Instant } from '../instant.js';
import type { Bridge } from './bridge.js';
import type { BridgeEvent } from './events.js';
import { evolveBridge } from './evolve.js';

/** One part of a decision. */
export type Step = (bridge: Bridge, now: Instant) => readonly BridgeEvent[];

/** Steps one after the other, each looking at what those before it made of the bridge. */
export const inTurn = (bridge: Bridge, now: Instant, ...steps: readonly Step[]): readonly BridgeEvent[] => {
  const happened: BridgeEvent[] = [];
  let after = bridge;
  for (const step of steps) {
    for (const event of step(after, now)) {
      happened.push(event);
      after = evolveBridge(after, event);
    }
  }
  return happened;
};

/** Whether there is a call that the bot is in, as far as we know. */
export const hasCall = (bridge: Bridge): bridge is Bridge & { readonly call: NonNullable<Bridge['call']> } =>
  (bridge.status === 'ringing' || bridge.status === 'assembled') &&
  bridge.call !== null &&
  bridge.call.over === null &&
  !bridge.givenUp.some(({ call }) => call === bridge.call?.id);

export const somebodyJoined = ({ invitees }: Bridge): boolean => invitees.some(({ stays }) => stays.length > 0);
export const isRinging = ({ invitees }: Bridge): boolean => invitees.some(({ state }) => state === 'ringing');
export const isEmpty = ({ invitees }: Bridge): boolean => !invitees.some(({ state }) => state === 'joined');
