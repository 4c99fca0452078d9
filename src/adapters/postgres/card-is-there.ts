import { sql } from 'kysely';

/**
 * Whether the ticket's card is in the channel where a row of `notice` is to go. A value and not `exists`: the planner
 * might answer that one for all notices at once, by reading every post there is.
 */
export const cardIsThere = sql<boolean>`coalesce((
  select true from post
  where post.ticket = notice.thread_ticket
    and post.kind = 'tier'
    and post.activity is not null
    and post.address ->> 'channel' = notice.thread_channel
  limit 1
), false)`;
