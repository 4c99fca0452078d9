import { makePinoLog } from '../adapters/log/pino-log.js';
import type { RehearsalSettings } from '../settings.js';
import { freePort } from './free-port.js';
import { startPageServer, type PageServer } from './page/page-server.js';
import { Stage } from './page/stage.js';

/** What `npm start` without credentials runs. */
export interface RunningRehearsal {
  readonly stage: Stage;
  readonly page: PageServer;
  stop(): Promise<void>;
}

const moved = (what: string, asked: number, taken: number): readonly string[] =>
  asked === taken || asked === 0 ? [] : [`  Port ${asked} is taken: ${what} is on ${taken}, the next free one.`];

const explain = ({ stage, page }: RunningRehearsal, settings: RehearsalSettings): string => {
  const { desk } = stage.playing.rehearsal;
  const address = `http://127.0.0.1:${page.port}/`;
  return [
    '',
    '  Tierline · rehearsal',
    '',
    `  Open  ${address}`,
    '',
    '  No bot is configured, so this is a rehearsal: the whole desk with a make-believe Microsoft Teams,',
    '  on this machine alone. Every start begins anew; nothing is kept and nobody outside is reached.',
    ...moved('the page', pagePort(settings), page.port),
    ...moved('the bot', settings.port, desk.port),
    '',
    `  the plan      ${settings.supportPlan}   (edit it here or on the page)`,
    `  the bot       http://127.0.0.1:${desk.port}/api/messages   (health: /healthz, /readyz)`,
    '  in words      npm run story -- five-steps',
    '  in numbers    npm run replay -- FILE.jsonl',
    '',
    '  For the real thing: fill in .env.example and set MicrosoftAppId.   Ctrl+C ends.',
    '',
  ].join('\n');
};

/** The page stands beside the bot. */
const pagePort = ({ port }: RehearsalSettings): number => (port === 0 ? 0 : port + 1);

/** `npm start` with no credentials: the whole desk on this machine, a page to play it on, and a word about what it is. */
export const rehearse = async (settings: RehearsalSettings): Promise<RunningRehearsal> => {
  const log = makePinoLog({ level: settings.logLevel === 'info' ? 'error' : settings.logLevel });
  const port = await freePort(settings.port, settings.host);
  const stage = new Stage({ ...settings, port }, log);
  await stage.open();
  const page = await startPageServer(stage, await freePort(pagePort({ ...settings, port }), '127.0.0.1'), log);
  const running: RunningRehearsal = {
    stage,
    page,
    stop: async () => {
      await page.stop();
      await stage.close();
    },
  };
  console.log(explain(running, settings));
  return running;
};
