import type { CallResult } from './bridge.js';

/** What Graph's numbers mean, each with a sentence of its own in the catalogue (`bridge.end.<meaning>`). */
export const CALL_ENDS = [
  'endedByOther',
  'conversationOver',
  'removed',
  'othersLeft',
  'initiatorLeft',
  'oneLeft',
  'nobodyJoined',
  'noHost',
  'roomClosed',
  'byBot',
  'transferred',
  'phoneEnded',
  'keepAlive',
  'unreachable',
  'media',
  'noRoute',
  'callingDisabled',
  'declined',
  'busy',
  'cancelled',
] as const;
export type CallEnd = (typeof CALL_ENDS)[number];

/** By code and subcode, as the page of `DELETE /communications/calls/{id}` lists them. */
const LISTED: Readonly<Record<CallEnd, readonly string[]>> = {
  endedByOther: ['200/4097', '200/4521', '200/18503'],
  conversationOver: ['200/5001', '200/5003'],
  removed: ['200/5000', '200/5300'],
  othersLeft: ['200/5002'],
  initiatorLeft: ['200/5007'],
  oneLeft: ['200/5010'],
  nobodyJoined: ['200/5012', '200/5013'],
  noHost: ['200/5014'],
  roomClosed: ['200/5020', '200/5030', '200/5855'],
  byBot: ['200/7000', '200/10550'],
  transferred: ['200/7015'],
  phoneEnded: ['200/540000', '200/560000'],
  keepAlive: ['408/8537'],
  unreachable: ['408/1106', '408/10057', '480/10037', '480/10076'],
  media: ['410/301005', '500/1005'],
  noRoute: ['480/10134'],
  callingDisabled: ['480/10199'],
  declined: [],
  busy: [],
  cancelled: [],
};

/** Of those no subcodes are published; SIP's own meaning holds. */
const BY_CODE: Readonly<Record<number, CallEnd>> = { 486: 'busy', 487: 'cancelled', 603: 'declined' };

const KNOWN = new Map(CALL_ENDS.flatMap((end) => LISTED[end].map((numbers) => [numbers, end] as const)));

/** What a result means; null for numbers that nobody has published. */
export const meaningOf = ({ code, subcode }: CallResult): CallEnd | null =>
  KNOWN.get(`${String(code)}/${String(subcode)}`) ?? BY_CODE[code] ?? null;

/** The call itself was in order, and people did not come or had gone. */
const NOBODY: readonly CallEnd[] = [
  ...([
    'endedByOther',
    'conversationOver',
    'removed',
    'othersLeft',
    'initiatorLeft',
    'oneLeft',
    'nobodyJoined',
  ] as const),
  ...(['byBot', 'phoneEnded', 'unreachable', 'declined', 'busy', 'cancelled'] as const),
];

/** Whether a call that ended without anybody in it broke down, or nobody came. */
export const nobodyCame = (result: CallResult): boolean => {
  const meaning = meaningOf(result);
  return meaning !== null && NOBODY.includes(meaning);
};
