import type { SayKey } from '../domain/attention/notice.js';
import { candidates } from '../domain/intake/belongs.js';
import { joinDraft, type Draft, type DraftId } from '../domain/intake/draft.js';
import { firstQuestion } from '../domain/intake/first-question.js';
import type { Instant } from '../domain/instant.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { offerIssues } from './known-issues/offer-issues.js';
import { ownTickets } from './own-tickets.js';
import { SAYS_LITTLE, SENTENCES } from './place-words.js';
import { sendDraft } from './send-draft.js';
import { showAnew } from './show-anew.js';
import { awaitSending } from './settle-draft.js';
import { isGathering, readLater } from './take-down.js';
import { saying } from './tell-back.js';

/** The sentence for what is no problem; null for what gets a card. Beside a ticket, few words are about that. */
const sentenceFor = (draft: Draft, words: string, tickets: readonly Ticket[], now: Instant): SayKey | null => {
  const { kind } = draft.understood;
  const sentence = SENTENCES[kind];
  if (sentence === undefined || draft.pictures.length + draft.files.length > 0) return null;
  const beside = candidates(tickets, words, now);
  if (SAYS_LITTLE.includes(kind) && beside.length > 0) return null;
  return kind === 'thanks' && beside.some(({ as }) => as !== 'add') ? null : sentence;
};

const wantsPerson = async (desk: Desk, tables: Tables, draft: Draft): Promise<boolean> => {
  const said = await tables.texts.get(draft.texts);
  return [...said.values()].some((words) => desk.understand(words, { locale: draft.language }).kind === 'person');
};

const tell = (desk: Desk, tables: Tables, { requester, language }: Draft, key: SayKey): Promise<void> =>
  tables.notices.add([
    { id: desk.newId(), notice: saying(key, language), address: { to: 'person', person: requester.id } },
  ]);

/** Too little to go on, and nothing else on the card that could help: worth one question, and no second one. */
const isWorthAsking = ({ understood, asked, pictures, files, offers = [] }: Draft, open: boolean): boolean =>
  understood.kind === 'vague' && asked !== true && pictures.length + files.length + offers.length === 0 && !open;

/** The card comes with the answer; without one, when the requester is reminded. */
const askFirst = async (desk: Desk, tables: Tables, draft: Draft, words: string): Promise<void> => {
  await tell(desk, tables, draft, firstQuestion(draft.understood, words));
  const asked: Draft = { ...draft, asked: true };
  await tables.drafts.save(asked);
  await awaitSending(desk, tables, asked);
};

const answer = async (desk: Desk, tables: Tables, unread: Draft, now: Instant): Promise<void> => {
  const draft = { ...unread, read: true };
  await tables.drafts.save(draft);
  const shown = (await tables.posts.of({ draft: draft.id })).some((post) => post.want === 'shown');
  if (await wantsPerson(desk, tables, draft)) {
    await tables.posts.remove({ draft: draft.id });
    await sendDraft(desk, tables, draft, null, now);
    return;
  }
  const words = joinDraft(draft, await tables.texts.get(draft.texts));
  const own = await ownTickets(tables, draft.requester.id);
  const waits = shown || draft.asked === true;
  const sentence = waits ? null : sentenceFor(draft, words, own, now);
  if (sentence !== null) {
    await tell(desk, tables, draft, sentence);
    await tables.drafts.save({ ...draft, state: 'talk' });
    return;
  }
  const offering = await offerIssues(desk, tables, draft);
  if (!waits && isWorthAsking(offering, candidates(own, words, now).length > 0))
    return askFirst(desk, tables, offering, words);
  await tables.drafts.save(offering);
  await awaitSending(desk, tables, offering);
  await showAnew(desk, tables, offering);
};

/** Reads what somebody wrote once nothing more has come for a while: a sentence for small talk, for a problem a card. */
export const readDraft = async (desk: Desk, id: DraftId): Promise<void> => {
  await desk.store.write(async (tables) => {
    const now = desk.clock.now();
    const draft = await tables.drafts.lock(id);
    // Due work may come twice, its answer may not.
    if (draft?.state !== 'open' || draft.read) return { drop: null };
    if (isGathering(desk, draft, now)) await readLater(desk, tables, draft);
    else await answer(desk, tables, draft, now);
    return { keep: null };
  });
};
