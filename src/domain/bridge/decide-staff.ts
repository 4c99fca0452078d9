import type { Actor, Person } from '../people.js';
import { isStaff } from '../ticket/check.js';
import { isOpenBridge, overAt, type Bridge } from './bridge.js';
import type { BridgeCommandOf, BridgeCommandType } from './commands.js';
import { hasCall } from './course.js';
import type { BridgeDecision, BridgeRefusal, DecideBridge } from './refusals.js';
import { legalBridgeVerbs } from './verbs.js';

type Decide<T extends BridgeCommandType> = DecideBridge<BridgeCommandOf<T>>;

const refuse = (refused: BridgeRefusal): BridgeDecision => ({ refused });
const named = ({ id, name }: Actor): Person => ({ id, name });

const alreadyOver = ({ stopped, ended }: Bridge): BridgeRefusal | null => {
  if (stopped !== null) return { reason: 'alreadyStopped', by: stopped.by, at: stopped.at };
  return ended === null ? null : { reason: 'alreadyEnded', by: ended.by, at: ended.at };
};

export const stopBridge: Decide<'StopBridge'> = (bridge, { by, why }, now) => {
  if (!isStaff(by)) return refuse({ reason: 'notStaff' });
  const over = alreadyOver(bridge);
  if (over !== null) return refuse(over);
  if (bridge.status !== 'held') return refuse({ reason: 'tooLateToStop', status: bridge.status });
  if (why === null) return refuse({ reason: 'missing', fields: ['reason'] });
  return { events: [{ type: 'BridgeStopped', at: now, by: named(by), why }] };
};

export const endBridge: Decide<'EndBridge'> = (bridge, { by }, now) => {
  if (!isStaff(by)) return refuse({ reason: 'notStaff' });
  const over = alreadyOver(bridge);
  if (over !== null) return refuse(over);
  if (bridge.status === 'held') return refuse({ reason: 'stillHeld' });
  return {
    events: [
      ...(hasCall(bridge) ? [{ type: 'CallGivenUp', at: now } as const] : []),
      { type: 'BridgeEnded', at: now, why: 'staff', by: named(by) },
    ],
  };
};

export const recordOutcome: Decide<'RecordOutcome'> = (bridge, { by, outcome }, now) => {
  if (!isStaff(by)) return refuse({ reason: 'notStaff' });
  if (!legalBridgeVerbs(bridge).includes('bridge.outcome'))
    return refuse({ reason: 'noOutcomeYet', status: bridge.status });
  if (outcome === null) return refuse({ reason: 'missing', fields: ['outcome'] });
  return { events: [{ type: 'OutcomeRecorded', at: now, by: named(by), text: outcome }] };
};

/** One more ticket that the people of this bridge are to look at; with a bridge that is over only within its cool-down. */
export const attachTicket: Decide<'AttachTicket'> = (bridge, { ticket, because }, now) => {
  const there = bridge.tickets.some((one) => one.ticket === ticket);
  const fits = isOpenBridge(bridge) ? because !== 'coolDown' : overAt(bridge) !== null && because === 'coolDown';
  return { events: there || !fits ? [] : [{ type: 'TicketAttached', at: now, ticket, because }] };
};
