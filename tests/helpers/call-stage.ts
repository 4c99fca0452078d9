import { makeCallRoutes } from '../../src/adapters/graph/call-routes.js';
import { makeGraphBackground } from '../../src/adapters/graph/graph-background.js';
import { makeGraphCalls } from '../../src/adapters/graph/graph-calls.js';
import { makeGraphDirectory } from '../../src/adapters/graph/graph-directory.js';
import { makeGraphMeetings } from '../../src/adapters/graph/graph-meetings.js';
import { makeGraphPresence } from '../../src/adapters/graph/graph-presence.js';
import { makeRejectCall } from '../../src/adapters/graph/reject-call.js';
import { startHttp } from '../../src/adapters/http/start-http.js';
import { makeCredential } from '../../src/adapters/identity/credential.js';
import { makeTokenVerifier } from '../../src/adapters/identity/verify-token.js';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import { personId, type Person as Colleague } from '../../src/domain/people.js';
import type { CallNews } from '../../src/domain/bridge/commands.js';
import type { BackgroundSource } from '../../src/ports/background-source.js';
import type { Calls, Meetings } from '../../src/ports/calls.js';
import type { Directory } from '../../src/ports/directory.js';
import type { PresenceSource } from '../../src/ports/presence.js';
import { HandClock } from '../../src/rehearsal/hand-clock.js';
import { readSettings, type DeskSettings } from '../../src/settings.js';
import type { Microsoft } from '../../src/simulator/microsoft.js';
import type { Person } from '../../src/simulator/people/person.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { cloudSettings } from './cloud-settings.js';

const NAMES = ['ana', 'bo', 'cho', 'dan', 'eve', 'fay'] as const;

/** The calling side of a desk and a make-believe Microsoft, joined over HTTP. */
export interface CallStage extends Readonly<Record<(typeof NAMES)[number], Person>> {
  readonly microsoft: Microsoft;
  readonly clock: HandClock;
  readonly calls: Calls;
  readonly meetings: Meetings;
  readonly presence: PresenceSource;
  readonly directory: Directory;
  readonly background: BackgroundSource;
  /** What the desk was told about its calls, with the attempt in front. */
  readonly notified: readonly (CallNews & { readonly attempt: string })[];
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

export const asColleague = ({ objectId, name }: Person): Colleague => ({ id: personId(objectId), name });

const settingsFor = ({ cloud }: Microsoft): DeskSettings => {
  const read = readSettings({
    ...cloudSettings(cloud),
    PUBLIC_URL: 'https://desk.contoso.example',
  });
  return (read as { settings: DeskSettings }).settings;
};

export const startCallStage = async (options: { timeLimit?: number } = {}): Promise<CallStage> => {
  const clock = HandClock.at(Date.UTC(2026, 10, 23, 2));
  const microsoft = await startMicrosoft({ now: () => clock.now(), onMove: (listener) => clock.onMove(listener) });
  const { bot, cloud, publicUrl } = settingsFor(microsoft);
  const notified: (CallNews & { attempt: string })[] = [];
  const logged: string[] = [];
  const log = makePinoLog({ level: 'info', to: { write: (line) => void logged.push(line) } });
  const far = { cloud, credential: makeCredential({ bot, cloud }), ...options };
  const { appId, tenantId } = bot;
  const routes = makeCallRoutes({
    ...{ appId, tenantId, log },
    verify: makeTokenVerifier({ openIdUrl: cloud.callsOpenIdUrl, issuers: cloud.callsIssuers, audience: appId }),
    receive: (attempt, notifications) => {
      notified.push(...notifications.map((one) => ({ ...one, attempt })));
      return Promise.resolve('taken');
    },
    reject: makeRejectCall(far),
  });
  const ready = (): Promise<{ ok: true }> => Promise.resolve({ ok: true });
  const http = await startHttp({ host: '127.0.0.1', port: 0, routes, ready, log });
  microsoft.connectBot(`http://127.0.0.1:${String(http.port)}`);
  const people = NAMES.map((key) => {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    return [key, microsoft.addUser({ principalName: `${key}@contoso.example`, name })] as const;
  });
  return {
    ...(Object.fromEntries(people) as Record<(typeof NAMES)[number], Person>),
    ...{ microsoft, clock, notified, logged },
    calls: makeGraphCalls({ ...far, appId, tenantId, publicUrl: publicUrl ?? '' }),
    meetings: makeGraphMeetings(far),
    presence: makeGraphPresence({ ...far, log }),
    directory: makeGraphDirectory(far),
    background: makeGraphBackground(far),
    stop: async () => {
      await http.stop();
      await microsoft.stop();
    },
  };
};
