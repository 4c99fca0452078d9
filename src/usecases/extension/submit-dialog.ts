import { readExtensionDialog, type SentDialog } from '../../cards/read-extension-dialog.js';
import { say, type Key } from '../../cards/say.js';
import type { DraftId } from '../../domain/intake/draft.js';
import { personId, type Language, type Person } from '../../domain/people.js';
import { findTier } from '../../domain/support-plan.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Answer } from '../../ports/inbound.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';
import { defaultLanguage } from '../language-of.js';
import { newDraft } from '../new-draft.js';
import { sendDraft } from '../send-draft.js';
import { Words } from '../words.js';
import type { Asked } from './asked.js';
import { dialog } from './open-dialog.js';
import { lookUpLater, whoAsks, whoWrote, type Asker } from './who-asks.js';

interface Whose extends Person {
  readonly language: Language;
}

/** What was sent, by whom, for whom. */
interface Sending {
  readonly desk: Desk;
  readonly asked: Asked<'submit'>;
  readonly asker: Asker;
  readonly sent: SentDialog;
  readonly requester: Whose;
}

/** Whose ticket it is to be, or why it cannot be. The author is whoever our own records and the directory say. */
const whose = async (desk: Desk, { by, staff, language }: Asker, { author }: SentDialog): Promise<Whose | Key> => {
  if (author === null) return { id: by.id, name: by.name, language };
  const id = personId(author);
  if (id === by.id) return { id: by.id, name: by.name, language };
  if (!staff) return 'extension.onlyStaff';
  const known = whoWrote(await desk.store.people.find(id));
  if (known === 'unknown') return 'extension.unknownAuthor';
  if (known !== 'pending') return { id, name: known.name, language: known.language ?? defaultLanguage(desk.plan()) };
  await lookUpLater(desk, id);
  return 'extension.pending';
};

const make = async ({ desk, asked, asker, sent, requester }: Sending, tables: Tables): Promise<Ticket> => {
  const now = desk.clock.now();
  const { by } = asker;
  const words = new Words(desk.newId, by.id, now);
  const text = words.idOf(sent.problem);
  await words.keep(tables);
  const understood = desk.understand(sent.problem, { locale: asked.locale });
  const draft = {
    ...newDraft(desk.newId, requester, understood, now),
    id: sent.token as DraftId,
    language: requester.language,
    texts: [text],
  };
  const reported = requester.id === by.id ? {} : { reporter: { id: by.id, name: by.name } };
  return sendDraft(desk, tables, draft, null, now, reported);
};

/** The token is the id of what was sent: however often and from wherever it comes, it is one ticket. */
const makeOnce = async (
  sending: Sending,
  tables: Tables,
): Promise<{ readonly keep: Ticket } | { readonly drop: Ticket | undefined }> => {
  const { desk, asked, asker, sent } = sending;
  const keys = [asked.key, `extension|${sent.token}`];
  const first = await tables.inbox.first(keys, desk.clock.now());
  const before = await tables.drafts.lock(sent.token as DraftId);
  if (first && before === undefined) return { keep: await make(sending, tables) };
  const ticket = before?.ticket == null ? undefined : await tables.tickets.find(before.ticket);
  const mine = (ticket?.reporter ?? ticket?.requester)?.id === asker.by.id;
  return { drop: mine ? ticket : undefined };
};

const made = (desk: Desk, language: Language, ticket: Ticket): string => {
  const tier = findTier(desk.plan(), ticket.tier)?.name ?? String(ticket.tier);
  const { number, requester } = ticket;
  return ticket.reporter === undefined
    ? say(language, 'extension.made', { ticket: number, tier })
    : say(language, 'extension.madeFor', { ticket: number, requester: requester.name, tier });
};

/** The dialog once more, as it was filled in, with what is in the way on top. */
const again = async (desk: Desk, { language, staff }: Asker, sent: SentDialog, reason: Key): Promise<Answer> => {
  const id = sent.author === null ? null : personId(sent.author);
  const name = id === null ? '' : ((await desk.store.people.find(id))?.name ?? '');
  const author = id !== null && staff && reason !== 'extension.unknownAuthor' ? { id, name } : 'self';
  return dialog(desk, language, { token: sent.token, problem: sent.problem, author, reason: say(language, reason) });
};

/** The dialog was sent: makes one ticket, and answers with its number. */
export const submitDialog = async (desk: Desk, asked: Asked<'submit'>): Promise<Answer> => {
  const asker = await whoAsks(desk, asked);
  const { language } = asker;
  const sent = readExtensionDialog(asked.asks.data);
  if (sent === null) return { say: say(language, 'extension.unreadable') };
  if (sent.problem === '') return again(desk, asker, sent, 'extension.empty');
  const requester = await whose(desk, asker, sent);
  if (typeof requester === 'string') return again(desk, asker, sent, requester);
  const ticket = await desk.store.write((tables) => makeOnce({ desk, asked, asker, sent, requester }, tables));
  desk.wake();
  desk.log.info({ by: asker.by.id, ticket: ticket?.number }, 'extension: ticket from a message');
  return { say: ticket === undefined ? say(language, 'extension.unreadable') : made(desk, language, ticket) };
};
