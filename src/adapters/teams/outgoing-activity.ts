import type { Outgoing } from '../../ports/messenger.js';

/** A message as Bot Connector takes it. */
export const makeActivity = ({ text, card, summary, picture, mentions = [] }: Outgoing): Record<string, unknown> => ({
  type: 'message',
  ...(text === undefined ? {} : { text, textFormat: 'markdown' }),
  ...(summary === undefined ? {} : { summary }),
  ...(card === undefined
    ? {}
    : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
  ...(picture === undefined ? {} : { attachments: [inline(picture)] }),
  ...mentionEntities(text ?? '', mentions),
});

/** In the message itself: an address of ours would have to be open to everybody. */
const inline = ({ type, bytes }: NonNullable<Outgoing['picture']>): Record<string, unknown> => ({
  contentType: type,
  contentUrl: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
});

/** Teams refuses the whole message when it lists a mention whose text does not occur in it. */
const mentionEntities = (text: string, mentions: NonNullable<Outgoing['mentions']>): { entities?: unknown[] } => {
  const entities = mentions
    .map(({ mri, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: mri, name } }))
    .filter((entity) => text.includes(entity.text));
  return entities.length === 0 ? {} : { entities };
};
