import type { Answer } from '../http/answer.js';
import type { Channel } from '../tenant/team.js';
import type { Place } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { refusals } from './refusals.js';

/** Why the bot may do nothing in a channel; `null` when it may. */
export function channelRefusal(channel: Channel): Answer | null {
  const { team } = channel;
  if (channel.deleted || team.deleted) return refusals.conversationNotFound();
  if (!team.installed) return refusals.botNotInRoster();
  return channel.kind !== 'standard' && !channel.hasApp ? refusals.botNotInRoster() : null;
}

const chatRefusal = (user: User): Answer | null =>
  user.blocked || user.app !== 'installed' ? refusals.writesBlocked() : null;

/** Why the bot may not write here; `null` when it may. */
export const writeRefusal = (place: Place): Answer | null =>
  place.kind === 'chat' ? chatRefusal(place.chat.user) : channelRefusal(place.channel);
