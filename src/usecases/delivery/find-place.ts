import type { Address, ConversationId } from '../../ports/places.js';
import type { Desk } from '../desk.js';
import { isUnbound } from '../channels.js';

/** Where a message goes on the wire. `conversation` is null for a new thread in the channel. */
export interface Target {
  readonly serviceUrl: string;
  readonly channel: string | null;
  readonly conversation: ConversationId | null;
}

export type Nowhere = 'unbound' | 'channelNotMet' | 'channelGone' | 'unreachable' | 'neverMet';

/** A reply goes to the thread's own conversation. */
export const threadOf = (channel: string, root: string): ConversationId => `${channel};messageid=${root}`;

const toPerson = async (
  desk: Desk,
  person: Extract<Address, { to: 'person' }>['person'],
): Promise<Target | Nowhere> => {
  const known = await desk.store.people.find(person);
  if (known === undefined) return 'neverMet';
  if (!known.reachable) return 'unreachable';
  const { chat, serviceUrl } = known;
  if (chat !== null && serviceUrl !== null) return { serviceUrl, channel: null, conversation: chat };
  const anywhere = serviceUrl ?? (await desk.store.channels.all())[0]?.serviceUrl;
  if (anywhere === undefined) return 'neverMet';
  const opened = await desk.messenger.openChat({ serviceUrl: anywhere, person: known.mri ?? person });
  await desk.store.people.save({ id: person, chat: opened.conversation, serviceUrl: anywhere });
  return { serviceUrl: anywhere, channel: null, conversation: opened.conversation };
};

const toChannel = async (desk: Desk, channel: string, thread: string | null): Promise<Target | Nowhere> => {
  if (isUnbound(channel)) return 'unbound';
  const known = (await desk.store.channels.all()).find((one) => one.channel === channel);
  if (known === undefined) return 'channelNotMet';
  if (!known.present) return 'channelGone';
  return { serviceUrl: known.serviceUrl, channel, conversation: thread === null ? null : threadOf(channel, thread) };
};

/** Turns an address into a place on the wire; opens the chat with a person where there is none. Throws `DeliveryError`. */
export const findPlace = async (desk: Desk, address: Address): Promise<Target | Nowhere> => {
  switch (address.to) {
    case 'person':
      return toPerson(desk, address.person);
    case 'channel':
      return toChannel(desk, address.channel, address.thread);
    case 'group':
      return { serviceUrl: address.serviceUrl, channel: null, conversation: address.conversation };
  }
};

/** The lane that Teams counts: one conversation, and a new thread counts for its channel. */
export const laneOf = (target: Target): string => target.conversation ?? target.channel ?? '';

/** Requesters go before the staff's channels when there is more to send than the tenant takes. */
export const forWhom = ({ to }: Address): 'person' | 'channel' => (to === 'person' ? 'person' : 'channel');
