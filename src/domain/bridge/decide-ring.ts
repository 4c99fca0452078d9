import type { Person } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { Bridge, Invitee, Line } from './bridge.js';
import type { Around, BridgeCommandOf } from './commands.js';
import { hasCall, inTurn, isRinging, somebodyJoined, type Step } from './course.js';
import { fallBack, SETTLE } from './decide-call.js';
import type { BridgeEvent } from './events.js';
import { firstOfEach, leftToRing, lineState } from './lines.js';
import type { DecideBridge } from './refusals.js';

/** Lines of which nobody can be rung: their leads are told, unless they are called already because there is nobody else. */
const spendEmptyLines: Step = (bridge, at) =>
  firstOfEach(bridge.lines).length === 0
    ? []
    : bridge.lines
        .filter((line) => line.spentAt === null && leftToRing({ invitees: [] }, line).length === 0)
        .map(({ tier }) => ({ type: 'LineSpent', at, tier }));

/** One of each tier is asked into the call; a call of one is no group call. */
const callTheFirst =
  ({ ring, noCall, attempt }: Around): Step =>
  (bridge, at) => {
    const people = firstOfEach(bridge.lines);
    if (people.length === 0) return fallBack('nobodyOnCall')(bridge, at);
    if (noCall !== null) return fallBack(noCall)(bridge, at);
    if (people.length === 1) return fallBack('onlyOnePerson')(bridge, at);
    return [{ type: 'CallAttempted', at, attempt, settleAt: at + SETTLE, ring, people }];
  };

/** The hold is over. */
export const begin =
  (around: Around): Step =>
  (bridge, now) => {
    if (bridge.status !== 'held' || now < bridge.startAt || around.lines === null) return [];
    const { lines } = around;
    return inTurn(bridge, now, () => [{ type: 'LinesRead', at: now, lines }], callTheFirst(around), spendEmptyLines);
  };

export const giveUpRings: Step = (bridge, at) =>
  hasCall(bridge)
    ? bridge.invitees
        .filter((one) => one.state === 'ringing' && one.ringUntil !== null && one.ringUntil <= at)
        .map(({ person }) => ({ type: 'NotAnswered', at, person: person.id }))
    : [];

/** Marks are never the same twice: every ring is an event, and the bridge counts those. */
const markOf = (bridge: Bridge): string => `${bridge.attempt?.id ?? bridge.id}.${String(bridge.version)}`;

const ring = (
  bridge: Bridge,
  person: Person,
  tiers: readonly TierNumber[],
  at: number,
  ringUntil: number,
): BridgeEvent => ({
  type: 'PersonRung',
  at,
  person,
  tiers,
  mark: markOf(bridge),
  ringUntil,
});

const ringOneAgain =
  (person: Person): Step =>
  (bridge, at) =>
    bridge.invitees
      .filter((one) => one.person.id === person.id)
      .map((one) => ring(bridge, one.person, one.tiers, at, one.ringUntil ?? at));

/** Those whom Graph asked us to ring later. */
export const ringAgain: Step = (bridge, now) => {
  if (!hasCall(bridge)) return [];
  const due = bridge.invitees.filter((one) => one.state === 'ringing' && one.againAt !== null && one.againAt <= now);
  return inTurn(bridge, now, ...due.map(({ person }) => ringOneAgain(person)));
};

const mayStandFor = (invitee: Invitee | undefined, tier: TierNumber): boolean =>
  invitee !== undefined && !invitee.tiers.includes(tier) && ['ringing', 'joined'].includes(invitee.state);

/** The next of the line who is not there already; whoever is rung, or in, for another tier stands for this one too. */
const ringNextOf =
  ({ tier }: Line, { ring: ringTime }: Around): Step =>
  (bridge, at) => {
    const line = bridge.lines.find((one) => one.tier === tier);
    if (line === undefined || !['next', 'spent'].includes(lineState(bridge, line))) return [];
    const inviteeOf = (person: Person | null): Invitee | undefined =>
      bridge.invitees.find((one) => one.person.id === person?.id);
    const shared = line.people.find(({ person }) => mayStandFor(inviteeOf(person), tier))?.person ?? null;
    const [next] = leftToRing(bridge, line);
    const placeOf = (person: Person | null | undefined): number =>
      line.people.findIndex((one) => one.person !== null && one.person.id === person?.id);
    if (shared !== null && (next === undefined || placeOf(shared) < placeOf(next.person)))
      return [{ type: 'TierShared', at, person: shared.id, tier }];
    if (next !== undefined) return [ring(bridge, next.person, [tier], at, at + ringTime)];
    return line.spentAt === null ? [{ type: 'LineSpent', at, tier }] : [];
  };

/** For each tier of which nobody is in, was in or is ringing, one more. */
export const ringNext =
  (around: Around): Step =>
  (bridge, now) =>
    hasCall(bridge) ? inTurn(bridge, now, ...bridge.lines.map((line) => ringNextOf(line, around))) : [];

export const giveUpOnAll: Step = (bridge, at) =>
  hasCall(bridge) && !isRinging(bridge) && !somebodyJoined(bridge)
    ? [{ type: 'CallGivenUp', at }, ...fallBack('nobodyAnswered')(bridge, at)]
    : [];

/** An invitation that Graph did not take: repeated where it said so and there is time, else the next one's turn. */
export const missRing: DecideBridge<BridgeCommandOf<'MissRing'>> = (bridge, { mark, result, again }, now) => {
  const one = bridge.invitees.find((invitee) => invitee.mark === mark && invitee.state === 'ringing');
  if (one === undefined || !hasCall(bridge)) return { events: [] };
  const person = one.person.id;
  const fits = again !== null && now + again < (one.ringUntil ?? 0);
  return {
    events: [
      fits
        ? { type: 'RingPutOff', at: now, person, againAt: now + again }
        : { type: 'RingFailed', at: now, person, result },
    ],
  };
};
