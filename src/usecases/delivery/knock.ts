import { isDeliveryError } from '../../ports/delivery-error.js';
import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';
import type { Target } from './find-place.js';

/**
 * Before something is sent that may be there already, Teams is asked something harmless in the same place: a message may be
 * repeated only so often, and none of that is to be spent while nothing gets through. Throws `DeliveryError` while that is so.
 */
export const knock = async (desk: Desk, target: Target, address: Address): Promise<void> => {
  const { serviceUrl, channel, conversation } = target;
  const who = address.to === 'person' ? address.person : desk.plan().organisation.admins[0];
  if (who === undefined) return;
  try {
    await desk.roster.member({ serviceUrl, conversation: channel ?? conversation ?? '' }, who);
  } catch (error) {
    // Whatever it refuses, it answered.
    if (isDeliveryError(error) && error.reason !== 'refused' && error.reason !== 'gone') throw error;
  }
};
