import type { Duration, Instant } from '../instant.js';
import { DAY } from '../instant.js';
import { isOpen, type Ticket, type TicketNumber } from '../ticket/ticket.js';
import type { Understanding } from './understand.js';
import { readVerdict, saysItIsBack } from './verdict.js';

/** Somebody's new words, and what they could be about. */
export interface NewWords {
  readonly words: string;
  /** Whether a picture or file came along. */
  readonly withFiles: boolean;
  readonly understood: Understanding;
  /** The person's own tickets, newest first. */
  readonly open: readonly Ticket[];
  readonly now: Instant;
  /** Messages within so long are one. */
  readonly gather: Duration;
}

/** What new words do to the ticket that they belong to. */
export type Joining = 'answer' | 'add' | 'confirm' | 'notFixed' | 'reopen';

export type Belonging =
  /** Beyond doubt. `more`: the same breath as words that went there before, and answered with those. */
  | { readonly to: 'ticket'; readonly ticket: Ticket; readonly as: Joining; readonly more: boolean }
  /** Thanks for what was told: whether it helped, the person says. */
  | { readonly to: 'verdict'; readonly tickets: readonly Ticket[] }
  /** To be shown with what was understood, so that the person says where it belongs. */
  | { readonly to: 'draft' };

const justBefore = ({ open, now, gather }: NewWords): Ticket | undefined =>
  open.find((ticket) => {
    const last = ticket.words.findLast((word) => word.by.id === ticket.requester.id);
    return (last?.kind === 'answer' || last?.kind === 'requester') && now - last.at < gather;
  });

/** Words that name another device, another matter or another code than the ticket are not about its solution. */
const isSameMatter = (understood: Understanding, { subject }: Ticket): boolean =>
  (understood.category === 'other' || understood.category === subject.category) &&
  (understood.platform === 'unknown' || subject.platform === 'unknown' || understood.platform === subject.platform) &&
  understood.errorCodes.every((code) => subject.errorCodes.includes(code));

const saysNothing = ({ understood: { kind }, withFiles }: NewWords): boolean =>
  !withFiles && (kind === 'nothing' || kind === 'greeting');

const judges = (said: NewWords): Belonging => {
  const told = said.open.filter((ticket) => ticket.status === 'told');
  const [only] = told;
  const verdict = readVerdict(said.words);
  if (only === undefined || verdict === null) return { to: 'draft' };
  if (verdict === 'thanks' || (verdict === 'works' && told.length > 1)) return { to: 'verdict', tickets: told };
  if (verdict === 'works') return { to: 'ticket', ticket: only, as: 'confirm', more: false };
  if (told.length > 1 || !isSameMatter(said.understood, only)) return { to: 'draft' };
  return { to: 'ticket', ticket: only, as: 'notFixed', more: false };
};

/** Where new words go without asking: to the one ticket that asked, or to the one whose solution they judge; else nowhere. */
export const belongsTo = (said: NewWords): Belonging => {
  if (said.understood.kind === 'person') return { to: 'draft' };
  const before = justBefore(said);
  if (before !== undefined) return { to: 'ticket', ticket: before, as: 'add', more: true };
  if (saysNothing(said)) return { to: 'draft' };
  const asked = said.open.filter((ticket) => ticket.question !== null);
  const [asking, ...others] = asked;
  if (asking !== undefined && others.length === 0) return { to: 'ticket', ticket: asking, as: 'answer', more: false };
  return asking === undefined ? judges(said) : { to: 'draft' };
};

/** So long after it was closed, trouble that is back is likely the same. */
const REOPENED_WITHIN = 14 * DAY;

const isRecent = (ticket: Ticket, now: Instant): boolean =>
  (ticket.ending === 'confirmed' || ticket.ending === 'lapsed') && now - ticket.since <= REOPENED_WITHIN;

/** What words that go to this ticket do to it; null where they cannot. */
export const joiningOf = (ticket: Ticket, words: string, now: Instant): Joining | null => {
  if (!isOpen(ticket)) return isRecent(ticket, now) ? 'reopen' : null;
  if (ticket.question !== null) return 'answer';
  return ticket.status === 'told' && readVerdict(words) === 'notFixed' ? 'notFixed' : 'add';
};

/** A ticket that words may belong to, and what they would do to it. */
export interface Candidate {
  readonly number: TicketNumber;
  readonly title: string;
  readonly as: Joining;
}

/** The tickets to offer beside new words: what asked first, then what is open, then what was closed lately and may be back. */
export const candidates = (tickets: readonly Ticket[], words: string, now: Instant): readonly Candidate[] => {
  const back = saysItIsBack(words);
  const rank = (ticket: Ticket): number => (ticket.question !== null ? 0 : isOpen(ticket) ? 1 : 2);
  return tickets
    .filter((ticket) => isOpen(ticket) || back)
    .sort((one, other) => rank(one) - rank(other))
    .flatMap((ticket) => {
      const as = joiningOf(ticket, words, now);
      return as === null ? [] : [{ number: ticket.number, title: ticket.subject.title, as }];
    });
};
