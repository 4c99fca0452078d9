import type { Outgoing } from '../../ports/messenger.js';

/** A message as Bot Connector takes it. */
export const makeActivity = ({ text, card, summary, mentions = [] }: Outgoing): Record<string, unknown> => ({
  type: 'message',
  ...(text === undefined ? {} : { text, textFormat: 'markdown' }),
  ...(summary === undefined ? {} : { summary }),
  ...(card === undefined
    ? {}
    : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
  ...mentionEntities(text ?? '', mentions),
});

/** Teams refuses the whole message when it lists a mention whose text does not occur in it. */
const mentionEntities = (text: string, mentions: NonNullable<Outgoing['mentions']>): { entities?: unknown[] } => {
  const entities = mentions
    .map(({ mri, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: mri, name } }))
    .filter((entity) => text.includes(entity.text));
  return entities.length === 0 ? {} : { entities };
};
