import type { Inbound } from '../ports/inbound.js';
import type { Address, ConversationId, Place } from '../ports/places.js';

/** The conversation whose roster lists the people of a place. */
export const conversationOf = (place: Place): ConversationId =>
  place.kind === 'channel' ? place.channel : place.conversation;

/** Where an answer to something that was said goes. */
export const answerTo = ({ place, sender, serviceUrl }: Pick<Inbound, 'place' | 'sender' | 'serviceUrl'>): Address => {
  switch (place.kind) {
    case 'personal':
      return { to: 'person', person: sender.id };
    case 'channel':
      return { to: 'channel', channel: place.channel, thread: place.thread };
    case 'group':
      return { to: 'group', conversation: place.conversation, serviceUrl };
  }
};
