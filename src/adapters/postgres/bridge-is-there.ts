import { sql } from 'kysely';

/** As `cardIsThere`, of a bridge's card. */
export const bridgeIsThere = sql<boolean>`coalesce((
  select true from post
  where post.bridge = notice.thread_bridge
    and post.activity is not null
    and post.address ->> 'channel' = notice.thread_channel
  limit 1
), false)`;
