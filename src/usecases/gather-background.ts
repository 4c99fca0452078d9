import {
  BACKGROUND_PARTS,
  mayComeLater,
  type Background,
  type BackgroundPart,
  type Missing,
  type Part,
} from '../domain/background/background.js';
import { DAY, HOUR, MINUTE, type Instant } from '../domain/instant.js';
import { isOpen, type Ticket, type TicketNumber } from '../domain/ticket/ticket.js';
import type { Found, Whose } from '../ports/background-source.js';
import { isDeliveryError, type DeliveryError } from '../ports/delivery-error.js';
import { GATHER_BACKGROUND } from './commit-change.js';
import type { Desk } from './desk.js';

/** What was told so recently is not asked for again. */
const FRESH = 5 * MINUTE;
const AGAIN = 10 * MINUTE;
/** Later than that nobody needs it for the first look. */
const WORTH_IT = 2 * HOUR;
const FAILURES_SINCE = 14 * DAY;

const NO_TIME = /^(?:TimeoutError|AbortError|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;

const missingOf = ({ reason, vendor: { status, code } }: DeliveryError): Missing => {
  if (status === 403) return 'forbidden';
  if (reason === 'throttled') return 'busy';
  if (status === null) return NO_TIME.test(code ?? '') ? 'slow' : reason === 'refused' ? 'refused' : 'silent';
  if (status < 400) return 'unreadable';
  return status >= 500 || status === 408 || status === 401 ? 'silent' : 'refused';
};

const ask = async <T>(desk: Desk, part: BackgroundPart, question: () => Promise<Found<T>>): Promise<Part<T>> => {
  try {
    const { found, whole } = await question();
    return { told: found, missing: whole ? null : 'tooMany' };
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    const missing = missingOf(error);
    desk.log.warn({ part, missing, vendor: error.vendor }, 'background not told');
    return { told: [], missing };
  }
};

const whole = <T>(part: Part<T> | null | undefined): Part<T> | null => (part?.missing === null ? part : null);

/** What the plan wants to know, from what was told a moment ago where that was whole. */
const gather = async (desk: Desk, { requester }: Ticket, now: Instant): Promise<Background> => {
  const { background: source, store } = desk;
  const rules = desk.plan().facts;
  const known = await store.backgrounds.newest(requester.id, now - FRESH);
  const ofAnybody = await store.backgrounds.newest(null, now - FRESH);
  const principalName = (await store.people.find(requester.id))?.principalName ?? null;
  const whose: Whose = { id: requester.id, principalName };
  const [devices, failures, issues] = await Promise.all([
    rules.devices ? (whole(known?.devices) ?? ask(desk, 'devices', () => source.devices(whose))) : null,
    rules.enrolmentFailures
      ? (whole(known?.failures) ?? ask(desk, 'failures', () => source.enrolmentFailures(whose, now - FAILURES_SINCE)))
      : null,
    rules.serviceHealth ? (whole(ofAnybody?.issues) ?? ask(desk, 'issues', () => source.serviceIssues())) : null,
  ]);
  return { askedAt: now, devices, failures, issues };
};

const same = (before: Background | null, after: Background): boolean =>
  before !== null && JSON.stringify({ ...before, askedAt: 0 }) === JSON.stringify({ ...after, askedAt: 0 });

const wantsMore = (background: Background): boolean =>
  BACKGROUND_PARTS.some((part) => mayComeLater(background[part]?.missing ?? null));

/**
 * Finds out what Microsoft's records say beside a ticket and brings it onto its cards; nobody waits for it. What did not
 * come is asked for again for a while, and a card is changed only by something new.
 */
export const gatherBackground = async (desk: Desk, number: TicketNumber): Promise<void> => {
  const ticket = await desk.store.tickets.find(number);
  const now = desk.clock.now();
  if (ticket === undefined || !isOpen(ticket)) return;
  const background = await gather(desk, ticket, now);
  await desk.store.write(async (tables) => {
    if (!same(await tables.backgrounds.find(number), background)) {
      await tables.backgrounds.save(number, ticket.requester.id, background);
      await tables.posts.touch({ ticket: number });
    }
    if (wantsMore(background) && now - ticket.sentAt < WORTH_IT)
      await tables.dueWork.schedule({ kind: GATHER_BACKGROUND, key: number, at: now + AGAIN });
    return { keep: null };
  });
};
