import { randomUUID } from 'node:crypto';
import { temporalCalendar } from './adapters/calendar/temporal-calendar.js';
import { startHttp, type HttpServer } from './adapters/http/start-http.js';
import { makeCallRoutes } from './adapters/graph/call-routes.js';
import { makeGraphBackground } from './adapters/graph/graph-background.js';
import { makeGraphCalls } from './adapters/graph/graph-calls.js';
import { makeGraphDirectory } from './adapters/graph/graph-directory.js';
import { makeGraphMeetings } from './adapters/graph/graph-meetings.js';
import { makeGraphPresence } from './adapters/graph/graph-presence.js';
import { makeRejectCall } from './adapters/graph/reject-call.js';
import { makeCredential } from './adapters/identity/credential.js';
import { makeTokenVerifier } from './adapters/identity/verify-token.js';
import { repeat, systemTime } from './adapters/clock/system-clock.js';
import { makeLookout } from './adapters/lookout/make-lookout.js';
import { makePinoLog } from './adapters/log/pino-log.js';
import { scalePicture } from './adapters/pictures/scale-picture.js';
import { followKnownIssuesFile } from './adapters/plan-file/follow-known-issues-file.js';
import { readPlanFile, watchPlanFile } from './adapters/plan-file/watch-plan-file.js';
import { openStore } from './adapters/postgres/open-store.js';
import { searchKnownIssues } from './adapters/search/search-known-issues.js';
import { serveRecords } from './adapters/socket/records-socket.js';
import { ConnectorClient } from './adapters/teams/connector-client.js';
import { makeConnectorMessenger } from './adapters/teams/connector-messenger.js';
import { makeConnectorPictures } from './adapters/teams/connector-pictures.js';
import { makeConnectorRoster } from './adapters/teams/connector-roster.js';
import { makeMessageRoute } from './adapters/teams/message-route.js';
import { Worker } from './adapters/worker/worker.js';
import { say } from './cards/say.js';
import { understandMessage } from './domain/intake/understand-message.js';
import type { Calendar } from './domain/time/calendar.js';
import { readKnownIssues } from './plan/known-issues/read-known-issues.js';
import { readPlan } from './plan/read-plan.js';
import type { Clock, RealTime } from './ports/clock.js';
import type { Log } from './ports/log.js';
import type { Store } from './ports/store.js';
import type { DeskSettings } from './settings.js';
import { receiveCallNews } from './usecases/bridge/receive-call-news.js';
import { Budget } from './usecases/delivery/budget.js';
import { LEASE_IN_LEAPS } from './usecases/delivery/keep-lease.js';
import { memoryLanes } from './usecases/delivery/memory-lanes.js';
import { makeShowTyping } from './usecases/delivery/show-typing.js';
import type { Desk } from './usecases/desk.js';
import { PRUNE_INBOX } from './usecases/do-due-work.js';
import { KnownIssueBase } from './usecases/known-issues/known-issue-base.js';
import { readRecords } from './usecases/health/read-records.js';
import { languageFor } from './usecases/language-of.js';
import { passesOf } from './usecases/passes.js';
import { PlanInForce } from './usecases/plan-in-force.js';
import { readiness } from './usecases/readiness.js';
import { receive } from './usecases/receive.js';
import { RESOLVE_PEOPLE } from './usecases/resolve-people.js';
import { makeRolls } from './usecases/rolls.js';
import { DAILY_LINE } from './usecases/staff/daily-line.js';
import { SEAT_TICKETS } from './usecases/seat-tickets.js';

/** How often a process looks for what others wrote, in real time. */
const LOOKS_EVERY = 1_000;

