import { describe, expect, it } from '@jest/globals';
import type { Bridge, BridgeId, BridgeReason, Line } from '../../../src/domain/bridge/bridge.js';
import { causesOf, decideOpen, type Opening } from '../../../src/domain/bridge/decide-open.js';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/instant.js';
import { all, held, later, line, LINES, named, ringing, stop, then } from '../../helpers/bridge-story.js';
import { text } from '../../helpers/commands.js';
import { bo, cho, eve, fay, ida, inTiers, ana } from '../../helpers/people.js';
import { confirmed, untaken } from '../../helpers/scenes.js';
import { TEN } from '../../helpers/ticket-story.js';

const RULE: BridgeReason = { kind: 'rule', source: 'true' };
const BY_BO: BridgeReason = { kind: 'person', by: named(bo), why: text('All phones') };
const ID = 'new' as BridgeId;
const { ticket } = untaken;

const opening = (changes: Partial<Opening> = {}): Opening => ({
  ticket,
  reason: RULE,
  lines: LINES,
  bridges: [],
  ofTicket: [],
  hold: 10 * SECOND,
  cooldown: HOUR,
  id: ID,
  now: TEN,
  ...changes,
});

const otherTrouble = (bridge: Bridge): Bridge => ({ ...bridge, causes: ['0x1'] });
const sameTrouble = (bridge: Bridge): Bridge => ({ ...bridge, causes: causesOf(ticket) });
const otherPeople: readonly Line[] = [line(1, [bo]), line(2, [inTiers(ida, 2)]), line(3, [fay])];
const { bridge: open } = ringing([line(1, [ana]), line(2, [cho]), line(3, [eve])]);
const { bridge: stopped } = then(later(held(), SECOND), stop(bo));

describe('a bridge that the plan wants', () => {
  it('is opened and held', () => {
    expect(decideOpen(opening())).toMatchObject({
      opened: { id: ID, ticket: ticket.number, startAt: TEN + 10 * SECOND, reason: RULE, lines: LINES },
    });
  });

  it('is opened at once where the plan holds nothing', () => {
    expect(decideOpen(opening({ hold: 0 }))).toMatchObject({ opened: { startAt: TEN } });
  });

  it.each([
    ['it had one', { ofTicket: [stopped] }],
    ['it is in one', { ofTicket: [open] }],
    ['it is closed', { ticket: confirmed.ticket }],
  ])('is not opened for a ticket when %s', (_when, changes) => {
    expect(decideOpen(opening(changes))).toEqual({ nothing: true });
  });

  it('is the one that is open about the same trouble', () => {
    const alike = sameTrouble(open);
    expect(decideOpen(opening({ bridges: [alike], lines: otherPeople }))).toEqual({
      attach: alike,
      because: 'sameCause',
    });
  });

  it('is the one in which its people are needed', () => {
    const busy = otherTrouble(open);
    expect(decideOpen(opening({ bridges: [busy] }))).toEqual({ attach: busy, because: 'samePeople' });
    expect(decideOpen(opening({ bridges: [busy], lines: otherPeople }))).toHaveProperty('opened');
  });

  it('is the last about the same trouble until the cool-down is over', () => {
    const last = sameTrouble(stopped);
    const after = TEN + SECOND + HOUR;
    expect(decideOpen(opening({ bridges: [last], now: after - 1 }))).toEqual({ attach: last, because: 'coolDown' });
    expect(decideOpen(opening({ bridges: [last], now: after }))).toHaveProperty('opened');
    expect(decideOpen(opening({ bridges: [otherTrouble(stopped)] }))).toHaveProperty('opened');
  });
});

describe('a bridge that a person wants', () => {
  const asked = (changes: Partial<Opening> = {}) => decideOpen(opening({ reason: BY_BO, ...changes }));

  it('is opened within the cool-down, and again for the same ticket', () => {
    const last = sameTrouble(stopped);
    expect(asked({ bridges: [last], ofTicket: [last] })).toMatchObject({ opened: { reason: BY_BO } });
  });

  it('is refused where there is one, and for a closed ticket', () => {
    expect(asked({ ofTicket: [open] })).toEqual({ refused: { reason: 'alreadyOpen', since: open.openedAt } });
    expect(asked({ ticket: confirmed.ticket })).toEqual({ refused: { reason: 'ticketClosed' } });
  });

  it('is the open one that needs the same people', () => {
    const busy = otherTrouble(open);
    expect(asked({ bridges: [busy] })).toEqual({ attach: busy, because: 'samePeople' });
  });
});

describe('a ticket', () => {
  it('joins an open bridge once, and one that is over only in its cool-down', () => {
    const attach = (because: 'sameCause' | 'coolDown') =>
      ({ type: 'AttachTicket', ticket: 'T-1043', because }) as const;
    const joined = all(ringing(), attach('sameCause'), attach('sameCause'));
    expect(joined.bridge.tickets.map((one) => one.ticket)).toEqual(['T-1042', 'T-1043']);
    expect(then(ringing(), attach('coolDown')).last).toEqual([]);
    const over = later(then(held(), stop(bo)), MINUTE);
    expect(then(over, attach('sameCause')).last).toEqual([]);
    expect(then(over, attach('coolDown')).bridge.tickets.at(-1)).toMatchObject({
      ticket: 'T-1043',
      because: 'coolDown',
    });
  });

  it('has the causes that tickets are alike by', () => {
    const { subject } = ticket;
    expect(causesOf({ subject: { ...subject, errorCodes: ['0x1'], category: 'other' } })).toEqual(['0x1']);
    expect(causesOf({ subject: { ...subject, errorCodes: [], category: 'email', platform: 'ios' } })).toEqual([
      'email/ios',
    ]);
  });
});
