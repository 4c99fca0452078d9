import type { Instant } from '../instant.js';
import type { PersonId } from '../people.js';
import type { Bridge, Called, Invitee } from './bridge.js';
import type { BridgeCommandOf, CallNews, Present } from './commands.js';
import { conclude } from './conclude.js';
import { hasCall, inTurn, type Step } from './course.js';
import { awaitsCall, finish, start, stray } from './decide-call.js';
import type { BridgeEvent } from './events.js';
import { tiersOf } from './lines.js';
import type { DecideBridge } from './refusals.js';

const inviteeOf = ({ invitees }: Bridge, person: PersonId): Invitee | undefined =>
  invitees.find((one) => one.person.id === person);

/** Who came in, by the name we know; somebody whom we did not ring stands for the tiers of whose rota they are. */
const whoCame = (bridge: Bridge, { person, name }: Present): Called => {
  const invitee = inviteeOf(bridge, person);
  if (invitee !== undefined) return invitee;
  const listed = bridge.lines.flatMap((line) => line.people).find((one) => one.person?.id === person);
  return { person: { id: person, name: listed?.name ?? name ?? '' }, tiers: tiersOf(bridge.lines, person) };
};

const joined = (bridge: Bridge, who: Present, at: Instant): BridgeEvent => {
  const { person, tiers } = whoCame(bridge, who);
  return { type: 'PersonJoined', at, person, tiers };
};

const onceEach = (participants: readonly Present[]): readonly Present[] =>
  participants.filter((one, index) => participants.findIndex(({ person }) => person === one.person) === index);

const sameSet = (some: readonly PersonId[], others: readonly PersonId[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/**
 * A roster that was sent to us: whoever is in it for the first time has joined. Of all else it may be older than what we
 * know, and is not believed before it was looked up.
 */
const hearRoster =
  (participants: readonly Present[]): Step =>
  (bridge, at) => {
    const present = onceEach(participants);
    const isIn = (person: PersonId): boolean => present.some((one) => one.person === person);
    const stateOf = (person: PersonId): Invitee['state'] | undefined => inviteeOf(bridge, person)?.state;
    const first = present.filter(({ person }) => !['joined', 'left'].includes(stateOf(person) ?? ''));
    const gone = bridge.invitees.filter((one) => one.state === 'joined' && !isIn(one.person.id));
    const back = bridge.invitees.filter((one) => one.state === 'left' && isIn(one.person.id));
    const people = [...gone, ...back].map((one) => one.person.id);
    return [
      ...first.map((one) => joined(bridge, one, at)),
      ...(sameSet(people, bridge.doubted) ? [] : [{ type: 'PresenceDoubted', at, people } as const]),
    ];
  };

/** It could not be looked up: then those in doubt are where the last roster had them. */
const believeDoubts: Step = (bridge, at) =>
  bridge.doubted.flatMap((person): BridgeEvent[] => {
    const invitee = inviteeOf(bridge, person);
    if (invitee === undefined) return [];
    return invitee.state === 'joined'
      ? [{ type: 'PersonLeft', at, person }]
      : [joined(bridge, { person, name: invitee.person.name }, at)];
  });

/** What Graph answered just now is so. */
const believeRoster =
  (participants: readonly Present[]): Step =>
  (bridge, at) => {
    const present = onceEach(participants);
    const gone = bridge.invitees.filter(
      (one) => one.state === 'joined' && !present.some(({ person }) => person === one.person.id),
    );
    const came = present.filter(({ person }) => inviteeOf(bridge, person)?.state !== 'joined');
    return [
      ...gone.map((one): BridgeEvent => ({ type: 'PersonLeft', at, person: one.person.id })),
      ...came.map((one) => joined(bridge, one, at)),
      ...(bridge.doubted.length > 0 ? [{ type: 'PresenceDoubted', at, people: [] } as const] : []),
    ];
  };

/** Graph has answered with nobody where there were people: only those of whom we had doubts already are taken for gone. */
const isHollow = (bridge: Bridge, participants: readonly Present[]): boolean =>
  participants.length === 0 &&
  bridge.invitees.some((one) => one.state === 'joined' && !bridge.doubted.includes(one.person.id));

const DECLINED = 603;

const hearInvitation =
  ({ mark, ok, result }: Extract<CallNews, { kind: 'invited' }>): Step =>
  (bridge, at) => {
    const invitee = bridge.invitees.find((one) => one.mark === mark && one.state === 'ringing');
    if (ok || invitee === undefined) return [];
    const type = result?.code === DECLINED ? 'Declined' : 'RingFailed';
    return [{ type, at, person: invitee.person.id, result }];
  };

const isOver = (news: CallNews): news is Extract<CallNews, { kind: 'state' }> =>
  news.kind === 'state' && (news.state === 'terminated' || news.state === 'terminating');

/** News of a call that we do not know yet: it is ours, or one too many. */
const meet =
  (news: CallNews): Step =>
  (bridge, now) => {
    if (awaitsCall(bridge) && (!isOver(news) || bridge.status === 'placing')) return start(news.call)(bridge, now);
    return isOver(news) ? [] : stray(news.call)(bridge, now);
  };

const hear =
  (news: CallNews): Step =>
  (bridge, now) => {
    if (bridge.call?.id !== news.call || bridge.call.over !== null) return [];
    if (news.kind === 'state') return news.state === 'terminated' ? finish(news.result)(bridge, now) : [];
    if (!hasCall(bridge)) return [];
    return news.kind === 'roster' ? hearRoster(news.participants)(bridge, now) : hearInvitation(news)(bridge, now);
  };

/** What Graph tells of a call, whatever it told before: the same again, or something older, changes nothing. */
export const hearNews: DecideBridge<BridgeCommandOf<'HearNews'>> = (bridge, { news }, now) => ({
  events: bridge.attempt === null ? [] : inTurn(bridge, now, meet(news), hear(news), conclude),
});

/** Who is in the call as Graph answered to our question. */
export const readRoster: DecideBridge<BridgeCommandOf<'ReadRoster'>> = (bridge, { participants, seen }, now) => {
  if (!hasCall(bridge)) return { events: [] };
  const believed: Step =
    participants === null || isHollow(bridge, participants)
      ? believeDoubts
      : seen === bridge.version
        ? believeRoster(participants)
        : hearRoster(participants);
  return { events: inTurn(bridge, now, believed, conclude) };
};
