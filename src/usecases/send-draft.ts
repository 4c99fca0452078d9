import type { Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import { HOUR } from '../domain/instant.js';
import { chooseRoute } from '../domain/routing/choose-route.js';
import { factsAtSending } from '../domain/routing/facts-at-sending.js';
import { phaseFacts, phaseOf } from '../domain/routing/phase-of.js';
import { contactTier, type Category, type Impact, type Platform, type SupportPlan } from '../domain/support-plan.js';
import type { TicketEvent } from '../domain/ticket/events.js';
import type { Terms, Ticket } from '../domain/ticket/ticket.js';
import type { KnownPerson } from '../ports/people-store.js';
import type { Tables } from '../ports/store.js';
import { record } from './commit-change.js';
import type { Desk } from './desk.js';
import { Words } from './words.js';

/** What the requester corrected on the intake card; null where nothing was filled in. */
export interface Corrections {
  readonly title: string | null;
  readonly platform: Platform | null;
  readonly category: Category | null;
  readonly impact: Impact | null;
  readonly device: string | null;
}

const SIMILAR_WITHIN = HOUR;

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

const routeOf = async (
  desk: Desk,
  tables: Tables,
  subject: Omit<Ticket['subject'], 'text'>,
  text: string,
  person: KnownPerson | undefined,
  draft: Draft,
  now: Instant,
): Promise<ReturnType<typeof chooseRoute>> => {
  const plan = desk.plan();
  const day = desk.calendar().localDay(now);
  const { department = null, principalName = null } = person ?? {};
  const phase = phaseFacts(phaseOf(plan, { department, principalName, groups: [] }, day), day);
  const { category, platform, errorCodes } = subject;
  const others = await tables.tickets.similarRequesters({
    // What could not be told apart is not alike for that.
    category: category === 'other' ? null : category,
    platform,
    errorCodes,
    since: now - SIMILAR_WITHIN,
    except: draft.requester.id,
  });
  return chooseRoute(plan, factsAtSending(subject, { text, department, phase, similarRequesters: others + 1 }));
};

/** Makes a ticket of a draft: routed by the plan in force at this moment, its terms frozen, its first cards wanted. */
export const sendDraft = async (
  desk: Desk,
  tables: Tables,
  draft: Draft,
  given: Corrections | null,
  now: Instant,
): Promise<Ticket> => {
  const plan = desk.plan();
  const person = await tables.people.find(draft.requester.id);
  const said = await tables.texts.get(draft.texts);
  const text = draft.texts.map((id) => said.get(id) ?? '').join('\n');
  const subject = about(draft, given);
  const chosen = await routeOf(desk, tables, subject, text, person, draft, now);
  for (const { name, failed } of chosen.skipped)
    desk.log.warn({ rule: name, failed }, 'routing rule could not be computed');
  const words = new Words(desk.newId, draft.requester.id, now);
  const number = await tables.tickets.nextNumber();
  const sent: TicketEvent = {
    type: 'TicketSent',
    at: now,
    number,
    requester: draft.requester,
    language: draft.language,
    subject: { ...subject, text: words.idOf(text) },
    priority: chosen.priority,
    tier: chosen.tier,
    terms: termsOf(plan, chosen.route),
  };
  await words.keep(tables);
  const adopts = (await tables.posts.of({ draft: draft.id })).some((post) => post.want === 'shown');
  const change = { tables, plan, newId: desk.newId, now };
  const ticket = await record(change, undefined, [sent], {
    except: (want) => adopts && want.want === 'requesterPost' && want.kind === 'request',
  });
  if (adopts) await tables.posts.adopt(draft.id, number);
  await tables.drafts.save({ ...draft, state: 'sent', ticket: number, changedAt: now });
  return ticket;
};
