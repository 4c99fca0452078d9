import { renderReplyCard } from '../../cards/reply-card.js';
import { say } from '../../cards/say.js';
import type { Card } from '../../ports/inbound.js';
import type { Outgoing } from '../../ports/messenger.js';
import type { Post } from '../../ports/post-store.js';
import { showBridge } from '../bridge/show-bridge.js';
import { seatsOf } from '../channels.js';
import type { Desk } from '../desk.js';
import { showIssue } from '../known-issues/show-issue.js';
import { showDraft, showRequester, showTier } from '../show.js';

const outgoing = (card: Card): Outgoing => {
  const { fallbackText } = card;
  return typeof fallbackText === 'string' ? { card, summary: fallbackText } : { card };
};

const draftCard = async (desk: Desk, post: Post): Promise<Card | null> => {
  const draft = post.draft === null ? undefined : await desk.store.drafts.find(post.draft);
  if (draft === undefined) return null;
  if (draft.state !== 'cancelled') return showDraft(desk, desk.store, draft);
  const { language } = draft;
  const { timeZone } = desk.plan().organisation;
  return renderReplyCard({ text: say(language, 'say.cancelled'), person: true, language, timeZone, words: new Map() });
};

const ticketCard = async (desk: Desk, post: Post): Promise<Card | null> => {
  const ticket = post.ticket === null ? undefined : await desk.store.tickets.find(post.ticket);
  if (ticket === undefined) return null;
  if (post.kind === 'tier') {
    const channel = post.address.to === 'channel' ? post.address.channel : '';
    return showTier(desk, desk.store, ticket, seatsOf(desk.plan(), await desk.store.channels.all(), channel));
  }
  const { kind, about } = post;
  const which =
    about !== null && (kind === 'question' || kind === 'solution') ? { kind, about } : ({ kind: 'request' } as const);
  return showRequester(desk, desk.store, ticket, which);
};

const bridgeCard = async (desk: Desk, { bridge, address }: Post): Promise<Card | null> => {
  const found = bridge === null ? undefined : await desk.store.bridges.find(bridge);
  if (found === undefined || address.to !== 'channel') return null;
  return showBridge(desk, desk.store, found, { channel: address.channel });
};

const issueCard = async (desk: Desk, { issue }: Post): Promise<Card | null> => {
  const found = issue === null ? undefined : await desk.store.knownIssues.find(issue);
  return found === undefined ? null : showIssue(desk, desk.store, found);
};

const cardOf = (desk: Desk, post: Post): Promise<Card | null> => {
  if (post.kind === 'bridge') return bridgeCard(desk, post);
  if (post.kind === 'knownIssue') return issueCard(desk, post);
  return post.kind === 'intake' ? draftCard(desk, post) : ticketCard(desk, post);
};

/** The latest state of what a post shows; null when what it showed is no more. */
export const renderPost = async (desk: Desk, post: Post): Promise<Outgoing | null> => {
  const card = await cardOf(desk, post);
  return card === null ? null : outgoing(card);
};
