import { isEmpty, joinDraft, type Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Heard } from '../ports/heard-store.js';
import type { Picture } from '../ports/picture-store.js';
import type { Tables } from '../ports/store.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';
import { TAKE_BACK_PICTURE } from './show-pictures.js';
import { readLater, understandDraft } from './take-down.js';

type Changed = Extract<Inbound, { type: 'edited' | 'deleted' }>;

interface Following {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly changed: Changed;
  readonly now: Instant;
}

const rewrite = async ({ tables, changed, now }: Following, id: Heard['words'], words: string): Promise<void> => {
  if (words.trim() === '') await tables.texts.erase([id]);
  else await tables.texts.rewrite({ id, words, author: changed.sender.id, at: now });
};

/** Nothing of it is left: its card goes, as if it had not been written. */
const forget = async ({ tables, now }: Following, draft: Draft): Promise<void> => {
  await tables.drafts.save({ ...draft, state: 'cancelled', changedAt: now });
  await tables.posts.remove({ draft: draft.id });
};

/** It was answered with words alone, so a change of it needs an answer: what was small talk may be a problem after all. */
const hasNoCard = async (tables: Tables, { id, state, asked }: Draft): Promise<boolean> =>
  state === 'talk' || (asked === true && (await tables.posts.of({ draft: id })).every(({ want }) => want !== 'shown'));

/** The draft says what its messages say now; one that was small talk may be a problem after all. */
const inDraft = async (following: Following, draft: Draft): Promise<void> => {
  const { desk, tables, changed, now } = following;
  const said = await tables.texts.get(draft.texts);
  if (draft.joined !== null) await rewrite(following, draft.joined, joinDraft(draft, said));
  if (draft.ticket !== null) return tables.posts.touch({ ticket: draft.ticket });
  if (draft.state !== 'open' && draft.state !== 'talk') return;
  if (isEmpty(draft, said)) return forget(following, draft);
  const understood = understandDraft(desk, draft, said, changed.locale);
  const anew = await hasNoCard(tables, draft);
  const kept: Draft = {
    ...draft,
    understood,
    state: 'open',
    changedAt: now,
    read: draft.read && !anew,
    unreadSince: anew ? now : draft.unreadSince,
  };
  await tables.drafts.save(kept);
  if (anew) await readLater(desk, tables, kept);
  else await tables.posts.touch({ draft: draft.id });
};

/** A deleted picture is shown no more, neither to those who have it nor to those who would get it. */
const takeBackPictures = async ({ tables, changed, now }: Following): Promise<readonly Picture[]> => {
  if (changed.type !== 'deleted') return [];
  const { place, activity } = changed;
  const pictures = await tables.pictures.of({ conversation: conversationOf(place), activity });
  for (const { id } of pictures) {
    await tables.pictures.end(id, 'removed');
    await tables.dueWork.schedule({ kind: TAKE_BACK_PICTURE, key: id, at: now });
  }
  return pictures;
};

const follow = async (following: Following): Promise<void> => {
  const { tables, changed } = following;
  const { place, activity, type, text } = changed;
  const gone = await takeBackPictures(following);
  const heard = await tables.heard.find(conversationOf(place), activity);
  const inside = heard?.draft ?? gone[0]?.draft ?? null;
  const draft = inside === null ? undefined : await tables.drafts.lock(inside);
  if (heard !== undefined) await rewrite(following, heard.words, type === 'deleted' ? '' : text);
  if (draft !== undefined) {
    const pictures = draft.pictures.filter((id) => gone.every((picture) => picture.id !== id));
    await inDraft(following, { ...draft, pictures });
  }
  if (heard?.ticket != null) await tables.posts.touch({ ticket: heard.ticket });
};

/**
 * A requester changed or deleted a message: the ticket or draft that it became says what it says now. Cards change and nobody
 * is called: it is the same message.
 */
export const followWords = async (desk: Desk, changed: Changed): Promise<Answer> => {
  if (changed.place.kind !== 'personal') return null;
  await desk.store.write(async (tables) => {
    const now = desk.clock.now();
    if (!(await tables.inbox.first([changed.key], now))) return { drop: null };
    await follow({ desk, tables, changed, now });
    return { keep: null };
  });
  desk.wake();
  return null;
};
