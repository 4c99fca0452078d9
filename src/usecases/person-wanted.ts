import { say } from '../cards/say.js';
import type { DraftId } from '../domain/intake/draft.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { sendDraft } from './send-draft.js';
import { showRequester } from './show.js';
import { Words } from './words.js';

/** "Get a person" on an answer that has no words of a problem behind it: a ticket all the same, and one only for each such card. */
export const personWanted = async (desk: Desk, clicked: Extract<Inbound, { type: 'click' }>): Promise<Answer> => {
  const language = await languageOf(desk, clicked);
  const now = desk.clock.now();
  const { id, name } = clicked.sender;
  const card = `${clicked.place.kind === 'personal' ? clicked.place.conversation : ''}|${clicked.card ?? clicked.key}|person`;
  const ticket = await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([clicked.key, card], now))) {
      const [newest] = await tables.tickets.ofRequester(id, { open: true, limit: 1 });
      return { drop: newest };
    }
    const words = new Words(desk.newId, id, now);
    const text = words.idOf(say(language, 'say.wantsPerson'));
    await words.keep(tables);
    const understood = {
      ...desk.understand('', { locale: language }),
      kind: 'person' as const,
      language,
      title: say(language, 'say.wantsPerson'),
    };
    const draft = {
      id: desk.newId() as DraftId,
      requester: { id, name },
      language,
      texts: [text],
      understood,
      startedAt: now,
      changedAt: now,
      state: 'open' as const,
      ticket: null,
    };
    await tables.drafts.save(draft);
    return { keep: await sendDraft(desk, tables, draft, null, now) };
  });
  desk.wake();
  if (ticket === undefined) return { say: say(language, 'say.noTickets') };
  return { card: await showRequester(desk, desk.store, ticket, { kind: 'request' }) };
};
