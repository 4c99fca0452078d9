import type { Rehearsal } from './start-rehearsal.js';

/** Moves the clock as far as the desk waits for another message, and waits until it has read what came. */
export const untilRead = async ({
  clock,
  desk,
  settled,
}: Pick<Rehearsal, 'clock' | 'desk' | 'settled'>): Promise<void> => {
  await settled();
  clock.advance(desk.plans.current().intake.gather);
  await settled();
};
