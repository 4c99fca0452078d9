import type { LaneState, LaneStore } from '../../ports/lane-store.js';

const LANES_KEPT = 5_000;

/** The lanes of a desk that is the only one: kept in its memory, the longest unused are forgotten first. */
export const memoryLanes = (most = LANES_KEPT): LaneStore => {
  const known = new Map<string, LaneState>();
  return {
    change: (names, empty, decide) => {
      const { states, value } = decide(names.map((name) => known.get(name) ?? empty));
      names.forEach((name, index) => {
        const state = states[index];
        if (state === undefined) return;
        known.delete(name);
        known.set(name, state);
      });
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return Promise.resolve(value);
    },
  };
};
