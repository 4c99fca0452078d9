import { compose, type RunningDesk } from '../compose.js';
import type { RealTime } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { DeskSettings, RehearsalSettings } from '../settings.js';
import type { Microsoft } from '../simulator/microsoft.js';
import { startMicrosoft, type MicrosoftOptions } from '../simulator/start-microsoft.js';
import { giveDevices } from './give-devices.js';
import { HandClock } from './hand-clock.js';
import { buildScene, installEverywhere, type Scene } from './scene.js';

/** A whole desk with a make-believe Microsoft around it, on this machine alone. */
export interface Rehearsal {
  readonly desk: RunningDesk;
  readonly microsoft: Microsoft;
  readonly clock: HandClock;
  readonly scene: Scene;
  /** Resolves when nothing is under way any more, on either side. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** Real time that runs along, by default. */
  readonly clock?: HandClock;
  /** The machine's own, unless nobody is to wait. */
  readonly realTime?: RealTime;
  readonly log?: Log;
  readonly databaseUrl?: string | null;
  readonly microsoft?: Omit<MicrosoftOptions, 'now'>;
  /** Leave out what the admin does on the first day. */
  readonly empty?: boolean;
}

/**
 * Where Microsoft tells of calls. A port that is not chosen yet cannot be named; a name of the bot's own leads the
 * make-believe Microsoft to wherever the bot is.
 */
const publicUrlOf = ({ port }: RehearsalSettings): string =>
  port === 0 ? 'https://tierline.contoso.example' : `http://127.0.0.1:${String(port)}`;

const settingsFor = ({ cloud }: Microsoft, of: RehearsalSettings, databaseUrl: string | null): DeskSettings => ({
  mode: 'desk',
  host: of.host,
  port: of.port,
  dataDir: of.dataDir,
  supportPlan: of.supportPlan,
  knownIssues: of.knownIssues,
  logLevel: of.logLevel,
  databaseUrl,
  publicUrl: publicUrlOf(of),
  bot: { appId: cloud.appId, tenantId: cloud.tenantId, secret: { kind: 'password', password: cloud.secret } },
  cloud: {
    name: 'custom',
    loginUrl: cloud.loginUrl,
    graphUrl: cloud.graphUrl,
    botAudience: 'https://api.botframework.com',
    graphAudience: 'https://graph.microsoft.com',
    botIssuer: cloud.botIssuer,
    botOpenIdUrl: cloud.botOpenIdUrl,
    callsIssuers: [cloud.callsIssuer],
    callsOpenIdUrl: cloud.callsOpenIdUrl,
  },
});

/** Bot, embedded database and make-believe tenant, built from the plan in force. The desk reaches it by its settings alone. */
export const startRehearsal = async (settings: RehearsalSettings, options: Options = {}): Promise<Rehearsal> => {
  const clock = options.clock ?? new HandClock(() => Date.now());
  const microsoft = await startMicrosoft({
    ...options.microsoft,
    now: () => clock.now(),
    onMove: (listener) => clock.onMove(listener),
  });
  const deskSettings = settingsFor(microsoft, settings, options.databaseUrl ?? null);
  const started = await compose(deskSettings, {
    clock,
    ...(options.realTime === undefined ? {} : { realTime: options.realTime }),
    ...(options.log === undefined ? {} : { log: options.log }),
  }).catch(async (error: unknown) => {
    await microsoft.stop();
    throw error;
  });
  microsoft.connectBot(`http://127.0.0.1:${String(started.port)}`);
  const settled = async (): Promise<void> => {
    await microsoft.settled();
    await started.settled();
    await microsoft.settled();
  };
  const plan = started.plans.current();
  const scene = buildScene(microsoft, plan);
  giveDevices(microsoft, scene);
  if (options.empty !== true) {
    await installEverywhere(microsoft, scene, plan);
    await settled();
  }
  return {
    desk: started,
    microsoft,
    clock,
    scene,
    settled,
    stop: async () => {
      await started.stop();
      await microsoft.stop();
    },
  };
};
