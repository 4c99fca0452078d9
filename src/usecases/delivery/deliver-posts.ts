import { MINUTE, SECOND, type Duration, type Instant } from '../../domain/instant.js';
import { isDeliveryError, type DeliveryError } from '../../ports/delivery-error.js';
import type { Outgoing } from '../../ports/messenger.js';
import type { Post } from '../../ports/post-store.js';
import type { Desk } from '../desk.js';
import type { Budget } from './budget.js';
import { findPlace, forWhom, laneOf, threadOf, type Target } from './find-place.js';
import { knock } from './knock.js';
import { makePass, type Pass } from './make-pass.js';
import { renderPost } from './render-post.js';
import { afterError, afterNowhere } from './retry.js';
import { noteUnreachable } from './unreachable.js';

/**
 * How long after each time of which it is not known whether the message was made; after the last, not before something changes.
 * A copy too many is seen and goes with the next click on it; a card too few is a ticket that nobody sees.
 */
const AFTER_DOUBT: readonly Duration[] = [SECOND, 30 * SECOND, 5 * MINUTE];

const conversationOf = (post: Post, target: Target): string =>
  target.channel !== null && post.activity !== null
    ? threadOf(target.channel, post.activity)
    : (post.conversation ?? target.conversation ?? '');

const put = async (
  desk: Desk,
  post: Post,
  target: Target,
  message: Outgoing,
): Promise<{ conversation: string; activity: string | null }> => {
  const { serviceUrl, channel } = target;
  if (post.activity !== null) {
    await desk.messenger.update(
      { serviceUrl, conversation: conversationOf(post, target), activity: post.activity },
      message,
    );
    return { conversation: post.conversation ?? channel ?? target.conversation ?? '', activity: post.activity };
  }
  if (target.conversation !== null) {
    const { activity } = await desk.messenger.send({ serviceUrl, conversation: target.conversation }, message);
    return { conversation: target.conversation, activity };
  }
  const { activity } = await desk.messenger.openThread({ serviceUrl, channel: channel ?? '' }, message);
  return { conversation: channel ?? '', activity };
};

const takeAway = async (desk: Desk, post: Post, target: Target): Promise<void> => {
  if (post.activity === null) return;
  const at = { serviceUrl: target.serviceUrl, conversation: conversationOf(post, target), activity: post.activity };
  await desk.messenger.remove(at).catch((error: unknown) => {
    if (!isDeliveryError(error) || error.reason !== 'gone') throw error;
  });
};

const bring = async (desk: Desk, budget: Budget, post: Post, now: Instant): Promise<void> => {
  const target = await findPlace(desk, post.address);
  if (typeof target === 'string') return desk.store.posts.postpone(post.id, afterNowhere(target, now), target);
  const message = post.want === 'gone' ? null : await renderPost(desk, post);
  const lane = laneOf(target);
  const free = post.want === 'gone' && post.activity === null;
  const wait = free ? 0 : await budget.take(lane, forWhom(post.address), now);
  if (wait > 0) {
    desk.wakeIn(wait);
    return desk.store.posts.postpone(post.id, now + wait, 'budget');
  }
  const { wanted: shown, conversation, activity } = post;
  if (message === null) {
    await budget.spend(lane, now, () => takeAway(desk, post, target));
    return desk.store.posts.settle(post.id, { shown, conversation, activity });
  }
  if (post.activity === null && post.doubts > 0) await knock(desk, target, post.address);
  const there = await budget.spend(lane, now, () => put(desk, post, target, message));
  return desk.store.posts.settle(post.id, { shown, ...there, doubtful: there.activity === null });
};

/** It may be there: made once more, since nothing may be lost, and ever later. */
const perhapsMade = async (desk: Desk, post: Post, now: Instant): Promise<void> => {
  const wait = AFTER_DOUBT[post.doubts];
  if (wait === undefined) return desk.store.posts.doubt(post.id, null);
  desk.wakeIn(wait);
  return desk.store.posts.doubt(post.id, now + wait);
};

const failed = async (desk: Desk, post: Post, error: DeliveryError): Promise<void> => {
  const now = desk.realNow();
  desk.log.warn(
    {
      post: post.id,
      kind: post.kind,
      ticket: post.ticket,
      reason: error.reason,
      vendor: error.vendor,
      attempts: post.attempts,
    },
    'post not brought',
  );
  if (error.reason === 'blocked') await noteUnreachable(desk, post.address);
  // The message was deleted in Teams: forget it, and it is posted anew.
  if (error.reason === 'gone' && post.activity !== null) {
    return desk.store.posts.settle(post.id, {
      shown: post.shown,
      conversation: null,
      activity: null,
      doubtful: true,
    });
  }
  if (error.reason === 'unknown' && post.activity === null) return perhapsMade(desk, post, now);
  const again = afterError(error, post, now);
  if (again !== null) desk.wakeIn(again - now);
  return desk.store.posts.postpone(post.id, again, error.reason);
};

const bringOne = async (desk: Desk, budget: Budget, post: Post): Promise<void> => {
  try {
    await bring(desk, budget, post, desk.realNow());
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    await failed(desk, post, error);
  }
};

/** Brings what is due where it is wanted. */
export const postDelivery = (desk: Desk, budget: Budget): Pass =>
  makePass(desk, {
    claim: (now, leaseUntil, limit) => desk.store.posts.claim(now, leaseUntil, limit),
    renew: (ids, until) => desk.store.posts.renew(ids, until),
    bring: (post) => bringOne(desk, budget, post),
  });
