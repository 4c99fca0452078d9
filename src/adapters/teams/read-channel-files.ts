import { attachmentsOf, type TeamsActivity } from './activity.js';
import type { InboundOf } from './inbound-of.js';

/** In a channel a file is a link in the message's HTML to where the team keeps it; a picture stands in it by itself. */
const FILE =
  /<attachment\b|<img\b(?![^>]*\bitemtype="http:\/\/schema\.skype\.com\/Emoji")|href="https:\/\/[^"]*\bsharepoint\b/i;

/** The bot sees no more than that there is one: neither what it is called nor its bytes. */
export const readChannelFiles = (activity: TeamsActivity): InboundOf<'message'>['files'] =>
  activity.conversation.conversationType === 'channel' &&
  attachmentsOf(activity).some(
    ({ contentType, content }) => contentType === 'text/html' && typeof content === 'string' && FILE.test(content),
  )
    ? [{ name: null, contentType: 'reference', url: null }]
    : [];
