import { say } from '../cards/say.js';
import { joinDraft, type Draft } from '../domain/intake/draft.js';
import type { Understanding } from '../domain/intake/understand.js';
import { SECOND, type Instant } from '../domain/instant.js';
import type { TextId } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';
import { newDraft } from './new-draft.js';
import type { Said } from './said.js';
import { takeFiles } from './take-files.js';
import { Words } from './words.js';

export const READ_DRAFT = 'read-draft';

/** Reads all the words of a draft as one message. A picture alone is a problem all the same, and needs a title. */
export const understandDraft = (
  desk: Pick<Desk, 'understand'>,
  draft: Draft,
  said: ReadonlyMap<TextId, string>,
  locale: string | null,
): Understanding => {
  const understood = desk.understand(joinDraft({ ...draft, files: [] }, said), { locale });
  if (draft.texts.length > 0 || draft.pictures.length + draft.files.length === 0) return understood;
  return {
    ...understood,
    kind: 'vague',
    language: draft.language,
    title: draft.files[0] ?? say(draft.language, 'picture.title'),
  };
};

/** Whoever goes on writing is answered all the same. */
const LONGEST = 30 * SECOND;

/** When the draft is read: once nothing more has come for a while, or its first unread words have waited long enough. */
const readAt = (desk: Pick<Desk, 'plan'>, { changedAt, unreadSince }: Draft): Instant => {
  const { gather } = desk.plan().intake;
  return Math.min(changedAt + gather, unreadSince + Math.max(LONGEST, gather));
};

/** Asks for the draft to be read when it is time. */
export const readLater = (desk: Pick<Desk, 'plan'>, tables: Tables, draft: Draft): Promise<void> =>
  tables.dueWork.schedule({ kind: READ_DRAFT, key: draft.id, at: readAt(desk, draft) });

/** Whether the draft was changed so lately that more may be coming. */
export const isGathering = (desk: Pick<Desk, 'plan'>, draft: Draft, now: Instant): boolean => now < readAt(desk, draft);

/** Adds a message to the draft, or begins one with it; nothing is answered before it is read. */
export const takeDown = async (heard: Said, open: Draft | undefined): Promise<Draft> => {
  const { desk, tables, message, now, language } = heard;
  const { sender, place, activity, locale } = message;
  const draft = open ?? { ...newDraft(desk.newId, sender, desk.understand(message.text, { locale }), now), language };
  const words = new Words(desk.newId, sender.id, now);
  const text = words.id(message.text);
  await words.keep(tables);
  const taken = await takeFiles(heard, { draft: draft.id, ticket: null });
  const grown: Draft = {
    ...draft,
    texts: text === null ? draft.texts : [...draft.texts, text],
    pictures: [...draft.pictures, ...taken.pictures],
    files: [...draft.files, ...taken.names],
    changedAt: now,
    read: false,
    unreadSince: draft.read ? now : draft.unreadSince,
  };
  const understood = understandDraft(desk, grown, await tables.texts.get(grown.texts), locale);
  const kept = { ...grown, understood, language: grown.texts.length === 0 ? language : understood.language };
  await tables.drafts.save(kept);
  if (text !== null) {
    const conversation = conversationOf(place);
    await tables.heard.keep({ conversation, activity, words: text, draft: kept.id, ticket: null });
  }
  await readLater(desk, tables, kept);
  return kept;
};
