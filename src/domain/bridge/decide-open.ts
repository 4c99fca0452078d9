import type { Duration, Instant } from '../instant.js';
import { isOpen, type Ticket } from '../ticket/ticket.js';
import {
  isOpenBridge,
  overAt,
  type AttachedTicket,
  type Bridge,
  type BridgeId,
  type BridgeReason,
  type Line,
} from './bridge.js';
import type { BridgeEventOf } from './events.js';
import { firstOfEach, wantedBy } from './lines.js';
import type { BridgeRefusal } from './refusals.js';

/** Everything that a decision to open looks at. */
export interface Opening {
  readonly ticket: Ticket;
  readonly reason: BridgeReason;
  /** Who would be rung at this instant. */
  readonly lines: readonly Line[];
  /** The open ones, and those that were over not longer than a cool-down ago. */
  readonly bridges: readonly Bridge[];
  /** Those that the ticket is, or ever was, part of. */
  readonly ofTicket: readonly Bridge[];
  readonly hold: Duration;
  readonly cooldown: Duration;
  readonly id: BridgeId;
  readonly now: Instant;
}

/** `nothing`: the rule has had its say about this ticket. */
export type Opened =
  | { readonly opened: BridgeEventOf<'BridgeOpened'> }
  | { readonly attach: Bridge; readonly because: Exclude<AttachedTicket['because'], 'opened'> }
  | { readonly refused: BridgeRefusal }
  | { readonly nothing: true };

/** What a trouble is known by: its error codes, and category with platform unless that says nothing. */
export const causesOf = ({ subject }: Pick<Ticket, 'subject'>): readonly string[] => [
  ...subject.errorCodes,
  ...(subject.category === 'other' ? [] : [`${subject.category}/${subject.platform}`]),
];

const sharesCause = (bridge: Bridge, causes: readonly string[]): boolean =>
  bridge.causes.some((one) => causes.includes(one));

const refusal = ({ ticket, ofTicket, reason }: Opening): BridgeRefusal | null => {
  if (!isOpen(ticket)) return { reason: 'ticketClosed' };
  const open = ofTicket.find(isOpenBridge);
  return open === undefined || reason.kind === 'rule' ? null : { reason: 'alreadyOpen', since: open.openedAt };
};

/** An open bridge that this ticket joins: about the same trouble, or with people who cannot be in two. */
const joinable = ({ ticket, lines, bridges }: Opening): Extract<Opened, { attach: unknown }> | null => {
  const causes = causesOf(ticket);
  const open = bridges.filter(isOpenBridge);
  const alike = open.find((bridge) => sharesCause(bridge, causes));
  if (alike !== undefined) return { attach: alike, because: 'sameCause' };
  const needed = firstOfEach(lines).map(({ person }) => person.id);
  const busy = open.find((bridge) => wantedBy(bridge).some((person) => needed.includes(person)));
  return busy === undefined ? null : { attach: busy, because: 'samePeople' };
};

/** The latest bridge about the same trouble that is over, within the cool-down: a rule opens no other so soon. */
const cooling = ({ ticket, bridges, cooldown, now }: Opening): Extract<Opened, { attach: unknown }> | null => {
  const causes = causesOf(ticket);
  const last = bridges.find((bridge) => {
    const over = overAt(bridge);
    return over !== null && now < over + cooldown && sharesCause(bridge, causes);
  });
  return last === undefined ? null : { attach: last, because: 'coolDown' };
};

/** A new bridge, or an old one that the ticket joins. A rule opens one for a ticket, once; people as often as they need one. */
export const decideOpen = (of: Opening): Opened => {
  const refused = refusal(of);
  if (refused !== null) return of.reason.kind === 'rule' ? { nothing: true } : { refused };
  if (of.reason.kind === 'rule' && of.ofTicket.length > 0) return { nothing: true };
  const joins = joinable(of) ?? (of.reason.kind === 'rule' ? cooling(of) : null);
  if (joins !== null) return joins;
  const { now, id, reason, ticket, lines, hold } = of;
  return {
    opened: {
      type: 'BridgeOpened',
      at: now,
      id,
      reason,
      ticket: ticket.number,
      causes: causesOf(ticket),
      startAt: now + hold,
      lines,
    },
  };
};
