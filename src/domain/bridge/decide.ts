import type { Instant } from '../instant.js';
import type { Bridge } from './bridge.js';
import type { BridgeCommand, BridgeCommandOf, BridgeCommandType } from './commands.js';
import { conclude } from './conclude.js';
import { inTurn, type Step } from './course.js';
import { fallBack, isUnused, keepAlive, leaveCall, loseCall, missCall, takeCall, takeFallback } from './decide-call.js';
import { hearNews, readRoster } from './decide-news.js';
import { begin, giveUpOnAll, giveUpRings, missRing, ringAgain, ringNext } from './decide-ring.js';
import { attachTicket, endBridge, recordOutcome, stopBridge } from './decide-staff.js';
import type { BridgeDecision, DecideBridge } from './refusals.js';

/** Graph never said whether it made the call: people meet by a link, and a call that turns up takes its place. */
const settle: Step = (bridge, now) =>
  bridge.status === 'placing' && bridge.attempt !== null && now >= bridge.attempt.settleAt
    ? fallBack('notConfirmed')(bridge, now)
    : [];

const forget: Step = (bridge, at) =>
  bridge.status === 'fallback' && isUnused(bridge, at) ? [{ type: 'BridgeEnded', at, why: 'unused', by: null }] : [];

const wake: DecideBridge<BridgeCommandOf<'Wake'>> = (bridge, { around }, now) => ({
  events: inTurn(
    bridge,
    now,
    begin(around),
    settle,
    giveUpRings,
    conclude,
    ringAgain,
    ringNext(around),
    giveUpOnAll,
    conclude,
    forget,
  ),
});

const DECIDE: { readonly [T in BridgeCommandType]: DecideBridge<BridgeCommandOf<T>> } = {
  StopBridge: stopBridge,
  EndBridge: endBridge,
  RecordOutcome: recordOutcome,
  AttachTicket: attachTicket,
  Wake: wake,
  TakeCall: takeCall,
  MissCall: missCall,
  HearNews: hearNews,
  ReadRoster: readRoster,
  MissRing: missRing,
  KeepAlive: keepAlive,
  LoseCall: loseCall,
  LeaveCall: leaveCall,
  TakeFallback: takeFallback,
};

/** What becomes of a command: the events to append, possibly none, or why not. Pure. */
export const decideBridge = (bridge: Bridge, command: BridgeCommand, now: Instant): BridgeDecision => {
  const one = DECIDE[command.type] as DecideBridge<BridgeCommand>;
  return one(bridge, command, now);
};
