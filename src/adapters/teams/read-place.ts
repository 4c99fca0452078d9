import type { Place } from '../../ports/places.js';
import type { TeamsActivity } from './activity.js';

const THREAD = ';messageid=';

/** Where the activity happened. A thread's conversation id is the channel's with `;messageid=` behind it. */
export const readPlace = ({ conversation, channelData }: TeamsActivity): Place => {
  const { id, conversationType } = conversation;
  const team = channelData?.team?.id;
  if (conversationType === 'channel' || team) {
    const [base = id, thread = null] = id.split(THREAD);
    // On installation the conversation is the team's; the channel that was chosen stands beside it.
    const channel = channelData?.settings?.selectedChannel?.id ?? base;
    const group = channelData?.team?.aadGroupId;
    return { kind: 'channel', team: team ?? channel, channel, thread, ...(group ? { group } : {}) };
  }
  const personal = conversationType === 'personal' || (!conversationType && id.startsWith('a:'));
  return { kind: personal ? 'personal' : 'group', conversation: id };
};
