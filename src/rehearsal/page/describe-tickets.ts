import type { TicketView } from '../../page/protocol.js';
import { factsAtSending } from '../../domain/routing/facts-at-sending.js';
import { phaseFacts, phaseOf } from '../../domain/routing/phase-of.js';
import { HOUR } from '../../domain/instant.js';
import { personId } from '../../domain/people.js';
import type { SupportPlan } from '../../domain/support-plan.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import { explain, type ExplainedRule } from '../../plan/explain.js';
import type { Store } from '../../ports/store.js';
import { understandMessage } from '../../domain/intake/understand-message.js';
import { temporalCalendar } from '../../adapters/calendar/temporal-calendar.js';

const NEWEST = 30;
const LONGEST = 60;

const inWords = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

const describeRule = ({ name, when, outcome, facts }: ExplainedRule): TicketView['rules'][number] => ({
  name,
  when: when?.replaceAll(/\s+/g, ' ').trim() ?? null,
  outcome,
  facts: facts.map((fact) => ({ name: fact.name, value: inWords(fact.value) })),
});

/** The rules as they were tried for a ticket: told only where trying them again comes to the same. */
const rulesOf = async (store: Store, plan: SupportPlan, ticket: Ticket): Promise<TicketView['rules']> => {
  const { subject, requester, terms, sentAt } = ticket;
  if (terms.planHash !== plan.hash) return [];
  const text = (await store.texts.get([subject.text])).get(subject.text) ?? '';
  const person = await store.people.find(requester.id);
  const member = { department: person?.department ?? null, principalName: person?.principalName ?? null, groups: [] };
  const day = temporalCalendar(plan.organisation.timeZone).localDay(sentAt);
  const { category, platform, errorCodes } = subject;
  const others = await store.tickets.similarRequesters({
    ...{ category, platform, errorCodes },
    since: sentAt - HOUR,
    except: requester.id,
  });
  const facts = factsAtSending(subject, {
    text,
    department: member.department,
    phase: phaseFacts(phaseOf(plan, member, day), day),
    similarRequesters: others + 1,
  });
  const told = explain(plan, understandMessage(text, { locale: null }), facts);
  return told.route === terms.route.name ? told.rules.map(describeRule) : [];
};

/** The newest tickets of these people, and why each went where it went. */
export const describeTickets = async (
  store: Store,
  plan: SupportPlan,
  people: readonly string[],
): Promise<readonly TicketView[]> => {
  const found: Ticket[] = [];
  for (const person of people)
    for (const open of [true, false])
      found.push(...(await store.tickets.ofRequester(personId(person), { open, limit: NEWEST })));
  found.sort((one, other) => other.sentAt - one.sentAt);
  const views: TicketView[] = [];
  for (const ticket of found.slice(0, NEWEST))
    views.push({
      number: ticket.number,
      title: ticket.subject.title,
      requester: ticket.requester.name,
      status: ticket.status,
      tier: ticket.tier,
      route: ticket.terms.route,
      rules: await rulesOf(store, plan, ticket),
    });
  return views;
};
