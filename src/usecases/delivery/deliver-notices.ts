import { SECOND, type Instant } from '../../domain/instant.js';
import { isDeliveryError, type DeliveryError } from '../../ports/delivery-error.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';
import { bridgeLink } from '../bridge/notice-context.js';
import type { Budget } from './budget.js';
import { findPlace, forWhom, laneOf } from './find-place.js';
import { knock } from './knock.js';
import { makePass, type Pass } from './make-pass.js';
import { renderNoticeNow } from './render-notice-now.js';
import { afterError, afterNowhere } from './retry.js';
import { noteUnreachable } from './unreachable.js';

/** What a requester writes in a row calls his reader once. Real time. */
const GATHER = 2 * SECOND;
/** How often it is looked for another message that a notice leads to. */
const PATIENCE = 5;
/** What may have arrived is sent once more, and not again: nobody is told the same for ever. */
const DOUBTS = 2;

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
const gathers = ({ notice, attempts, doubts }: NoticeRow): boolean =>
  attempts === 1 && doubts === 0 && notice.kind === 'turn' && (notice.turn === 'wrote' || notice.turn === 'answered');

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
  if (row.doubts >= DOUBTS) return giveUp(desk, row);
  const address = await threadAddress(desk, row.address);
  const target = await findPlace(desk, address);
  if (typeof target === 'string') {
    return desk.store.notices.postpone(row.id, afterNowhere(target, now), { reason: target, unknown: false });
  }
  const lane = laneOf(target);
  const wait = await budget.take(lane, forWhom(address), now);
  if (wait > 0) {
    desk.wakeIn(wait);
    return desk.store.notices.postpone(row.id, now + wait, { reason: 'budget', unknown: false });
  }
  if (row.doubts > 0) {
    await knock(desk, target, address);
    desk.log.warn({ notice: row.id, ticket: ticketIn(row) }, 'notice sent once more: it may have arrived before');
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

const ticketIn = ({ notice }: NoticeRow): string | undefined => ('ticket' in notice ? notice.ticket : undefined);

/** Both times it is not known whether it arrived. */
const giveUp = (desk: Desk, row: NoticeRow): Promise<void> => {
  const { id, notice, attempts } = row;
  desk.log.warn(
    { notice: id, kind: notice.kind, ticket: ticketIn(row), attempts },
    'notice given up: it may not have arrived',
  );
  return desk.store.notices.postpone(id, null, { reason: 'unknown', unknown: false });
};

/** A card that was deleted with its thread is posted anew, and a chat that is not the right one any more is opened anew. */
const placedAnew = async (desk: Desk, { address, attempts }: NoticeRow): Promise<boolean> => {
  if (attempts > PATIENCE) return false;
  if (address.to === 'person') {
    await desk.store.people.save({ id: address.person, chat: null });
    return true;
  }
  const there = await threadAddress(desk, address);
  if (address.to === 'channel' || there.to !== 'channel') return false;
  if (there.thread !== null) await desk.store.posts.lost({ conversation: there.channel, activity: there.thread });
  return true;
};

const failed = async (desk: Desk, row: NoticeRow, error: DeliveryError): Promise<void> => {
  desk.log.warn(
    {
      notice: row.id,
      kind: row.notice.kind,
      ticket: ticketIn(row),
      reason: error.reason,
      vendor: error.vendor,
      attempts: row.attempts,
    },
    'notice not brought',
  );
  if (error.reason === 'blocked') await noteUnreachable(desk, row.address);
  const now = desk.realNow();
  const inVain = error.reason === 'gone' && !(await placedAnew(desk, row));
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

/** Sends the one-off messages that are due. */
export const noticeDelivery = (desk: Desk, budget: Budget): Pass =>
  makePass(desk, {
    claim: (now, leaseUntil, limit) => desk.store.notices.claim(now, leaseUntil, limit),
    renew: (ids, until) => desk.store.notices.renew(ids, until),
    bring: (row) => bringOne(desk, budget, row),
  });
