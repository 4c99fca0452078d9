import { isEmpty, type PictureId } from '../domain/intake/draft.js';
import { SECOND, type Instant } from '../domain/instant.js';
import { isDeliveryError } from '../ports/delivery-error.js';
import type { PictureRefusal, ScaledPicture } from '../ports/picture-source.js';
import type { Picture } from '../ports/picture-store.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { defaultLanguage } from './language-of.js';
import { showLater } from './show-pictures.js';
import { saying } from './tell-back.js';

export const FETCH_PICTURE = 'fetch-picture';

/** After these the requester is told; the last comes a quarter of an hour after the first. */
const WAITS = [5, 30, 120, 600].map((seconds) => seconds * SECOND);

type Fetched = { readonly scaled: ScaledPicture } | { readonly refused: PictureRefusal } | { readonly again: true };

const fetched = async (desk: Desk, { id, serviceUrl, url }: Picture): Promise<Fetched> => {
  try {
    const got = await desk.pictures.fetch({ serviceUrl, url });
    return 'refused' in got ? got : await desk.scalePicture(got.bytes);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    desk.log.warn({ picture: id, reason: error.reason, vendor: error.vendor }, 'picture not fetched');
    return error.reason === 'refused' ? { refused: 'gone' } : { again: true };
  }
};

const keep = (desk: Desk, { id }: Picture, scaled: ScaledPicture): Promise<void> =>
  desk.store.write(async (tables) => {
    const kept = await tables.pictures.keep(id, scaled);
    if (kept?.ticket != null) await showLater(tables, kept.ticket, desk.clock.now());
    return { keep: undefined };
  });

/** What is not taken along is not announced on the card either; a draft that was nothing else is no request any more. */
const takeOff = async (tables: Tables, { id, draft: inside }: Picture, now: Instant): Promise<void> => {
  const draft = inside === null ? undefined : await tables.drafts.lock(inside);
  if (draft?.state !== 'open') return;
  const left = { ...draft, pictures: draft.pictures.filter((one) => one !== id) };
  if (isEmpty(left, await tables.texts.get(left.texts))) {
    await tables.drafts.save({ ...left, state: 'dropped', changedAt: now });
    await tables.posts.remove({ draft: draft.id });
    return;
  }
  await tables.drafts.save(left);
  await tables.posts.touch({ draft: draft.id });
};

const refuse = async (desk: Desk, picture: Picture, reason: PictureRefusal): Promise<void> => {
  const { id, requester } = picture;
  const known = await desk.store.people.find(requester.id);
  const language = known?.language ?? defaultLanguage(desk.plan());
  const address = { to: 'person', person: requester.id } as const;
  await desk.store.write(async (tables) => {
    await tables.pictures.end(id, 'refused');
    await takeOff(tables, picture, desk.clock.now());
    const notice = saying('pictureNotTaken', language, { reason });
    await tables.notices.add([{ id: desk.newId(), notice, address }]);
    return { keep: undefined };
  });
};

/** Fetches a picture that a requester pasted, looks at what it is, and keeps it scaled; the requester hears of it only when that fails. */
export const fetchPicture = async (desk: Desk, id: PictureId): Promise<void> => {
  const picture = await desk.store.pictures.find(id);
  if (picture?.state !== 'wanted') return;
  const got = await fetched(desk, picture);
  if ('scaled' in got) return keep(desk, picture, got.scaled);
  const wait = 'again' in got ? WAITS[picture.attempts] : undefined;
  if (wait === undefined) return refuse(desk, picture, 'refused' in got ? got.refused : 'gone');
  await desk.store.pictures.tried(id);
  await desk.store.dueWork.schedule({ kind: FETCH_PICTURE, key: id, at: desk.clock.now() + wait });
};
