import type { CardJson, MessageView } from '../../page/protocol.js';
import { Chat, Thread, type Conversation } from '../../simulator/tenant/conversation.js';
import type { Message } from '../../simulator/tenant/message.js';

const PASTED = /\/v3\/attachments\/([^/]+)\/views\/original$/;
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const INLINE = /^data:image\/(png|jpeg|gif);base64,/;

/** Where the page finds a picture; null: it is no picture that can be shown here. */
const pictureOf = (attachment: Readonly<Record<string, unknown>>): string | null => {
  const url = attachment['contentUrl'];
  if (typeof url !== 'string' || !asText(attachment['contentType']).startsWith('image/')) return null;
  const id = PASTED.exec(url)?.[1];
  if (id !== undefined) return `/api/pictures/${id}`;
  return INLINE.test(url) ? url : null;
};

const viewsOf = (message: Message): Record<string, CardJson> => {
  const views: Record<string, CardJson> = {};
  for (const user of message.conversation.roster()) {
    const card = message.cardFor(user);
    if (card !== null && card !== message.card) views[user.objectId] = card;
  }
  return views;
};

const placeOf = (conversation: Conversation): Pick<MessageView, 'pane' | 'chatOf' | 'thread'> => {
  if (conversation instanceof Thread) return { pane: conversation.channel.id, chatOf: null, thread: conversation.root };
  return { pane: 'chat', chatOf: conversation instanceof Chat ? conversation.user.objectId : null, thread: null };
};

/** A message as everybody sees it at this moment. */
export const describeMessage = (message: Message): MessageView => {
  const { conversation, content } = message;
  const place = placeOf(conversation);
  const pictures = content.attachments.map(pictureOf);
  return {
    id: message.id,
    ...place,
    from: message.from === 'bot' ? null : message.from.objectId,
    at: message.sentAt,
    text: content.text,
    notified: content.mentions.map(({ name }) => name),
    cards: content.cards,
    views: viewsOf(message),
    pictures: pictures.filter((url) => url !== null),
    files: content.attachments.filter((_, index) => pictures[index] === null).map(({ name }) => asText(name)),
    edits: message.edits,
    deleted: message.deleted,
  };
};
