import type { Bridge, FallbackReason } from '../../domain/bridge/bridge.js';
import type { BridgeCommand } from '../../domain/bridge/commands.js';
import type { BridgeEffect } from '../../domain/bridge/effects.js';
import { SECOND } from '../../domain/instant.js';
import type { Calls } from '../../ports/calls.js';
import { isDeliveryError, type DeliveryError } from '../../ports/delivery-error.js';
import type { Desk } from '../desk.js';
import { makeFallback } from './make-fallback.js';

/** What came of it; null: nothing to be told, a timer or a notification decides. `again`: it is still to be done. */
export type Done = BridgeCommand | null | 'again';

type Of<D extends BridgeEffect['do']> = Extract<BridgeEffect, { do: D }>;

/** Where Graph names no wait of its own. */
const WAIT = 5 * SECOND;
const WORDS = 100;

const wordsOf = ({ vendor }: DeliveryError): string =>
  [vendor.status, vendor.code, vendor.message].filter((one) => one !== null).join(' ');

const FALLBACK_BY_CODE: Readonly<Record<string, FallbackReason>> = { '7503': 'callingOff', '7504': 'noConsent' };

/** Graph's refusal of a call in our terms; each has a remedy of its own. */
const whyNoCall = ({ reason, vendor }: DeliveryError): FallbackReason => {
  if (reason === 'throttled') return 'quota';
  if (reason === 'unavailable') return 'failed';
  const known = FALLBACK_BY_CODE[vendor.code ?? ''];
  if (known !== undefined) return known;
  if (/tenant mismatch/i.test(vendor.message)) return 'tenantMismatch';
  return vendor.status === 403 && /privilege|permission/i.test(vendor.message) ? 'noConsent' : 'refused';
};

const subjectOf = async (desk: Desk, bridge: Bridge): Promise<string> => {
  const [{ ticket: number }] = bridge.tickets;
  const ticket = await desk.store.tickets.find(number);
  return `${number} · ${ticket?.subject.title ?? ''}`.slice(0, WORDS);
};

/** Asked once: whether an unanswered request was carried out is for a notification, or the time for it, to say. */
const placeCall = async (desk: Desk, calls: Calls, bridge: Bridge, effect: Of<'PlaceCall'>): Promise<Done> => {
  const { attempt, people } = effect;
  try {
    const { call } = await calls.place({ attempt, people, subject: await subjectOf(desk, bridge) });
    return { type: 'TakeCall', call };
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ bridge: bridge.id, reason: error.reason, vendor: error.vendor }, 'the group call was not placed');
    if (error.reason === 'unknown') return null;
    return { type: 'MissCall', reason: whyNoCall(error), vendor: wordsOf(error) };
  }
};

const ringPerson = async (desk: Desk, calls: Calls, { call, person, mark }: Of<'RingPerson'>): Promise<Done> => {
  try {
    await calls.invite(call, person, mark);
    return null;
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    const { reason, vendor, retryAfter } = error;
    desk.log.warn({ call, person: person.id, reason, vendor }, 'an invitation was not taken');
    if (reason === 'unknown') return null;
    if (reason === 'gone') return { type: 'LoseCall' };
    const again = reason === 'throttled' || reason === 'unavailable' ? (retryAfter ?? WAIT) : null;
    const result = { code: vendor.status ?? 0, subcode: 0, message: vendor.message };
    return { type: 'MissRing', mark, result, again };
  }
};

const hangUp = async (desk: Desk, calls: Calls, { call }: Of<'HangUp'>): Promise<Done> => {
  try {
    await calls.hangUp(call);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ call, reason: error.reason, vendor: error.vendor }, 'the bot could not leave a call');
    // Whoever may not leave is thrown out once it is alone, or once it says no more that it is there.
    if (error.reason !== 'gone' && error.reason !== 'refused') return 'again';
  }
  return { type: 'LeaveCall', call };
};

const keepAlive = async (desk: Desk, calls: Calls, { call }: Of<'KeepAlive'>): Promise<Done> => {
  try {
    await calls.keepAlive(call);
    return { type: 'KeepAlive', kept: true };
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ call, reason: error.reason, vendor: error.vendor }, 'a call was not kept alive');
    return error.reason === 'gone' ? { type: 'LoseCall' } : { type: 'KeepAlive', kept: false };
  }
};

/** Does one thing in the world, outside of every transaction. */
export const perform = async (desk: Desk, bridge: Bridge, effect: BridgeEffect): Promise<Done> => {
  const { calls } = desk;
  if (effect.do === 'MakeFallback')
    return { type: 'TakeFallback', way: await makeFallback(desk, bridge, await subjectOf(desk, bridge)) };
  // Our address was taken out of the settings while a call was under way: Graph tells us nothing of it any more.
  if (calls === null) return effect.do === 'HangUp' ? { type: 'LeaveCall', call: effect.call } : { type: 'LoseCall' };
  switch (effect.do) {
    case 'PlaceCall':
      return placeCall(desk, calls, bridge, effect);
    case 'RingPerson':
      return ringPerson(desk, calls, effect);
    case 'HangUp':
      return hangUp(desk, calls, effect);
    case 'KeepAlive':
      return keepAlive(desk, calls, effect);
  }
};
