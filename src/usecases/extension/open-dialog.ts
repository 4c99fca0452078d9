import { renderExtensionDialog, type ExtensionDialogView } from '../../cards/extension-dialog.js';
import { say } from '../../cards/say.js';
import { personId, type Language } from '../../domain/people.js';
import type { Answer } from '../../ports/inbound.js';
import type { Desk } from '../desk.js';
import type { Asked } from './asked.js';
import { lookUpLater, whoAsks, whoWrote, type Asker } from './who-asks.js';

type Fields = Pick<ExtensionDialogView, 'token' | 'problem' | 'author' | 'reason'>;

export const dialog = (desk: Desk, language: Language, fields: Fields): Answer => {
  const { timeZone } = desk.plan().organisation;
  return {
    dialog: {
      title: say(language, 'extension.title'),
      card: renderExtensionDialog({ ...fields, language, timeZone, words: new Map() }),
    },
  };
};

/** Whether the ticket may be the author's. Whoever is new is looked up while the dialog is being read. */
const authorFor = async (
  desk: Desk,
  { by, staff }: Asker,
  { author, authorName }: Asked<'open'>['asks']['message'],
): Promise<ExtensionDialogView['author']> => {
  if (author === null) return 'notAPerson';
  const id = personId(author);
  if (!staff || id === by.id) return 'self';
  const known = await desk.store.people.find(id);
  const found = whoWrote(known);
  if (found === 'unknown') return 'notAPerson';
  if (found === 'pending') await lookUpLater(desk, id);
  return { id, name: found === 'pending' ? authorName : found.name };
};

/** "Create a ticket" on a message: shows its words, and asks whose the ticket is to be. Nothing is made yet. */
export const openDialog = async (desk: Desk, asked: Asked<'open'>): Promise<Answer> => {
  const asker = await whoAsks(desk, asked);
  const { message } = asked.asks;
  const author = await authorFor(desk, asker, message);
  return dialog(desk, asker.language, { token: desk.newId(), problem: message.text, author });
};
