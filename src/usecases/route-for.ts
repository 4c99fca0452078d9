import { HOUR, type Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import { chooseRoute } from '../domain/routing/choose-route.js';
import { factsAtSending, type Circumstances } from '../domain/routing/facts-at-sending.js';
import { phaseFacts, phaseOf } from '../domain/routing/phase-of.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { KnownPerson } from '../ports/people-store.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';

const SIMILAR_WITHIN = HOUR;

/** What is routed: sent by whom, when, in which words. */
export interface Routed {
  readonly subject: Omit<Ticket['subject'], 'text'>;
  readonly text: string;
  readonly requester: PersonId;
  readonly at: Instant;
}

/** What surrounds a problem at an instant: its requester's rollout phase, and how many others report the like. */
export const circumstancesOf = async (
  desk: Pick<Desk, 'plan' | 'calendar'>,
  tables: Pick<Tables, 'tickets'>,
  { subject, requester, at }: Omit<Routed, 'text'>,
  person: KnownPerson | undefined,
): Promise<Omit<Circumstances, 'text'>> => {
  const day = desk.calendar().localDay(at);
  const { department = null, principalName = null } = person ?? {};
  const phase = phaseFacts(phaseOf(desk.plan(), { department, principalName, groups: [] }, day), day);
  const { category, platform, errorCodes } = subject;
  const others = await tables.tickets.similarRequesters({
    // What could not be told apart is not alike for that.
    category: category === 'other' ? null : category,
    platform,
    errorCodes,
    since: at - SIMILAR_WITHIN,
    except: requester,
  });
  return { department, phase, similarRequesters: others + 1 };
};

/** The way that the plan in force sends it, with what is known of the requester; nobody known: as for a stranger. */
export const routeFor = async (
  desk: Pick<Desk, 'plan' | 'calendar' | 'log'>,
  tables: Pick<Tables, 'tickets'>,
  { text, ...about }: Routed,
  person: KnownPerson | undefined,
): Promise<ReturnType<typeof chooseRoute>> => {
  const plan = desk.plan();
  const facts = factsAtSending(about.subject, { text, ...(await circumstancesOf(desk, tables, about, person)) });
  const chosen = chooseRoute(plan, facts);
  for (const { name, failed } of chosen.skipped)
    desk.log.warn({ rule: name, failed }, 'routing rule could not be computed');
  return chosen;
};
