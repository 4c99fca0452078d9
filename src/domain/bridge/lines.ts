import type { Person, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import { isOpenBridge, type Bridge, type Called, type Candidate, type Invitee, type Line } from './bridge.js';

/** Somebody of a line who can be rung. */
type Reachable = Candidate & { readonly person: Person };

const canBeRung = (one: Candidate): one is Reachable => one.person !== null && one.skipped === null;

/** The invitees who stand for a tier, in the order in which they were rung. */
export const standingFor = (bridge: Bridge, tier: TierNumber): readonly Invitee[] =>
  bridge.invitees.filter((one) => one.tiers.includes(tier));

/** Those of a line who were not rung yet and can be, in order. */
export const leftToRing = ({ invitees }: Pick<Bridge, 'invitees'>, line: Line): readonly Reachable[] =>
  line.people.filter(canBeRung).filter(({ person }) => !invitees.some((one) => one.person.id === person.id));

/** The tiers in whose lines somebody stands. */
export const tiersOf = (lines: readonly Line[], person: PersonId): readonly TierNumber[] =>
  lines.filter((line) => line.people.some((one) => one.person?.id === person)).map((line) => line.tier);

/** Adds tiers to those of a person who is there already. */
const together = (called: readonly Called[], { person, tiers }: Called): readonly Called[] =>
  called.some((one) => one.person.id === person.id)
    ? called.map((one) => (one.person.id === person.id ? { ...one, tiers: [...one.tiers, ...tiers] } : one))
    : [...called, { person, tiers }];

/** The first of each line who can be rung, each person once: one may cover two tiers. */
export const firstOfEach = (lines: readonly Line[]): readonly Called[] =>
  lines.reduce<readonly Called[]>((called, line) => {
    const first = line.people.find(canBeRung);
    return first === undefined ? called : together(called, { person: first.person, tiers: [line.tier] });
  }, []);

/** The leads, each once. */
export const leadsOf = (lines: readonly Line[]): readonly Called[] =>
  lines.reduce<readonly Called[]>(
    (called, { tier, lead }) => (lead === null ? called : together(called, { person: lead, tiers: [tier] })),
    [],
  );

/** Everybody whom the bridge needs at this moment: nobody is wanted by two. */
export const wantedBy = (bridge: Bridge): readonly PersonId[] => {
  if (!isOpenBridge(bridge)) return [];
  const inCall = bridge.invitees.filter(({ state }) => state === 'ringing' || state === 'joined');
  const meant =
    bridge.status === 'held' ? firstOfEach(bridge.lines) : bridge.status === 'fallback' ? bridge.fallback?.people : [];
  return [...inCall, ...(meant ?? [])].map(({ person }) => person.id);
};

/**
 * Where a tier stands: `in` somebody of it is in the call · `left` was · `ringing` · `next` the next is about to be rung ·
 * `spent` nobody is left to ring · `idle` nobody rings: it is held, stopped or over, or people meet by a link.
 */
export type LineState = 'in' | 'left' | 'ringing' | 'next' | 'spent' | 'idle';

export const lineState = (bridge: Bridge, line: Line): LineState => {
  const those = standingFor(bridge, line.tier);
  if (those.some(({ state }) => state === 'joined')) return 'in';
  if (those.some(({ stays }) => stays.length > 0)) return 'left';
  if (bridge.status !== 'placing' && bridge.status !== 'ringing' && bridge.status !== 'assembled') return 'idle';
  if (those.some(({ state }) => state === 'ringing')) return 'ringing';
  return line.spentAt === null && leftToRing(bridge, line).length > 0 ? 'next' : 'spent';
};

/** Presence is a tie-breaker: whoever seems away comes after all others of the line, and is rung when they do not answer. */
export const withPresence = (line: Line, seemsAway: ReadonlySet<PersonId>): Line => {
  const marked = line.people.map((one) => ({ ...one, seemsAway: one.person !== null && seemsAway.has(one.person.id) }));
  return { ...line, people: [...marked.filter((one) => !one.seemsAway), ...marked.filter((one) => one.seemsAway)] };
};

/** Whoever is wanted in another open bridge is passed over here. */
export const withoutWanted = (line: Line, wanted: ReadonlySet<PersonId>): Line => ({
  ...line,
  people: line.people.map((one) =>
    one.skipped === null && one.person !== null && wanted.has(one.person.id)
      ? { ...one, skipped: 'otherBridge' as const }
      : one,
  ),
});
