import { makePinoLog } from '../adapters/log/pino-log.js';
import type { RehearsalSettings } from '../settings.js';
import { startRehearsal, type Rehearsal } from './start-rehearsal.js';

const TRIES = 20;

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** The asked-for port, or the next one that is free. */
const onFreePort = async (
  settings: RehearsalSettings,
  tries = TRIES,
): Promise<{ rehearsal: Rehearsal; moved: boolean }> => {
  try {
    const log = makePinoLog({ level: settings.logLevel === 'info' ? 'warn' : settings.logLevel });
    return { rehearsal: await startRehearsal(settings, { log }), moved: tries < TRIES };
  } catch (error) {
    if (!taken(error) || settings.port === 0 || tries === 0) throw error;
    return onFreePort({ ...settings, port: settings.port + 1 }, tries - 1);
  }
};

const explain = ({ desk, microsoft, scene }: Rehearsal, asked: number, moved: boolean): string => {
  const people = [...scene.staff.values()].map((person) => person.name).join(', ');
  const bound = [...scene.channels].map(([tier, channel]) => `  tier ${String(tier)}: ${channel.name}`);
  return [
    'Tierline · rehearsal',
    'No bot is configured, so everything runs on this machine with a make-believe Microsoft Teams.',
    '',
    ...(moved ? [`Port ${String(asked)} is taken; this is the next free one.`] : []),
    `  the bot        http://127.0.0.1:${String(desk.port)}/api/messages   (health: /healthz, /readyz)`,
    `  make-believe   ${microsoft.cloud.serviceUrl}`,
    '',
    'Its people and channels come from the support plan in force:',
    `  staff: ${people}`,
    ...bound,
    '',
    'Watch a problem go up the tiers and its solution come back:   npm run story',
    'Send your own messages through it:                            npm run replay -- FILE.jsonl',
    'For the real thing, fill in .env.example and set MicrosoftAppId.   Ctrl+C ends.',
  ].join('\n');
};

/** `npm start` with no credentials: the whole desk on this machine, and a word about what it is. */
export const rehearse = async (settings: RehearsalSettings): Promise<Rehearsal> => {
  const { rehearsal, moved } = await onFreePort(settings);
  console.log(explain(rehearsal, settings.port, moved));
  return rehearsal;
};
