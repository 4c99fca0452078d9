import { systemClock } from '../../src/adapters/clock/system-clock.js';
import { compose } from '../../src/compose.js';
import { settingsFromEnvironment } from '../../src/settings.js';
import { fastTime } from './fast-time.js';

// A desk in a process of its own. Its log is its output; the first line of its own tells where it listens.
const TIME_LIMIT = 2_000;
const read = settingsFromEnvironment();
if ('problems' in read || read.settings.mode !== 'desk') process.exit(2);
const desk = await compose(read.settings, { clock: systemClock, realTime: fastTime, timeLimit: TIME_LIMIT });
process.stdout.write(`${JSON.stringify({ listening: desk.port })}\n`);
process.on('SIGTERM', () => void desk.stop().then(() => process.exit(0)));
