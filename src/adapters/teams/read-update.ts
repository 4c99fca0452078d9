import type { TeamsActivity } from './activity.js';
import type { InboundOf } from './inbound-of.js';

type Update = InboundOf<
  'installed' | 'uninstalled' | 'channelRenamed' | 'channelDeleted' | 'channelRestored' | 'teamDeleted'
>;

/** What became of the bot, a channel or a team; null for what makes no difference to us. */
export const readUpdate = (activity: TeamsActivity): Update | null => {
  if (activity.type === 'installationUpdate') return readInstallation(activity.action ?? '');
  const { recipient, membersAdded, membersRemoved, channelData } = activity;
  const isBot = ({ id }: { id: string }): boolean => id === recipient?.id;
  if (membersAdded?.some(isBot)) return { type: 'installed' };
  if (membersRemoved?.some(isBot)) return { type: 'uninstalled' };
  const type = channelData?.eventType;
  if (type === 'teamDeleted' || type === 'teamHardDeleted') return { type: 'teamDeleted' };
  if (type !== 'channelRenamed' && type !== 'channelDeleted' && type !== 'channelRestored') return null;
  const channel = channelData?.channel;
  return channel?.id ? { type, channel: channel.id, name: channel.name ?? null } : null;
};

/** An upgrade of the app is an installation too: it may bring a new service address. */
const readInstallation = (action: string): Update | null => {
  if (action.startsWith('add')) return { type: 'installed' };
  return action.startsWith('remove') ? { type: 'uninstalled' } : null;
};