/** A desk that serves. */
export interface RunningDesk {
  readonly port: number;
  readonly plans: PlanInForce;
  readonly store: Store;
  readonly log: Log;
  /** Resolves when everything that is due was done and delivered. */
  settled(): Promise<void>;
  /** Answers what was begun, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/** Where people open Teams, by cloud; threads are linked to there. */
const TEAMS: Readonly<Record<DeskSettings['cloud']['name'], string>> = {
  public: 'https://teams.microsoft.com',
  usgov: 'https://gov.teams.microsoft.us',
  china: 'https://teams.microsoftonline.cn',
  custom: 'https://teams.microsoft.com',
};

interface Options {
  /** Product time. */
  readonly clock: Clock;
  /** The machine's own, unless a test hands in another. */
  readonly realTime?: RealTime;
  readonly log?: Log;
  /** Milliseconds that Teams may take for an answer. */
  readonly timeLimit?: number;
}

const calendars = (plans: PlanInForce): (() => Calendar) => {
  let zone = '';
  let calendar: Calendar | undefined;
  return () => {
    const { timeZone } = plans.current().organisation;
    if (calendar === undefined || zone !== timeZone) calendar = temporalCalendar(timeZone);
    zone = timeZone;
    return calendar;
  };
};

interface Built {
  readonly desk: Desk;
  readonly workers: readonly Worker[];
  /** Resolves when nothing is being sent any more. */
  readonly finished: () => Promise<void>;
  readonly credential: ReturnType<typeof makeCredential>;
}

interface Around {
  readonly clock: Clock;
  readonly time: RealTime;
  readonly log: Log;
  readonly store: Store;
  readonly plans: PlanInForce;
  readonly issues: KnownIssueBase;
  readonly timeLimit: number | undefined;
}

/** Null where Graph could not tell us what becomes of a call. */
const callsFor = (
  { publicUrl, cloud, bot }: DeskSettings,
  credential: ReturnType<typeof makeCredential>,
): Desk['calls'] =>
  publicUrl === null
    ? null
    : makeGraphCalls({ cloud, credential, publicUrl, appId: bot.appId, tenantId: bot.tenantId });

const build = (settings: DeskSettings, { clock, time, log, store, plans, issues, timeLimit }: Around): Built => {
  const realNow = (): number => time.now();
  const credential = makeCredential(settings);
  const connector = new ConnectorClient({
    cloud: settings.cloud,
    credential,
    ...(timeLimit === undefined ? {} : { timeLimit }),
  });
  const messenger = makeConnectorMessenger(connector, settings.bot);
  const roster = makeConnectorRoster(connector);
  const directory = makeGraphDirectory({ cloud: settings.cloud, credential });
  const workers: Worker[] = [];
  // An embedded database belongs to one process: no other sends.
  const budget = new Budget(settings.databaseUrl === null ? memoryLanes() : store.lanes);
  const desk: Desk = {
    store,
    messenger,
    roster,
    directory,
    calls: callsFor(settings, credential),
    meetings: makeGraphMeetings({ cloud: settings.cloud, credential }),
    background: makeGraphBackground({ cloud: settings.cloud, credential }),
    presence: makeGraphPresence({ cloud: settings.cloud, credential, log }),
    lookout: makeLookout({ cloud: settings.cloud, credential, publicUrl: settings.publicUrl }),
    publicUrl: settings.publicUrl,
    log,
    clock,
    realNow,
    newId: randomUUID,
    plan: () => plans.current(),
    planEdit: () => plans.broken,
    calendar: calendars(plans),
    understand: understandMessage,
    knownIssues: (tables) => issues.now(tables),
    teams: { url: TEAMS[settings.cloud.name], tenantId: settings.bot.tenantId },
    pictures: makeConnectorPictures({ cloud: settings.cloud, credential }),
    scalePicture,
    showTyping: makeShowTyping({ messenger, budget, realNow }),
    rolls: makeRolls({ store, roster, directory, realNow, log }),
    wake: () => workers.forEach((worker) => worker.wake()),
    ...(time.leaps === true ? { lease: LEASE_IN_LEAPS } : {}),
    every: (milliseconds, act) => repeat(milliseconds / (time.pace ?? 1), act),
    wakeIn: (milliseconds) => workers.forEach((worker) => worker.wakeIn(milliseconds)),
  };
  const whenReady = (pass: () => Promise<number>) => (): Promise<number> => (plans.ready ? pass() : Promise.resolve(0));
  const { passes, finished } = passesOf(desk, budget);
  for (const pass of passes) workers.push(new Worker({ pass: whenReady(pass), every: LOOKS_EVERY, time, log }));
  return { desk, workers, finished, credential };
};

const edgeWords = (plans: PlanInForce): Parameters<typeof makeMessageRoute>[0]['words'] => {
  const language = (locale: string | null): 'en' | 'zh-TW' =>
    languageFor(locale) ?? (plans.ready ? plans.current().organisation.languages[0] : 'en');
  return {
    failed: (reference, locale) => say(language(locale), 'say.failed', { reference }),
    notOffered: (locale) => say(language(locale), 'say.notOffered'),
  };
};

const serve = (
  settings: DeskSettings,
  { desk, credential }: Built,
  { plans, issues }: Pick<Around, 'plans' | 'issues'>,
): Promise<HttpServer> => {
  const { bot, cloud, host, port } = settings;
  const { log, clock, store } = desk;
  const verify = makeTokenVerifier({ openIdUrl: cloud.botOpenIdUrl, issuers: [cloud.botIssuer], audience: bot.appId });
  const verifyCalls = makeTokenVerifier({
    openIdUrl: cloud.callsOpenIdUrl,
    issuers: cloud.callsIssuers,
    audience: bot.appId,
  });
  const messages = makeMessageRoute({
    bot,
    cloud,
    credential,
    verify,
    clock,
    log,
    words: edgeWords(plans),
    receive: (inbound) => receive(desk, inbound),
  });
  const routes = [
    messages,
    ...makeCallRoutes({
      ...{ tenantId: bot.tenantId, appId: bot.appId, verify: verifyCalls, log },
      receive: (attempt, notifications) => receiveCallNews(desk, attempt, notifications),
      reject: makeRejectCall({ cloud, credential }),
    }),
  ];
  const ready = () => readiness({ store, plans, issues, now: clock.now(), canBeCalled: desk.calls !== null });
  return startHttp({ host, port, routes, ready, log });
};

const loadPlan = async (settings: DeskSettings, plans: PlanInForce, log: Log): Promise<void> => {
  const text = await readPlanFile(settings.supportPlan, log);
  if (text !== null) await plans.offer(text);
  if (!plans.ready) await plans.refresh();
};

/** Another plan may name other people and other channels. */
const afterPlan = async (store: Store, clock: Clock): Promise<void> => {
  for (const kind of [RESOLVE_PEOPLE, SEAT_TICKETS])
    await store.dueWork.schedule({ kind, key: 'plan', at: clock.now() });
};

/** Whoever looks at an embedded database from another process asks this one. */
const shareRecords = (folder: string, desk: Desk): Promise<() => Promise<void>> =>
  serveRecords(folder, { read: () => readRecords(desk, desk.planEdit()), log: desk.log });

/** One worker makes work for another: only a round in which none found anything is the last. */
const settle = async (workers: readonly Worker[]): Promise<void> => {
  const done = await Promise.all(workers.map((worker) => worker.idle()));
  if (done.some((count) => count > 0)) await settle(workers);
};

/** Builds the desk of its parts and lets it serve. Throws `StoreError` when the database cannot be opened. */
export const compose = async (
  settings: DeskSettings,
  { clock, realTime = systemTime, log: given, timeLimit }: Options,
): Promise<RunningDesk> => {
  const log = given ?? makePinoLog({ level: settings.logLevel });
  const { databaseUrl, dataDir } = settings;
  const store = await openStore(databaseUrl === null ? { folder: dataDir } : { databaseUrl });
  const plans = new PlanInForce({ store, read: readPlan, clock, log });
  await loadPlan(settings, plans, log);
  const issues = new KnownIssueBase({ read: readKnownIssues, index: searchKnownIssues, now: () => clock.now(), log });
  const built = build(settings, { clock, time: realTime, log, store, plans, issues, timeLimit });
  const { desk, workers } = built;
  await afterPlan(store, clock);
  await store.dueWork.schedule({ kind: DAILY_LINE, key: 'desk', at: clock.now() });
  await store.dueWork.schedule({ kind: PRUNE_INBOX, key: 'inbox', at: clock.now() });
  const http = await serve(settings, built, { plans, issues });
  // A fifth of a second of reading, behind the start: the first answer to a problem comes later than that.
  const file = followKnownIssuesFile(settings.knownIssues, log, issues);
  const unshare = databaseUrl === null ? await shareRecords(dataDir, desk) : null;
  const unwatch = watchPlanFile(settings.supportPlan, log, async (text) => {
    await plans.offer(text);
    await afterPlan(store, clock);
    desk.wake();
  });
  const still = clock.onMove(() => desk.wake());
  const others = setInterval(
    () => void plans.refresh().catch((error: unknown) => log.warn({ error }, 'plan versions not read')),
    5_000,
  );
  others.unref();
  return {
    port: http.port,
    plans,
    store,
    log,
    settled: () => file.loaded.then(() => settle(workers)),
    stop: async () => {
      clearInterval(others);
      unwatch();
      file.stop();
      still();
      await http.stop();
      await unshare?.();
      await Promise.all(workers.map((worker) => worker.stop()));
      await built.finished();
      await store.close();
    },
  };
};
