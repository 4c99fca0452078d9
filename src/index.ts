import { systemClock } from './adapters/clock/system-clock.js';
import { complainAbout, complainOfStart } from './cli/complain.js';
import { compose } from './compose.js';
import { settingsFromEnvironment, type Settings } from './settings.js';

interface Running {
  stop(): Promise<void>;
}

/** The rehearsal is loaded only where it is wanted: a desk in earnest has no make-believe Microsoft in memory. */
const start = async (settings: Settings): Promise<Running> => {
  if (settings.mode === 'desk') return compose(settings, { clock: systemClock });
  const { rehearse } = await import('./rehearsal/rehearse.js');
  return rehearse(settings);
};

/** A signal during the start is kept until there is something to stop; a second one ends at once. */
const stopOnSignal = (starting: Promise<Running>): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          complainOfStart(error);
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

const read = settingsFromEnvironment();
if ('problems' in read) {
  complainAbout(read.problems);
  process.exitCode = 2;
} else {
  const starting = start(read.settings);
  stopOnSignal(starting);
  await starting.catch((error: unknown) => {
    complainOfStart(error);
    process.exit(1);
  });
}
