import { dirname, join } from 'node:path';
import type { BotIdentity, Cloud } from './ports/microsoft.js';
import { isHttps, isLoopback, isPostgresAddress, isSafeAddress, trimAddress } from './settings/addresses.js';
import { readBot } from './settings/read-bot.js';
import { readCloud } from './settings/read-cloud.js';
import { SettingReader, type Environment, type SettingName, type SettingProblem } from './settings/setting-reader.js';

export { SETTING_NAMES, type SettingProblem } from './settings/setting-reader.js';

interface Common {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** Path of the support plan. */
  readonly supportPlan: string;
  readonly knownIssues: KnownIssuesFile;
  readonly logLevel: LogLevel;
}

/** The file of known issues; one that was `named` in the settings has to be there. */
export interface KnownIssuesFile {
  readonly path: string;
  readonly named: boolean;
}

const LOG_LEVELS = ['info', 'debug', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The program as it serves an organisation. */
export interface DeskSettings extends Common {
  readonly mode: 'desk';
  readonly bot: BotIdentity;
  readonly cloud: Cloud;
  /** Where Graph reaches us, without a slash at the end; null: no group call, only its fallbacks. */
  readonly publicUrl: string | null;
  /** PostgreSQL; null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
}

/** No bot is configured: everything is make-believe, on this machine alone. */
export interface RehearsalSettings extends Common {
  readonly mode: 'rehearsal';
}

export type Settings = DeskSettings | RehearsalSettings;

/** The settings of the environment, or everything that is wrong with them. */
export const readSettings = (
  environment: Environment,
): { readonly settings: Settings } | { readonly problems: readonly SettingProblem[] } => {
  const reader = new SettingReader(environment);
  const settings = reader.has('MicrosoftAppId') ? readDesk(reader) : readRehearsal(reader);
  return reader.problems.length > 0 ? { problems: reader.problems } : { settings };
};

/** As {@link readSettings}, of the process' own environment; the only place that reads it. */
export const settingsFromEnvironment = (): ReturnType<typeof readSettings> => readSettings(process.env);

/** Whether whoever started the process wants colours on a terminal (https://no-color.org). */
export const wantsColours = ({ NO_COLOR, TERM }: Environment = process.env): boolean =>
  (NO_COLOR ?? '') === '' && TERM !== 'dumb';

/** The process' own environment with more in it, for a program that is started by this one. */
export const environmentWith = (
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string | undefined>> => ({
  ...process.env,
  ...more,
});

const readDesk = (reader: SettingReader): DeskSettings => {
  const cloud = readCloud(reader);
  return {
    mode: 'desk',
    ...readCommon(reader, '0.0.0.0'),
    bot: readBot(reader),
    cloud,
    publicUrl: readPublicUrl(reader, cloud),
    databaseUrl: readDatabaseUrl(reader),
  };
};

const readKnownIssues = (reader: SettingReader, supportPlan: string): KnownIssuesFile => {
  const path = reader.text('KNOWN_ISSUES');
  return { path: path ?? join(dirname(supportPlan), 'known-issues.yaml'), named: path !== null };
};

const readSupportPlan = (reader: SettingReader): string => reader.text('SUPPORT_PLAN') ?? 'plan/support-plan.yaml';

const readCommon = (reader: SettingReader, host: string): Common => ({
  host: reader.text('HOST') ?? host,
  port: readPort(reader),
  dataDir: reader.text('DATA_DIR') ?? './data',
  supportPlan: readSupportPlan(reader),
  knownIssues: readKnownIssues(reader, readSupportPlan(reader)),
  logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS),
});

const readPort = (reader: SettingReader): number => {
  const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
  return Number(reader.checked('PORT', isPort, 'a number from 0 to 65535', 'Set PORT=3978, or leave it out.') ?? 3978);
};

const readPublicUrl = (reader: SettingReader, cloud: Cloud): string | null => {
  const custom = cloud.name === 'custom';
  const expected = custom ? 'an https address, or http on loopback' : 'an https address';
  const remedy = 'Give the address under which Microsoft reaches this program, such as https://desk.contoso.example.';
  const url = reader.checked('PUBLIC_URL', custom ? isSafeAddress : isHttps, expected, remedy);
  return url === null ? null : trimAddress(url);
};

/** The address holds a password: it is not shown when it is wrong. */
const readDatabaseUrl = (reader: SettingReader): string | null => {
  const url = reader.text('DATABASE_URL');
  if (url === null || isPostgresAddress(url)) return url;
  const remedy = 'Give postgresql://user:password@host:5432/database, or leave it out for the embedded database.';
  reader.complain('DATABASE_URL', 'an address that begins with postgresql://', 'something else', remedy);
  return null;
};

const readRehearsal = (reader: SettingReader): RehearsalSettings => {
  refuseRehearsalInEarnest(reader);
  const common = readCommon(reader, '127.0.0.1');
  if (!isLoopback(common.host)) {
    const remedy = 'The rehearsal is for this machine alone; remove HOST, or set MicrosoftAppId to run the desk.';
    reader.complain('HOST', 'a loopback address without MicrosoftAppId', `"${common.host}"`, remedy);
  }
  return { mode: 'rehearsal', ...common, dataDir: join(common.dataDir, 'rehearsal') };
};

/** Whoever set one of these meant the real desk: a make-believe one must not start in its place. */
const refuseRehearsalInEarnest = (reader: SettingReader): void => {
  const signs: string[] = reader.keysLike('MicrosoftApp');
  if (reader.text('NODE_ENV') === 'production') signs.push('NODE_ENV=production');
  const earnest: readonly SettingName[] = ['DATABASE_URL', 'PUBLIC_URL'];
  signs.push(...earnest.filter((key) => reader.has(key)));
  if (signs.length === 0) return;
  const remedy = `Set MicrosoftAppId (spelt so) to run the desk; to rehearse without a tenant, remove ${signs.join(', ')}.`;
  reader.complain('MicrosoftAppId', `the bot's app id beside ${signs.join(', ')}`, 'nothing', remedy);
};
