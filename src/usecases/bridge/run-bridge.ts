import type { Bridge, BridgeId, Line } from '../../domain/bridge/bridge.js';
import type { BridgeCommand, Present } from '../../domain/bridge/commands.js';
import { hasCall } from '../../domain/bridge/course.js';
import { decideBridge } from '../../domain/bridge/decide.js';
import { effectsOf, type BridgeEffect } from '../../domain/bridge/effects.js';
import type { BridgeEvent } from '../../domain/bridge/events.js';
import { foldBridge } from '../../domain/bridge/evolve.js';
import { isUnfinished, nextWake } from '../../domain/bridge/next-wake.js';
import { SECOND, type Instant } from '../../domain/instant.js';
import { isDeliveryError } from '../../ports/delivery-error.js';
import type { Tables } from '../../ports/store.js';
import type { Writing } from '../commit-change.js';
import type { Desk } from '../desk.js';
import { RUN_BRIDGE, recordBridge } from './commit-bridge.js';
import { passedOver } from './open-bridge.js';
import { perform, type Done } from './perform.js';
import { readLinesWithPresence } from './read-lines.js';

/** Of a plan that lost its bridge while one was open. */
const RING = 45 * SECOND;
/** What could not be done is tried again after this. */
const AGAIN = 10 * SECOND;
/** More than any course of events takes; whatever would go on is taken up again by its timer. */
const ROUNDS = 50;

/** Takes commands one after the other on a bridge that is locked; what is refused has no effect. */
export const takeCommands = async (
  change: Writing,
  bridge: Bridge,
  commands: readonly BridgeCommand[],
): Promise<{ readonly bridge: Bridge; readonly events: readonly BridgeEvent[] }> => {
  const events: BridgeEvent[] = [];
  let after = bridge;
  for (const command of commands) {
    const decision = decideBridge(after, command, change.now);
    if ('refused' in decision) continue;
    events.push(...decision.events);
    after = foldBridge(decision.events, after) ?? after;
  }
  await recordBridge(change, bridge, events);
  return { bridge: after, events };
};

const changeOf = (desk: Desk, tables: Tables): Writing => ({
  tables,
  plan: desk.plan(),
  newId: desk.newId,
  now: desk.clock.now(),
});

const lookAt = async (tables: Tables, { id }: Bridge, at: Instant | null): Promise<void> => {
  if (at !== null) await tables.dueWork.schedule({ kind: RUN_BRIDGE, key: id, at });
};

/** Who is on call now: asked for once, when the hold is over. */
const linesFor = async (desk: Desk, bridge: Bridge, now: Instant): Promise<readonly Line[] | null> => {
  if (bridge.status !== 'held' || now < bridge.startAt) return null;
  const others = (await desk.store.bridges.openOrOverSince(now)).filter(({ id }) => id !== bridge.id);
  return passedOver(await readLinesWithPresence(desk, now), others);
};

/**
 * Before anybody is given up, and where a roster is in doubt, Graph is asked who is in: a notification may have been lost
 * while nobody listened.
 */
const rosterFor = async (desk: Desk, bridge: Bridge, now: Instant): Promise<readonly BridgeCommand[]> => {
  const rung = bridge.invitees.some((one) => one.state === 'ringing' && (one.ringUntil ?? Infinity) <= now);
  const due = hasCall(bridge) && bridge.call.keepAliveAt !== null && bridge.call.keepAliveAt <= now;
  if (!hasCall(bridge) || desk.calls === null || (!rung && !due && bridge.doubted.length === 0)) return [];
  const seen = bridge.version;
  try {
    const participants: readonly Present[] = await desk.calls.participants(bridge.call.id);
    return [{ type: 'ReadRoster', participants, seen }];
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ call: bridge.call.id, reason: error.reason, vendor: error.vendor }, 'a roster was not read');
    return [error.reason === 'gone' ? { type: 'LoseCall' } : { type: 'ReadRoster', participants: null, seen }];
  }
};

interface Stepped {
  readonly bridge: Bridge;
  readonly effects: readonly BridgeEffect[];
}

/** Decides what is due, and commits it before anything of it is done. */
const step = async (desk: Desk, id: BridgeId): Promise<Stepped | undefined> => {
  const seen = await desk.store.bridges.find(id);
  if (seen === undefined) return undefined;
  const now = desk.clock.now();
  const roster = await rosterFor(desk, seen, now);
  const around = {
    lines: await linesFor(desk, seen, now),
    ring: desk.plan().bridge?.ring ?? RING,
    noCall: desk.calls === null ? ('noPublicUrl' as const) : null,
    attempt: desk.newId(),
  };
  return desk.store.write<Stepped | undefined>(async (tables) => {
    const locked = await tables.bridges.lock(id);
    if (locked === undefined) return { drop: undefined };
    const change = { ...changeOf(desk, tables), now };
    const { bridge, events } = await takeCommands(change, locked, [...roster, { type: 'Wake', around }]);
    await lookAt(tables, bridge, isUnfinished(bridge) ? now + AGAIN : nextWake(bridge));
    return { keep: { bridge, effects: effectsOf(events, bridge, now) } };
  });
};

const tell = async (desk: Desk, id: BridgeId, done: readonly Done[]): Promise<void> => {
  const commands = done.filter((one): one is BridgeCommand => one !== null && one !== 'again');
  if (commands.length === 0) return;
  await desk.store.write(async (tables) => {
    const locked = await tables.bridges.lock(id);
    if (locked === undefined) return { drop: null };
    const { bridge } = await takeCommands(changeOf(desk, tables), locked, commands);
    // To be looked at once more in any case, also when this process ends here.
    await lookAt(tables, bridge, desk.clock.now());
    return { keep: null };
  });
  desk.wake();
};

/**
 * Looks at a bridge: decides what is due and does it, until nothing is left to be done at this moment. What is intended is
 * committed first, so that a process which is killed in between rings nobody twice and places no second call.
 */
export const runBridge = async (desk: Desk, id: BridgeId): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const stepped = await step(desk, id);
    if (stepped === undefined || stepped.effects.length === 0) return;
    desk.wake();
    const done: Done[] = [];
    for (const effect of stepped.effects) done.push(await perform(desk, stepped.bridge, effect));
    await tell(desk, id, done);
    if (done.includes('again') || done.every((one) => one === null)) return;
  }
};
