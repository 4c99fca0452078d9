import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { DraftId, PictureId } from '../../domain/intake/draft.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { ScaledPicture } from '../../ports/picture-source.js';
import type { Picture, PictureStore, ShownPicture } from '../../ports/picture-store.js';
import type { ActivityId, ChannelId, ConversationId } from '../../ports/places.js';
import type { Database, Db } from './tables.js';
import { toInteger, toTicketNumber } from './ticket-number.js';

/** All but the bytes, which are read only to be shown. */
const COLUMNS = [
  ...(['id', 'state', 'requester', 'requester_name', 'conversation', 'activity', 'service_url', 'url'] as const),
  ...(['draft', 'ticket', 'at', 'attempts'] as const),
] as const;

const toPicture = (row: Pick<Selectable<Database['picture']>, (typeof COLUMNS)[number]>): Picture => ({
  id: row.id,
  state: row.state,
  requester: { id: row.requester, name: row.requester_name },
  conversation: row.conversation,
  activity: row.activity,
  serviceUrl: row.service_url,
  url: row.url,
  draft: row.draft,
  ticket: row.ticket === null ? null : toTicketNumber(row.ticket),
  at: row.at,
  attempts: row.attempts,
});

/** Pictures with their bytes, and in which channels each was shown. */
export class PictureTable implements PictureStore {
  constructor(private readonly db: Db) {}

  async add({ requester, serviceUrl, ticket, ...picture }: Parameters<PictureStore['add']>[0]): Promise<void> {
    await this.db
      .insertInto('picture')
      .values({
        ...picture,
        state: 'wanted',
        requester: requester.id,
        requester_name: requester.name,
        service_url: serviceUrl,
        ticket: ticket === null ? null : toInteger(ticket),
      })
      .execute();
  }

  async find(id: PictureId): Promise<Picture | undefined> {
    const row = await this.db.selectFrom('picture').select(COLUMNS).where('id', '=', id).executeTakeFirst();
    return row && toPicture(row);
  }

  async of(of: Parameters<PictureStore['of']>[0]): Promise<readonly Picture[]> {
    const all = this.db.selectFrom('picture').select(COLUMNS);
    const rows = await (
      'ticket' in of
        ? all.where('ticket', '=', toInteger(of.ticket))
        : all.where('conversation', '=', of.conversation).where('activity', '=', of.activity)
    )
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(toPicture);
  }

  async bytes(id: PictureId): Promise<ScaledPicture | undefined> {
    const row = await this.db
      .selectFrom('picture')
      .select(['type', 'width', 'height', 'bytes'])
      .where('id', '=', id)
      .where('state', '=', 'kept')
      .executeTakeFirst();
    if (row?.type == null || row.width === null || row.height === null || row.bytes === null) return undefined;
    return { type: row.type, width: row.width, height: row.height, bytes: new Uint8Array(row.bytes) };
  }

  async keep(id: PictureId, { bytes, ...scaled }: ScaledPicture): Promise<Picture | undefined> {
    const row = await this.db
      .updateTable('picture')
      .set({ ...scaled, bytes: Buffer.from(bytes), state: 'kept' })
      .where('id', '=', id)
      .where('state', '=', 'wanted')
      .returning(COLUMNS)
      .executeTakeFirst();
    return row && toPicture(row);
  }

  async tried(id: PictureId): Promise<void> {
    await this.db
      .updateTable('picture')
      .set({ attempts: sql<number>`attempts + 1` })
      .where('id', '=', id)
      .execute();
  }

  async end(id: PictureId, state: 'refused' | 'removed'): Promise<void> {
    await this.db.updateTable('picture').set({ state, bytes: null }).where('id', '=', id).execute();
  }

  async moveTo(draft: DraftId, ticket: TicketNumber): Promise<number> {
    const [result] = await this.db
      .updateTable('picture')
      .set({ ticket: toInteger(ticket) })
      .where('draft', '=', draft)
      .execute();
    return Number(result?.numUpdatedRows ?? 0);
  }

  async showIn(id: PictureId, channel: ChannelId): Promise<boolean> {
    const row = await this.db
      .insertInto('picture_shown')
      .values({ picture: id, channel, conversation: null, activity: null })
      .onConflict((conflict) => conflict.columns(['picture', 'channel']).doNothing())
      .returning('picture')
      .executeTakeFirst();
    return row !== undefined;
  }

  async shownAt(
    id: PictureId,
    channel: ChannelId,
    at: { readonly conversation: ConversationId; readonly activity: ActivityId },
  ): Promise<void> {
    await this.db
      .updateTable('picture_shown')
      .set(at)
      .where('picture', '=', id)
      .where('channel', '=', channel)
      .execute();
  }

  async shown(id: PictureId): Promise<readonly ShownPicture[]> {
    const rows = await this.db.selectFrom('picture_shown').selectAll().where('picture', '=', id).execute();
    return rows.map(({ channel, conversation, activity }) => ({
      channel,
      at: conversation === null || activity === null ? null : { conversation, activity },
    }));
  }
}
