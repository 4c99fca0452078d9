import type { TierNumber } from '../../domain/support-plan.js';
import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import type { KnownChannel } from '../../ports/channel-store.js';
import type { ActivityId, ChannelId } from '../../ports/places.js';
import type { Tables } from '../../ports/store.js';
import { channelOf } from '../channels.js';
import type { Desk } from '../desk.js';

/** Where threads are opened in this tenant's Teams. */
export interface TeamsAddress {
  readonly url: string;
  readonly tenantId: string;
}

/** Opens the thread in Teams. Teams finds it without the group as well, but asks more often whether to open the app. */
export const threadLink = (
  teams: TeamsAddress,
  { channel, group, root }: { readonly channel: ChannelId; readonly group: string | null; readonly root: ActivityId },
): string => {
  const query = new URLSearchParams({
    tenantId: teams.tenantId,
    ...(group === null ? {} : { groupId: group }),
    parentMessageId: root,
  });
  return `${teams.url}/l/message/${encodeURIComponent(channel)}/${encodeURIComponent(root)}?${query.toString()}`;
};

/** Only the channel that was chosen at the installation was told with the group; the others of the team share it. */
export const groupOf = (known: readonly KnownChannel[], channel: ChannelId): string | null => {
  const team = known.find((one) => one.channel === channel)?.team;
  return known.find((one) => one.team === team && one.group !== null)?.group ?? null;
};

/** The tier in whose thread the next step of a ticket is taken. */
const tierOf = (ticket: Ticket): TierNumber =>
  ticket.status === 'solved' || ticket.status === 'told' ? ticket.terms.contactTier : ticket.tier;

/** Links to the threads of those tickets whose card is there: where it was asked, else in the channel of the tier whose turn it is. */
export const threadLinks = async (
  desk: Pick<Desk, 'plan' | 'teams'>,
  tables: Pick<Tables, 'channels' | 'posts'>,
  tickets: readonly Ticket[],
  here: ChannelId | null = null,
): Promise<ReadonlyMap<TicketNumber, string>> => {
  const known = await tables.channels.all();
  const posts = await tables.posts.cardsOf(tickets.map((ticket) => ticket.number));
  const links = new Map<TicketNumber, string>();
  for (const ticket of tickets) {
    const cards = posts.filter((post) => post.ticket === ticket.number);
    const own = channelOf(desk.plan(), known, tierOf(ticket));
    const at = (channel: ChannelId | null): (typeof cards)[number] | undefined =>
      cards.find(({ address }) => address.to === 'channel' && address.channel === channel);
    const card = at(here) ?? at(own) ?? cards[0];
    if (card?.address.to !== 'channel' || card.activity === null) continue;
    const { channel } = card.address;
    links.set(ticket.number, threadLink(desk.teams, { channel, group: groupOf(known, channel), root: card.activity }));
  }
  return links;
};
