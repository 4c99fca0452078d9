import type { Notice } from '../../domain/attention/notice.js';
import type { Bridge, Called } from '../../domain/bridge/bridge.js';
import type { BridgeEvent, BridgeEventType } from '../../domain/bridge/events.js';
import { foldBridge } from '../../domain/bridge/evolve.js';
import type { Language } from '../../domain/people.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { KnownChannel } from '../../ports/channel-store.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { ChannelId } from '../../ports/places.js';
import { channelOf } from '../channels.js';
import type { Writing } from '../commit-change.js';
import { TELL_ADMINS } from './tell-admins.js';

export const RUN_BRIDGE = 'run-bridge';

/** Nothing that a card shows. */
const UNSEEN: readonly BridgeEventType[] = ['KeptAlive', 'PresenceDoubted', 'StrayCallFound', 'CallLeft', 'RingPutOff'];
/** What the history of a ticket tells; its card is brought up to date by nothing else, since that wipes what somebody types. */
const TOLD_ON_TICKETS: readonly BridgeEventType[] = [
  'BridgeOpened',
  'TicketAttached',
  'BridgeStopped',
  'BridgeEnded',
  'OutcomeRecorded',
];

type Row = Omit<NoticeRow, 'attempts' | 'doubts'>;

interface Around {
  readonly change: Writing;
  readonly known: readonly KnownChannel[];
  readonly bridge: Bridge;
}

const channelFor = ({ change, known }: Around, tier: TierNumber): ChannelId => channelOf(change.plan, known, tier);

const under = (around: Around, channel: ChannelId, notice: Notice): Row => ({
  id: around.change.newId(),
  notice,
  address: { to: 'bridge', bridge: around.bridge.id, channel },
});

const languageOf = ({ change }: Around): Language => change.plan.organisation.languages[0];

/** In the ticket's own thread: where its bridge is. */
const linkFrom = async (around: Around, number: TicketNumber): Promise<readonly Row[]> => {
  const { change, bridge } = around;
  const ticket = await change.tables.tickets.find(number);
  if (ticket === undefined) return [];
  const channel = channelFor(around, ticket.tier);
  const attached = bridge.tickets.find((one) => one.ticket === number);
  const notice = {
    kind: 'bridgeLink',
    ticket: number,
    bridge: bridge.id,
    channel,
    because: attached?.because ?? 'opened',
    language: languageOf(around),
  } as const;
  return [{ id: change.newId(), notice, address: { to: 'thread', ticket: number, channel } }];
};

/** Everybody who is meant to come, called in the channels of their tiers, each once. */
const callTogether = (around: Around, people: readonly Called[]): readonly Row[] => {
  const { fallback, id } = around.bridge;
  if (fallback?.way == null) return [];
  const channels = [...new Set(around.bridge.lines.map(({ tier }) => channelFor(around, tier)))];
  const first = ({ tiers }: Called): ChannelId | null => (tiers[0] === undefined ? null : channelFor(around, tiers[0]));
  return channels.flatMap((channel) => {
    const called = people.filter((one) => first(one) === channel).map(({ person }) => person);
    if (called.length === 0) return [];
    const notice = { kind: 'bridgeMeet', bridge: id, people: called, language: languageOf(around) } as const;
    return [under(around, channel, notice)];
  });
};

const noticesFor = async (around: Around, event: BridgeEvent): Promise<readonly Row[]> => {
  switch (event.type) {
    case 'BridgeOpened':
    case 'TicketAttached':
      return linkFrom(around, event.ticket);
    case 'LineSpent': {
      const { tier } = event;
      const language = languageOf(around);
      return [
        under(around, channelFor(around, tier), { kind: 'bridgeSpent', bridge: around.bridge.id, tier, language }),
      ];
    }
    case 'FallbackReady':
      return callTogether(around, around.bridge.fallback?.people ?? []);
    default:
      return [];
  }
};

const addCards = async (around: Around): Promise<void> => {
  const { change, bridge } = around;
  const channels = change.plan.tiers.map(({ tier }) => channelFor(around, tier));
  for (const channel of new Set(channels)) {
    const address = { to: 'channel', channel, thread: null } as const;
    const shows = { ticket: null, draft: null, about: null, bridge: bridge.id } as const;
    await change.tables.posts.add({ id: change.newId(), kind: 'bridge', ...shows, address });
  }
};

const happenedOf = (events: readonly BridgeEvent[], types: readonly BridgeEventType[]): boolean =>
  events.some(({ type }) => types.includes(type));

/** Writes what happened to a bridge and what follows from it, but for when it is looked at next; in the caller's transaction. */
export const recordBridge = async (
  change: Writing,
  before: Bridge | undefined,
  events: readonly BridgeEvent[],
): Promise<Bridge> => {
  const bridge = foldBridge(events, before);
  if (bridge === undefined) throw new NoBridge();
  if (events.length === 0) return bridge;
  const { tables } = change;
  const around: Around = { change, bridge, known: await tables.channels.all() };
  await tables.bridges.append(bridge, events);
  if (before === undefined) await addCards(around);
  else if (events.some(({ type }) => !UNSEEN.includes(type))) await tables.posts.touch({ bridge: bridge.id });
  if (happenedOf(events, TOLD_ON_TICKETS))
    for (const { ticket } of bridge.tickets) await tables.posts.touch({ ticket });
  const notices: Row[] = [];
  for (const event of events) notices.push(...(await noticesFor(around, event)));
  if (notices.length > 0) await tables.notices.add(notices);
  if (happenedOf(events, ['FallbackReady']))
    await tables.dueWork.schedule({ kind: TELL_ADMINS, key: bridge.id, at: change.now });
  return bridge;
};

/** A caller recorded an empty list of events for a bridge that does not exist. */
export class NoBridge extends Error {
  override readonly name = 'NoBridge';
}
