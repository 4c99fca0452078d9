import { bridgeRefusalSentence } from '../../cards/bridge-refusal.js';
import type { Click } from '../../cards/read-click.js';
import { say } from '../../cards/say.js';
import type { Bridge } from '../../domain/bridge/bridge.js';
import type { BridgeCommand } from '../../domain/bridge/commands.js';
import { decideBridge } from '../../domain/bridge/decide.js';
import type { BridgeRefusal } from '../../domain/bridge/refusals.js';
import type { Actor } from '../../domain/people.js';
import type { Answer, Inbound } from '../../ports/inbound.js';
import type { Tables } from '../../ports/store.js';
import { seatsOf } from '../channels.js';
import type { Writing } from '../commit-change.js';
import type { Desk } from '../desk.js';
import { languageOf } from '../language-of.js';
import { findActor, type Resolved } from '../roll.js';
import { channelLanguage } from '../show.js';
import { Words } from '../words.js';
import { RUN_BRIDGE, recordBridge } from './commit-bridge.js';
import { showBridge } from './show-bridge.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type BridgeClick = Extract<Click, { bridge: unknown }>;

interface Came {
  readonly bridge: Bridge | undefined;
  readonly refused?: BridgeRefusal;
}

/** The same button by the same person on the same version is one click, under whatever activity id it comes. */
const keysOf = ({ key, sender }: Clicked, { verb, bridge, v }: BridgeClick): string[] => [
  key,
  `${sender.id}|${verb}|${bridge}|${String(v)}`,
];

const commandFrom = (click: BridgeClick, by: Actor, words: Words): BridgeCommand => {
  switch (click.verb) {
    case 'bridge.stop':
      return { type: 'StopBridge', by, why: words.id(click.inputs.reason) };
    case 'bridge.end':
      return { type: 'EndBridge', by };
    case 'bridge.outcome':
      return { type: 'RecordOutcome', by, outcome: words.id(click.inputs.outcome) };
  }
};

const change = async (
  change: Writing,
  resolved: Resolved,
  clicked: Clicked,
  click: BridgeClick,
): Promise<{ keep: Came } | { drop: Came }> => {
  const { tables, plan, now } = change;
  if (!(await tables.inbox.first(keysOf(clicked, click), now)))
    return { drop: { bridge: await tables.bridges.find(click.bridge) } };
  const bridge = await tables.bridges.lock(click.bridge);
  if (bridge === undefined) return { drop: { bridge } };
  const nobody = { ...clicked.sender, tiers: [], leads: [], admin: false };
  const by = (await findActor(tables, plan, resolved, clicked.sender.id)) ?? nobody;
  const words = new Words(change.newId, by.id, now);
  const decision = decideBridge(bridge, commandFrom(click, by, words), now);
  if ('refused' in decision) return { drop: { bridge, refused: decision.refused } };
  await words.keep(tables);
  const after = await recordBridge(change, bridge, decision.events);
  await tables.dueWork.schedule({ kind: RUN_BRIDGE, key: bridge.id, at: now });
  return { keep: { bridge: after } };
};

/** The current card of the bridge, with the reason on top when nothing came of it. */
const answer = async (desk: Desk, clicked: Clicked, { bridge, refused }: Came): Promise<Answer> => {
  const { place } = clicked;
  const language = place.kind === 'channel' ? channelLanguage(desk) : await languageOf(desk, clicked);
  const { timeZone } = desk.plan().organisation;
  const refusal: BridgeRefusal | undefined = bridge === undefined ? { reason: 'noBridge' } : refused;
  const reason =
    refusal === undefined ? undefined : bridgeRefusalSentence(refusal, { language, timeZone, now: desk.clock.now() });
  const seats = place.kind === 'channel' ? seatsOf(desk.plan(), await desk.store.channels.all(), place.channel) : [];
  if (bridge === undefined || place.kind !== 'channel' || seats.length === 0)
    return { say: reason ?? say(language, 'say.askPrivately') };
  return { card: await showBridge(desk, desk.store, bridge, { channel: place.channel, reason }) };
};

const inTransaction = (desk: Desk, tables: Tables): Writing => ({
  tables,
  plan: desk.plan(),
  newId: desk.newId,
  now: desk.clock.now(),
});

/** A button of a bridge's card: one transaction, then the card as it is now. */
export const clickBridge = async (desk: Desk, clicked: Clicked, click: BridgeClick): Promise<Answer> => {
  const resolved = await desk.rolls.resolved(desk.plan());
  const came = await desk.store.write((tables) => change(inTransaction(desk, tables), resolved, clicked, click));
  if (came.refused === undefined) desk.wake();
  const { verb, bridge } = click;
  desk.log.info({ bridge, verb, by: clicked.sender.id, refused: came.refused?.reason }, 'click');
  return answer(desk, clicked, came);
};
