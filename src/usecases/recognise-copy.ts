import type { Click } from '../cards/read-click.js';
import type { DraftId } from '../domain/intake/draft.js';
import type { Inbound } from '../ports/inbound.js';
import type { ActivityId } from '../ports/places.js';
import type { Post, Shown } from '../ports/post-store.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';

type Clicked = Extract<Inbound, { type: 'click' }>;

/** In a chat other cards have some of the same buttons: by these alone it is sure which message was pressed. */
const OWN_CARD: readonly Click['verb'][] = ['request.send', 'request.cancel', 'request.add'];
const TICKET_CARD: readonly Click['verb'][] = ['ticket.withdraw', 'ticket.reopen'];

/** A draft's card is the ticket's once it was sent. */
const shownOf = async (desk: Desk, draft: DraftId): Promise<Shown> => {
  const ticket = (await desk.store.drafts.find(draft))?.ticket ?? null;
  return ticket === null ? { draft } : { ticket };
};

/** The message that the click must have come from, if it is one that is kept up to date. */
const inChannel = async (desk: Desk, click: Click, channel: string): Promise<Post | undefined> => {
  const of = 'bridge' in click ? { bridge: click.bridge } : 'ticket' in click ? { ticket: click.ticket } : null;
  const posts = of === null ? [] : await desk.store.posts.of(of);
  return posts.find(
    ({ kind, address, want }) =>
      (kind === 'tier' || kind === 'bridge') &&
      want === 'shown' &&
      address.to === 'channel' &&
      address.channel === channel,
  );
};

const inChat = async (desk: Desk, click: Click, who: Clicked['sender']['id']): Promise<Post | undefined> => {
  const of =
    OWN_CARD.includes(click.verb) && 'draft' in click && click.draft !== null
      ? await shownOf(desk, click.draft)
      : TICKET_CARD.includes(click.verb) && 'ticket' in click
        ? { ticket: click.ticket }
        : null;
  const posts = of === null ? [] : await desk.store.posts.of(of);
  return posts.find(
    ({ kind, address, want }) =>
      (kind === 'intake' || kind === 'request') &&
      want === 'shown' &&
      address.to === 'person' &&
      address.person === who,
  );
};

const postOf = async (desk: Desk, { place, sender }: Clicked, card: ActivityId, click: Click) => {
  if (place.kind === 'personal') return inChat(desk, click, sender.id);
  // What stands further down in a thread answers somebody once; the cards that are kept up to date begin their threads.
  return place.kind === 'channel' && place.thread === card ? inChannel(desk, click, place.channel) : undefined;
};

/**
 * A message of which nobody knew whether it had been made may be there twice. A click tells: the copy that it came from is
 * taken up where no other is known, and deleted else.
 */
export const recogniseCopy = async (desk: Desk, clicked: Clicked, click: Click): Promise<void> => {
  const { card, place } = clicked;
  if (card === null) return;
  const at = { conversation: conversationOf(place), activity: card };
  if ((await desk.store.posts.at(at.conversation, at.activity)) !== undefined) return;
  const post = await postOf(desk, clicked, card, click);
  if (post === undefined || post.doubts === 0) return;
  const known = post.activity !== null;
  desk.log.info({ post: post.id, ticket: post.ticket, copy: card, known }, 'a copy of a card turned up');
  if (known) await desk.store.posts.discard(post, desk.newId(), at);
  else await desk.store.posts.found(post.id, at);
  desk.wake();
};
