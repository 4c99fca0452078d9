import { HOUR, MINUTE, SECOND, type Duration, type Instant } from '../instant.js';
import type { Bridge, CallResult, Called, FallbackReason } from './bridge.js';
import { nobodyCame } from './call-end.js';
import { hasCall, inTurn, somebodyJoined, type Step } from './course.js';
import type { BridgeEvent } from './events.js';
import { firstOfEach, leadsOf } from './lines.js';
import type { DecideBridge } from './refusals.js';
import type { BridgeCommandOf, BridgeCommandType } from './commands.js';

/** How long Graph may take to tell of a call that was asked for. */
export const SETTLE: Duration = 30 * SECOND;
/** Graph ends a call after 45 minutes in which it heard nothing of the bot. */
export const KEEP_ALIVE: Duration = 15 * MINUTE;
const KEEP_ALIVE_AGAIN: Duration = 5 * MINUTE;
/** A meeting that Graph makes by itself lasts an hour. */
export const FALLBACK_LASTS: Duration = HOUR;

/** Who comes together by other means: those who were to be called or, where the rotas give nobody, the leads. */
const meant = ({ attempt, lines }: Bridge): readonly Called[] => {
  const called = attempt?.people ?? firstOfEach(lines);
  return called.length > 0 ? called : leadsOf(lines);
};

export const fallBack =
  (reason: FallbackReason, vendor: string | null = null): Step =>
  (bridge, at) => [{ type: 'FallbackChosen', at, reason, vendor, people: meant(bridge) }];

/** Graph's own words, as an administrator can look them up. */
const wordsOf = (result: CallResult | null): string | null =>
  result === null ? null : `${String(result.code)}/${String(result.subcode)} ${result.message}`.trim();

/** Nobody could be reached, or the call itself broke down. */
const whyNobodyCame = (result: CallResult | null): FallbackReason =>
  result !== null && nobodyCame(result) ? 'nobodyJoined' : 'failed';

/** There is a call: those whom it rings are rung from now on. */
export const start =
  (call: string): Step =>
  ({ attempt }, at) => [
    { type: 'CallStarted', at, call, ringUntil: at + (attempt?.ring ?? 0), keepAliveAt: at + KEEP_ALIVE },
  ];

/** The call is over: so is the bridge, unless nobody was in it. */
export const finish =
  (result: CallResult | null): Step =>
  (bridge, at) => {
    const over: BridgeEvent = { type: 'CallOver', at, result };
    if (!hasCall(bridge)) return [over];
    if (somebodyJoined(bridge))
      return [over, { type: 'BridgeEnded', at, why: result === null ? 'lost' : 'over', by: null }];
    return [over, ...fallBack(whyNobodyCame(result), wordsOf(result))(bridge, at)];
  };

/** Whether a call may still become the bridge's own: it was asked for, and none is known yet. */
export const awaitsCall = ({ attempt, call, status }: Bridge): boolean =>
  attempt !== null && call === null && (status === 'placing' || status === 'fallback');

const isKnown = (bridge: Bridge, call: string): boolean =>
  bridge.call?.id === call || bridge.givenUp.some((one) => one.call === call);

/** A call that nobody follows is left by the bot. */
export const stray =
  (call: string): Step =>
  (bridge, at) =>
    isKnown(bridge, call) ? [] : [{ type: 'StrayCallFound', at, call }];

type Decide<T extends BridgeCommandType> = DecideBridge<BridgeCommandOf<T>>;

export const takeCall: Decide<'TakeCall'> = (bridge, { call }, now) => ({
  events: bridge.attempt === null ? [] : inTurn(bridge, now, awaitsCall(bridge) ? start(call) : stray(call)),
});

export const missCall: Decide<'MissCall'> = (bridge, { reason, vendor }, now) => ({
  events: bridge.status === 'placing' ? inTurn(bridge, now, fallBack(reason, vendor)) : [],
});

export const loseCall: Decide<'LoseCall'> = (bridge, _command, now) => ({
  events: hasCall(bridge) ? inTurn(bridge, now, finish(null)) : [],
});

export const leaveCall: Decide<'LeaveCall'> = (bridge, { call }, now) => ({
  events: bridge.givenUp.some((one) => one.call === call && !one.left) ? [{ type: 'CallLeft', at: now, call }] : [],
});

export const keepAlive: Decide<'KeepAlive'> = (bridge, { kept }, now) => ({
  events: hasCall(bridge) ? [{ type: 'KeptAlive', at: now, next: now + (kept ? KEEP_ALIVE : KEEP_ALIVE_AGAIN) }] : [],
});

export const takeFallback: Decide<'TakeFallback'> = ({ status, fallback }, { way }, now) => ({
  events: status === 'fallback' && fallback?.way === null ? [{ type: 'FallbackReady', at: now, way }] : [],
});

export const isUnused = ({ fallback }: Bridge, now: Instant): boolean =>
  fallback !== null && now >= fallback.at + FALLBACK_LASTS;
