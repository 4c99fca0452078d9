import { MINUTE } from '../../domain/instant.js';
import type { Writer } from './cast.js';
import type { Day } from './day.js';

const LISTENS = 3 * MINUTE;

/** Somebody of tier 1 picks up and writes the ticket down. */
export const planPhoneCall = ({ cast, agenda, rehearsal }: Day, writer: Writer, problem: string): Promise<void> => {
  const desk = cast.workers.filter(({ tier }) => tier === 1);
  const answers = desk[writer.chance.below(desk.length)];
  const channel = rehearsal.scene.channels.get(1);
  if (answers !== undefined && channel !== undefined)
    agenda.add(rehearsal.clock.now() + LISTENS, async () => {
      const words = `new for ${writer.person.principalName} (ext. 4711): ${problem}`;
      await answers.person.writesIn(channel, words, { mention: true });
    });
  return Promise.resolve();
};
