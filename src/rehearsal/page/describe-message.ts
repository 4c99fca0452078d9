import type { CardJson, MessageView } from '../../page/protocol.js';
import { Thread, type Chat, type Conversation } from '../../simulator/tenant/conversation.js';
import type { Message } from '../../simulator/tenant/message.js';

const isChat = (conversation: Conversation): conversation is Chat => !(conversation instanceof Thread);

const PASTED = /\/v3\/attachments\/([^/]+)\/views\/original$/;
const INLINE = /^data:image\/(png|jpeg|gif);base64,/;

/** Where the page finds a picture; null: it is no picture that can be shown here. */
const pictureOf = (attachment: Readonly<Record<string, unknown>>): string | null => {
  const url = attachment['contentUrl'];
  if (typeof url !== 'string' || !String(attachment['contentType']).startsWith('image/')) return null;
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

/** A message as everybody sees it at this moment. */
export const describeMessage = (message: Message): MessageView => {
  const { conversation, content } = message;
  const place = isChat(conversation)
    ? { pane: 'chat', chatOf: conversation.user.objectId, thread: null }
    : { pane: (conversation as Thread).channel.id, chatOf: null, thread: (conversation as Thread).root };
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
    files: content.attachments.filter((_, index) => pictures[index] === null).map(({ name }) => String(name ?? '')),
    edits: message.edits,
    deleted: message.deleted,
  };
};
