import { temporalCalendar } from '../adapters/calendar/temporal-calendar.js';
import { makeGraphDirectory } from '../adapters/graph/graph-directory.js';
import { makeGraphMeetings } from '../adapters/graph/graph-meetings.js';
import { makeCredential } from '../adapters/identity/credential.js';
import { makePinoLog } from '../adapters/log/pino-log.js';
import { makeLookout } from '../adapters/lookout/make-lookout.js';
import { lookAtDatabase } from '../adapters/postgres/look-at-database.js';
import { askRecords } from '../adapters/socket/records-socket.js';
import { ConnectorClient } from '../adapters/teams/connector-client.js';
import { makeConnectorRoster } from '../adapters/teams/connector-roster.js';
import type { Check, Finding } from '../domain/health/finding.js';
import { judgeDatabase } from '../domain/health/judge-ground.js';
import type { DatabaseSeen, Records } from '../domain/health/seen.js';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Clock } from '../ports/clock.js';
import type { Store } from '../ports/store.js';
import type { DeskSettings } from '../settings.js';
import { examine } from '../usecases/health/examine.js';
import { readRecords } from '../usecases/health/read-records.js';
import { makeRolls } from '../usecases/rolls.js';

interface Around {
  /** Null where it cannot be read. */
  readonly plan: SupportPlan | null;
  readonly clock: Clock;
  /** Hears what was looked at, as it is done. */
  readonly done: (check: Check) => void;
}

type Parts = ReturnType<typeof partsOf>;

const partsOf = ({ cloud, bot, publicUrl }: DeskSettings) => {
  const credential = makeCredential({ cloud, bot });
  return {
    connector: new ConnectorClient({ cloud, credential }),
    directory: makeGraphDirectory({ cloud, credential }),
    meetings: makeGraphMeetings({ cloud, credential }),
    lookout: makeLookout({ cloud, credential, publicUrl }),
  };
};

const readStore = async (
  store: Store,
  plan: SupportPlan,
  { parts, clock }: { readonly parts: Parts; readonly clock: Clock },
): Promise<Records> => {
  const roster = makeConnectorRoster(parts.connector);
  const log = makePinoLog({ level: 'silent' });
  const rolls = makeRolls({ store, roster, directory: parts.directory, realNow: () => Date.now(), log });
  const calendar = temporalCalendar(plan.organisation.timeZone);
  return readRecords({ store, rolls, clock, plan: () => plan, calendar: () => calendar }, null);
};

/** The records are the database's where it can be opened; the desk that has it open is asked for them. */
const lookInside = async (
  { databaseUrl, dataDir }: DeskSettings,
  { plan, clock, parts }: Omit<Around, 'done'> & { readonly parts: Parts },
): Promise<{ readonly seen: DatabaseSeen; readonly records: Records | null }> => {
  const { seen, store } = await lookAtDatabase(databaseUrl === null ? { folder: dataDir } : { databaseUrl });
  if (seen.state === 'held') {
    const records = await askRecords(seen.folder);
    return { seen: records === null ? seen : { state: 'good', remoteFolder: null }, records };
  }
  if (store === null) return { seen, records: null };
  try {
    return { seen, records: plan === null ? null : await readStore(store, plan, { parts, clock }) };
  } finally {
    await store.close();
  }
};

/**
 * Looks at a desk from beside it, with its settings: the database, what its records tell, Microsoft, and the way in. Asks,
 * and changes nothing but that one meeting is made, in no calendar, where the plan wants meetings. `planEdit` is what the
 * desk says of the last edit of its plan.
 */
export const lookFromOutside = async (
  settings: DeskSettings,
  { plan, clock, done }: Around,
): Promise<{ readonly findings: readonly Finding[]; readonly planEdit: string | null }> => {
  const parts = partsOf(settings);
  try {
    const { seen, records } = await lookInside(settings, { plan, clock, parts });
    done('database');
    const { publicUrl } = settings;
    const findings = await examine({ ...parts, done }, { plan, publicUrl, records });
    return { findings: [...judgeDatabase(seen), ...findings], planEdit: records?.planEdit ?? null };
  } finally {
    await parts.connector.close();
  }
};
