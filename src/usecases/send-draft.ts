import { joinDraft, type Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import { contactTier, type Category, type Impact, type Platform, type SupportPlan } from '../domain/support-plan.js';
import type { TicketEvent } from '../domain/ticket/events.js';
import type { Terms, Ticket } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';
import { record } from './commit-change.js';
import type { Desk } from './desk.js';
import { countSent, matchesFor } from './known-issues/offer-issues.js';
import { routeFor } from './route-for.js';
import { movePictures } from './show-pictures.js';
import { Words } from './words.js';

/** What the requester corrected on the intake card; null where nothing was filled in. */
export interface Corrections {
  readonly title: string | null;
  readonly platform: Platform | null;
  readonly category: Category | null;
  readonly impact: Impact | null;
  readonly device: string | null;
  /** The known issue whose steps did not help. */
  readonly tried?: string | null;
}

const termsOf = (plan: SupportPlan, route: Terms['route']): Terms => ({
  planHash: plan.hash,
  contactTier: contactTier(plan),
  tiers: plan.tiers.map(({ tier, name, targets, handOver }) => ({ tier, name, targets, requires: handOver.requires })),
  route,
});

const about = ({ understood }: Draft, given: Corrections | null): Omit<Ticket['subject'], 'text'> => ({
  title: given?.title ?? understood.title,
  category: given?.category ?? understood.category,
  platform: given?.platform ?? understood.platform,
  impact: given?.impact ?? understood.impact,
  device: given?.device ?? null,
  errorCodes: understood.errorCodes,
});

/** Where somebody of the staff wrote it for the requester: who, and how else the requester can be reached. */
export type Reported = Pick<Extract<TicketEvent, { type: 'TicketSent' }>, 'reporter' | 'reach'>;

/** Makes a ticket of a draft: routed by the plan in force at this moment, its terms frozen, its first cards wanted. */
export const sendDraft = async (
  desk: Desk,
  tables: Tables,
  draft: Draft,
  given: Corrections | null,
  now: Instant,
  reported: Reported = {},
): Promise<Ticket> => {
  const plan = desk.plan();
  const person = await tables.people.find(draft.requester.id);
  const said = await tables.texts.get(draft.texts);
  const text = joinDraft(draft, said);
  const subject = about(draft, given);
  const chosen = await routeFor(desk, tables, { subject, text, requester: draft.requester.id, at: now }, person);
  const known = await matchesFor(desk, tables, draft, { subject, words: text, tried: given?.tried ?? null });
  await countSent(tables, draft);
  const words = new Words(desk.newId, draft.requester.id, now);
  const joined = words.idOf(text);
  const number = await tables.tickets.nextNumber();
  const sent: TicketEvent = {
    type: 'TicketSent',
    at: now,
    number,
    requester: draft.requester,
    language: draft.language,
    subject: { ...subject, text: joined },
    priority: chosen.priority,
    tier: chosen.tier,
    terms: termsOf(plan, chosen.route),
    ...(known.length === 0 ? {} : { known }),
    ...reported,
  };
  await words.keep(tables);
  const adopts = (await tables.posts.of({ draft: draft.id })).some((post) => post.want === 'shown');
  const change = { tables, plan, calendar: desk.calendar(), newId: desk.newId, now };
  const ticket = await record(change, undefined, [sent], {
    except: (want) => adopts && want.want === 'requesterPost' && want.kind === 'request',
  });
  if (adopts) await tables.posts.adopt(draft.id, number);
  await tables.drafts.save({ ...draft, state: 'sent', ticket: number, joined, changedAt: now });
  await movePictures(tables, draft, number, now);
  return ticket;
};
