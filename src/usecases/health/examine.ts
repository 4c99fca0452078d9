import type { Check, Finding } from '../../domain/health/finding.js';
import { judgeCalling, judgeMeetings, judgeRecords } from '../../domain/health/judge-desk.js';
import {
  judgeAddress,
  judgeClock,
  judgeIdentity,
  judgeKeys,
  judgePermissions,
} from '../../domain/health/judge-microsoft.js';
import type { AddressSeen, GraphSeen, KeysSeen, MeetingSeen, Records, TokenSeen } from '../../domain/health/seen.js';
import { isRota } from '../../domain/on-call/ring-order.js';
import type { SupportPlan } from '../../domain/support-plan.js';
import type { Meetings } from '../../ports/calls.js';
import { isDeliveryError } from '../../ports/delivery-error.js';
import type { Directory } from '../../ports/directory.js';
import type { Lookout } from '../../ports/lookout.js';
import { namesIn } from '../resolve-people.js';

/** Whom we ask. */
interface Around {
  readonly lookout: Lookout;
  readonly directory: Directory;
  readonly meetings: Meetings;
  /** Hears what was looked at, as it is done. */
  readonly done?: (check: Check) => void;
}

/** What is known beforehand. */
interface Given {
  /** Null where there is none that can be read: then only what needs no plan is looked at. */
  readonly plan: SupportPlan | null;
  readonly publicUrl: string | null;
  /** Null where the desk's records cannot be read from here. */
  readonly records: Records | null;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 240);

/** Graph is asked about one person of the plan; what it forbids is told by the roles. */
const lookAtGraph = async ({ directory }: Around, plan: SupportPlan, token: TokenSeen): Promise<GraphSeen> => {
  const [name] = namesIn(plan);
  if (token.state !== 'good' || name === undefined) return { state: 'unasked' };
  try {
    await directory.person(name);
    return { state: 'good' };
  } catch (error) {
    if (isDeliveryError(error) && error.reason === 'refused') return { state: 'good' };
    return { state: 'silent', why: wordsOf(error) };
  }
};

/** The same key gives the same meeting: it is made once, stands in no calendar and tells nobody. */
const MEETING = { key: 'tierline-doctor', subject: 'Tierline' } as const;
const MEETING_ROLE = 'OnlineMeetings.ReadWrite.All';

/** In the name of whoever comes first on a rota, as the bridge would. */
const lookAtMeeting = async (around: Around, plan: SupportPlan, token: TokenSeen): Promise<MeetingSeen> => {
  const who = plan.tiers.flatMap(({ onCall }) => (isRota(onCall) ? onCall.people : []))[0];
  const granted = token.state === 'good' && token.roles.includes(MEETING_ROLE);
  if (plan.bridge?.fallback !== 'meeting' || who === undefined || !granted) return { state: 'unasked' };
  try {
    const organizer = await around.directory.person(who);
    if (organizer === undefined) return { state: 'unasked' };
    await around.meetings.createOrGet({ organizer: organizer.id, ...MEETING });
    return { state: 'good' };
  } catch (error) {
    const why = wordsOf(error);
    return /access policy/i.test(why) ? { state: 'noPolicy', who } : { state: 'refused', who, why };
  }
};

const skewOf = (keys: readonly KeysSeen[]): number | null =>
  keys.flatMap((one) => (one.state === 'good' && one.skew !== null ? [one.skew] : []))[0] ?? null;

type After = <T>(looking: Promise<T>, ...checks: readonly Check[]) => Promise<T>;

const examineByPlan = async (
  around: Around,
  { plan, publicUrl, records }: Given & { readonly plan: SupportPlan },
  { token, after, address }: { readonly token: TokenSeen; readonly after: After; readonly address: AddressSeen | null },
): Promise<readonly Finding[]> => {
  const [graph, meeting] = await Promise.all([
    after(lookAtGraph(around, plan, token), 'permissions'),
    after(lookAtMeeting(around, plan, token), 'meetings'),
  ]);
  return [
    ...judgePermissions(plan, { token, graph }),
    ...judgeAddress(plan, publicUrl, address),
    ...judgeCalling(plan, records?.lastCall ?? null),
    ...judgeMeetings(plan, meeting),
    ...judgeRecords(plan, records),
  ];
};

/** Looks at everything outside the desk and judges it together with the desk's own records. It only asks. */
export const examine = async (around: Around, given: Given): Promise<readonly Finding[]> => {
  const { lookout, done = () => undefined } = around;
  const { plan } = given;
  const after: After = async (looking, ...checks) => {
    const seen = await looking;
    checks.forEach(done);
    return seen;
  };
  const [[bot, graph], [botKeys, callKeys], address] = await Promise.all([
    after(Promise.all([lookout.token('bot'), lookout.token('graph')]), 'identity'),
    after(Promise.all([lookout.keys('bot'), lookout.keys('calls')]), 'clock', 'keys'),
    after(lookout.address(), 'address'),
  ]);
  return [
    ...judgeClock(skewOf([botKeys, callKeys])),
    ...judgeIdentity({ bot, graph }),
    ...judgeKeys({ bot: botKeys, calls: callKeys }),
    ...(plan === null ? [] : await examineByPlan(around, { ...given, plan }, { token: graph, after, address })),
  ];
};
