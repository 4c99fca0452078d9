import { say } from '../cards/say.js';
import type { DraftId, PictureId } from '../domain/intake/draft.js';
import type { Language } from '../domain/people.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';
import type { Inbound } from '../ports/inbound.js';
import { conversationOf } from './conversation-of.js';
import { FETCH_PICTURE } from './fetch-picture.js';
import type { Said } from './said.js';
import { saying, tellBack } from './tell-back.js';

type File = Extract<Inbound, { type: 'message' }>['files'][number];

/** More in one message are named alone. */
const MOST_PICTURES = 10;
const LONGEST_NAME = 120;

const isPicture = ({ contentType, url }: File): boolean => url !== null && contentType.startsWith('image/');
const nameOf = ({ name, contentType }: File): string => (name ?? contentType).slice(0, LONGEST_NAME);

/** What came along with a message: pictures that can be fetched, and the names of all other files. */
interface Sorted {
  readonly pictures: readonly string[];
  readonly names: readonly string[];
}

const sort = (files: readonly File[]): Sorted => {
  const pictures = files.filter(isPicture).slice(0, MOST_PICTURES);
  const others = files.filter((file) => !pictures.includes(file));
  return { pictures: pictures.map(({ url }) => url ?? ''), names: others.map(nameOf) };
};

/** Writes down what came along; pictures are fetched later, so that nobody waits for them. */
export const takeFiles = async (
  { desk, tables, message, now, language }: Said,
  to: { readonly draft: DraftId | null; readonly ticket: TicketNumber | null },
): Promise<{ readonly pictures: readonly PictureId[]; readonly names: readonly string[] }> => {
  const { pictures, names } = sort(message.files);
  const ids: PictureId[] = [];
  for (const url of pictures) {
    const id = desk.newId() as PictureId;
    ids.push(id);
    const { activity, serviceUrl, sender, place } = message;
    const requester = { id: sender.id, name: sender.name };
    const conversation = conversationOf(place);
    await tables.pictures.add({ id, requester, conversation, activity, serviceUrl, url, ...to, at: now });
    await tables.dueWork.schedule({ kind: FETCH_PICTURE, key: id, at: now });
  }
  if (names.length > 0)
    await tellBack(desk, tables, message, saying('fileNamed', language, { name: names.join(', ') }));
  return { pictures: ids, names };
};

/** A message as a ticket keeps it in words, be it only that a picture came. */
export const wordsOf = (
  { text, files }: Pick<Extract<Inbound, { type: 'message' }>, 'text' | 'files'>,
  language: Language,
): string => {
  const { pictures, names } = sort(files);
  const lines = [text, ...names.map((name) => `📎 ${name}`)].filter((line) => line.trim() !== '');
  return lines.length === 0 && pictures.length > 0 ? say(language, 'picture.alone') : lines.join('\n');
};
