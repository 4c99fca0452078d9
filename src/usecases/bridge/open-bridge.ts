import { decideOpen, type Opened } from '../../domain/bridge/decide-open.js';
import { decideBridge } from '../../domain/bridge/decide.js';
import { isOpenBridge, type Bridge, type BridgeId, type BridgeReason, type Line } from '../../domain/bridge/bridge.js';
import { withoutWanted, wantedBy } from '../../domain/bridge/lines.js';
import type { BridgeRefusal } from '../../domain/bridge/refusals.js';
import type { BridgeRules } from '../../domain/support-plan.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Writing } from '../commit-change.js';
import { RUN_BRIDGE, recordBridge } from './commit-bridge.js';

/** What came of it: the bridge that the ticket belongs to now, why there is none, or null where the rule has had its say. */
export type Came = { readonly bridge: Bridge } | { readonly refused: BridgeRefusal } | null;

interface Wanted {
  readonly ticket: Ticket;
  readonly reason: BridgeReason;
  /** Read beforehand: it may have to be asked for. */
  readonly lines: readonly Line[];
  readonly rules: BridgeRules;
}

/** Nobody is wanted by two bridges: whoever another one needs is passed over by this one. */
export const passedOver = (lines: readonly Line[], open: readonly Bridge[]): readonly Line[] => {
  const wanted = new Set(open.filter(isOpenBridge).flatMap(wantedBy));
  return lines.map((line) => withoutWanted(line, wanted));
};

const begin = async (
  change: Writing,
  { opened }: Extract<Opened, { opened: unknown }>,
  open: readonly Bridge[],
): Promise<Bridge> => {
  const bridge = await recordBridge(change, undefined, [{ ...opened, lines: passedOver(opened.lines, open) }]);
  await change.tables.dueWork.schedule({ kind: RUN_BRIDGE, key: bridge.id, at: bridge.startAt });
  return bridge;
};

const join = async (
  change: Writing,
  ticket: Ticket,
  { attach, because }: Extract<Opened, { attach: unknown }>,
): Promise<Bridge> => {
  const bridge = (await change.tables.bridges.lock(attach.id)) ?? attach;
  const decision = decideBridge(bridge, { type: 'AttachTicket', ticket: ticket.number, because }, change.now);
  return 'refused' in decision ? bridge : recordBridge(change, bridge, decision.events);
};

/** Opens a bridge for a ticket that is locked, or has the ticket join one; in the caller's transaction. */
export const openBridge = async (change: Writing, { ticket, reason, lines, rules }: Wanted): Promise<Came> => {
  const { tables, now } = change;
  await tables.bridges.lockOpening();
  const bridges = await tables.bridges.openOrOverSince(now - rules.cooldown);
  const decided = decideOpen({
    ticket,
    reason,
    lines,
    bridges,
    ofTicket: await tables.bridges.ofTicket(ticket.number),
    hold: rules.hold,
    cooldown: rules.cooldown,
    id: change.newId() as BridgeId,
    now,
  });
  if ('nothing' in decided) return null;
  if ('refused' in decided) return decided;
  if ('attach' in decided) return { bridge: await join(change, ticket, decided) };
  return { bridge: await begin(change, decided, bridges) };
};
