import { MINUTE, SECOND, type Instant } from '../../domain/instant.js';
import { isDeliveryError, type DeliveryError } from '../../ports/delivery-error.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';
import { bridgeLink } from '../bridge/notice-context.js';
import type { Budget } from './budget.js';
import { findPlace, laneOf } from './find-place.js';
import { renderNoticeNow } from './render-notice-now.js';
import { afterError, afterNowhere } from './retry.js';
import { noteUnreachable } from './unreachable.js';

/** What a requester writes in a row calls his reader once. Real time. */
const GATHER = 2 * SECOND;
/** How often it is looked for another message that a notice leads to. */
const PATIENCE = 5;
const LEASE = MINUTE;
const BATCH = 16;

const threadAddress = async (desk: Desk, address: NoticeRow['address']): Promise<Address> => {
  if (address.to !== 'thread' && address.to !== 'bridge') return address;
  const { channel } = address;
  const [posts, kind] =
    address.to === 'thread'
      ? ([await desk.store.posts.of({ ticket: address.ticket }), 'tier'] as const)
      : ([await desk.store.posts.of({ bridge: address.bridge }), 'bridge'] as const);
  const card = posts.find(
    (post) => post.kind === kind && post.address.to === 'channel' && post.address.channel === channel,
  );
  return { to: 'channel', channel, thread: card?.activity ?? null };
};

/** More of the same may follow, and overtake it. */
const gathers = ({ notice, attempts, unknown }: NoticeRow): boolean =>
  attempts === 1 && !unknown && notice.kind === 'turn' && (notice.turn === 'wrote' || notice.turn === 'answered');

/** It links to a card that is brought at the same time. */
const awaitsCard = async (desk: Desk, { notice, attempts }: NoticeRow): Promise<boolean> =>
  notice.kind === 'bridgeLink' && attempts <= PATIENCE && (await bridgeLink(desk, notice)) === null;

const bring = async (desk: Desk, budget: Budget, row: NoticeRow, now: Instant): Promise<void> => {
  if (gathers(row)) {
    desk.wakeIn(GATHER);
    return desk.store.notices.postpone(row.id, now + GATHER, { reason: 'gathering', unknown: false });
  }
  if (await awaitsCard(desk, row)) {
    desk.wakeIn(SECOND);
    return desk.store.notices.postpone(row.id, now + SECOND, { reason: 'waiting', unknown: false });
  }
  const target = await findPlace(desk, await threadAddress(desk, row.address));
  if (typeof target === 'string') {
    return desk.store.notices.postpone(row.id, afterNowhere(target, now), { reason: target, unknown: false });
  }
  const lane = laneOf(target);
  const wait = budget.take(lane, now);
  if (wait > 0) {
    desk.wakeIn(wait);
    return desk.store.notices.postpone(row.id, now + wait, { reason: 'budget', unknown: false });
  }
  const message = await renderNoticeNow(desk, row);
  const { serviceUrl, channel, conversation } = target;
  const { activity } = await budget.spend(lane, now, () =>
    conversation !== null
      ? desk.messenger.send({ serviceUrl, conversation }, message)
      : desk.messenger.openThread({ serviceUrl, channel: channel ?? '' }, message),
  );
  const { notice } = row;
  // Its requester may delete it, and then it has to be found again.
  if (notice.kind === 'picture' && conversation !== null && activity !== null)
    await desk.store.pictures.shownAt(notice.picture, notice.channel, { conversation, activity });
  return desk.store.notices.sent(row.id);
};

const failed = async (desk: Desk, row: NoticeRow, error: DeliveryError): Promise<void> => {
  desk.log.warn(
    { notice: row.id, kind: row.notice.kind, reason: error.reason, vendor: error.vendor, attempts: row.attempts },
    'notice not brought',
  );
  if (error.reason === 'blocked') await noteUnreachable(desk, row.address);
  const now = desk.realNow();
  const inVain = error.reason === 'gone' || (error.reason === 'unknown' && row.unknown);
  const again = inVain ? null : afterError(error, row, now);
  if (again !== null) desk.wakeIn(again - now);
  return desk.store.notices.postpone(row.id, again, { reason: error.reason, unknown: error.reason === 'unknown' });
};

const bringOne = async (desk: Desk, budget: Budget, row: NoticeRow): Promise<void> => {
  try {
    await bring(desk, budget, row, desk.realNow());
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    await failed(desk, row, error);
  }
};

/** Sends the one-off messages that are due; returns how many were looked at. */
export const deliverNotices = async (desk: Desk, budget: Budget): Promise<number> => {
  const now = desk.realNow();
  const rows = await desk.store.notices.claim(now, now + LEASE, BATCH);
  await Promise.all(rows.map((row) => bringOne(desk, budget, row)));
  return rows.length;
};
