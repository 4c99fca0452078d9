import type { CallNews } from '../../domain/bridge/commands.js';
import type { Desk } from '../desk.js';
import { RUN_BRIDGE } from './commit-bridge.js';
import { takeCommands } from './run-bridge.js';

/**
 * What Graph tells at the address of an attempt, in the order in which it came: kept at once, acted upon by the worker.
 * `unknown` when no attempt has that id.
 */
export const receiveCallNews = async (
  desk: Desk,
  attempt: string,
  notifications: readonly CallNews[],
): Promise<'taken' | 'unknown'> => {
  const taken = await desk.store.write<'taken' | 'unknown'>(async (tables) => {
    const bridge = await tables.bridges.lockByAttempt(attempt);
    if (bridge === undefined) return { drop: 'unknown' };
    const now = desk.clock.now();
    const change = { tables, plan: desk.plan(), newId: desk.newId, now };
    const news = notifications.map((one) => ({ type: 'HearNews', news: one }) as const);
    const { events } = await takeCommands(change, bridge, news);
    if (events.length === 0) return { drop: 'taken' };
    await tables.dueWork.schedule({ kind: RUN_BRIDGE, key: bridge.id, at: now });
    return { keep: 'taken' };
  });
  desk.wake();
  return taken;
};
