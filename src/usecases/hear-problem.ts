import type { SayKey } from '../domain/attention/notice.js';
import type { Draft, DraftId } from '../domain/intake/draft.js';
import type { MessageKind, Understanding } from '../domain/intake/understand.js';
import { DAY, type Instant } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import type { Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { sendDraft } from './send-draft.js';
import { saying, tellBack } from './tell-back.js';
import { Words } from './words.js';

type Message = Extract<Inbound, { type: 'message' }>;

/** An unsent draft older than this belongs to another problem. */
const DRAFT_LIVES = DAY;

/** What gets a fitting sentence and no ticket. */
const SENTENCES: { readonly [K in MessageKind]?: SayKey } = {
  greeting: 'greeting',
  thanks: 'thanks',
  aboutTheBot: 'aboutTheBot',
  offTopic: 'offTopic',
  nothing: 'empty',
};

const joined = async (tables: Tables, draft: Draft | undefined, words: string): Promise<string> => {
  if (draft === undefined) return words;
  const before = await tables.texts.get(draft.texts);
  return [...draft.texts.map((id) => before.get(id) ?? ''), words].join('\n');
};

const keepDraft = async (
  desk: Desk,
  tables: Tables,
  message: Message,
  around: { now: Instant; language: Language; draft: Draft | undefined; understood: Understanding },
): Promise<Draft> => {
  const { now, draft, understood } = around;
  const { id, name } = message.sender;
  const words = new Words(desk.newId, id, now);
  const text = words.idOf(message.text);
  await words.keep(tables);
  const changed: Draft = {
    id: draft?.id ?? (desk.newId() as DraftId),
    requester: { id, name },
    language: understood.language,
    texts: [...(draft?.texts ?? []), text],
    understood,
    startedAt: draft?.startedAt ?? now,
    changedAt: now,
    state: 'open',
    ticket: null,
  };
  await tables.drafts.save(changed);
  return changed;
};

/** A new card under the new message; the one above it goes, so that there is one to press. */
const showAnew = async (desk: Desk, tables: Tables, draft: Draft, amended: boolean): Promise<void> => {
  if (amended) await tables.posts.remove({ draft: draft.id });
  const address = { to: 'person', person: draft.requester.id } as const;
  await tables.posts.add({ id: desk.newId(), kind: 'intake', ticket: null, draft: draft.id, about: null, address });
};

/** A message that belongs to no ticket: small talk gets a sentence, a problem a card that shows what was understood. */
export const hearProblem = async (
  desk: Desk,
  tables: Tables,
  message: Message,
  now: Instant,
  language: Language,
): Promise<void> => {
  const open = await tables.drafts.openOf(message.sender.id);
  const draft = open !== undefined && now - open.changedAt < DRAFT_LIVES ? open : undefined;
  if (open !== undefined && draft === undefined)
    await tables.drafts.save({ ...open, state: 'cancelled', changedAt: now });
  const alone = desk.understand(message.text, { locale: message.locale });
  const sentence = SENTENCES[alone.kind];
  if (message.files.length > 0) await tellBack(desk, tables, message, saying('fileNotTaken', language));
  if (sentence !== undefined) {
    if (message.files.length === 0)
      await tellBack(desk, tables, message, saying(sentence, alone.kind === 'nothing' ? language : alone.language));
    return;
  }
  const understood =
    draft === undefined
      ? alone
      : desk.understand(await joined(tables, draft, message.text), { locale: message.locale });
  const kept = await keepDraft(desk, tables, message, { now, language, draft, understood });
  if (alone.kind === 'person') {
    if (draft !== undefined) await tables.posts.remove({ draft: kept.id });
    await sendDraft(desk, tables, kept, null, now);
    return;
  }
  await showAnew(desk, tables, kept, draft !== undefined);
};
