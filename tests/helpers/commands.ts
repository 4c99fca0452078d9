import type { Actor, PersonId } from '../../src/domain/people.js';
import type { Priority, TierNumber } from '../../src/domain/support-plan.js';
import type { CommandOf, TicketCommand } from '../../src/domain/ticket/commands.js';
import type { Solution, TextId, TicketNumber } from '../../src/domain/ticket/ticket.js';

/** Words as the text store would point to them: here a text is its own id. */
export const text = (words: string): TextId => words as TextId;

const orNull = (words: string | null): TextId | null => (words === null ? null : text(words));

export const take: TicketCommand = { type: 'TakeTicket' };
export const release: TicketCommand = { type: 'ReleaseTicket' };
export const pass = (to: Actor | null): TicketCommand => ({ type: 'PassTicket', to });
export const ask = (question: string | null = 'Which model is it?'): TicketCommand => ({
  type: 'AskRequester',
  question: orNull(question),
});
export const escalate = (handOver: { tried?: string | null; findings?: string | null } = {}): TicketCommand => ({
  type: 'EscalateTicket',
  tried: orNull(handOver.tried === undefined ? 'Enrolled it again' : handOver.tried),
  findings: orNull(handOver.findings === undefined ? 'The licence is there' : handOver.findings),
});
export const giveBack = (why: string | null = 'The log is missing'): TicketCommand => ({
  type: 'ReturnTicket',
  why: orNull(why),
});
export const redirect = (to: TierNumber | null, why: string | null = 'Not ours'): TicketCommand => ({
  type: 'RedirectTicket',
  to,
  why: orNull(why),
});
export const duplicate = (
  of: Partial<NonNullable<CommandOf<'LinkDuplicate'>['of']>> | null = {},
  why: string | null = 'The same certificate',
): TicketCommand => ({
  type: 'LinkDuplicate',
  of: of === null ? null : { number: 'T-2001', duplicateOf: null, open: true, ...of },
  why: orNull(why),
});
export const untie = (
  why: string | null = 'Another error code',
  originalHolder: Actor | null = null,
): TicketCommand => ({
  type: 'UntieTicket',
  originalHolder: originalHolder?.id ?? null,
  why: orNull(why),
});
export const classify = (as: Partial<Omit<CommandOf<'ClassifyTicket'>, 'type'>>): TicketCommand => ({
  type: 'ClassifyTicket',
  category: null,
  impact: null,
  priority: null,
  ...as,
});
export const solve = (
  words: { rootCause?: string | null; fix?: string | null; userSteps?: string | null } = {},
): TicketCommand => ({
  type: 'SolveTicket',
  rootCause: orNull(words.rootCause === undefined ? 'The token had run out' : words.rootCause),
  fix: orNull(words.fix === undefined ? 'Token renewed' : words.fix),
  userSteps: orNull(words.userSteps === undefined ? 'Start the phone again' : words.userSteps),
});
export const acknowledge: TicketCommand = { type: 'AcknowledgeSolution' };
export const makeKnown: TicketCommand = { type: 'ProposeKnownIssue' };
export const tell = (message: string | null = 'Please start the phone again'): TicketCommand => ({
  type: 'TellRequester',
  message: orNull(message),
});
export const reply = (words: string | null = 'We are on it'): TicketCommand => ({
  type: 'ReplyToRequester',
  text: orNull(words),
});
export const note = (words: string | null = 'Saw this in May'): TicketCommand => ({
  type: 'TakeNote',
  text: orNull(words),
});
export const write = (words: string | null = 'It is an iPhone 15'): TicketCommand => ({
  type: 'AddWords',
  text: orNull(words),
});
export const confirm: TicketCommand = { type: 'ConfirmFixed' };
export const notFixed = (problem: string | null = 'Still the same'): TicketCommand => ({
  type: 'SayNotFixed',
  problem: orNull(problem),
});
export const heard = (words: string | null = 'It is a 15'): TicketCommand => ({
  type: 'RecordAnswer',
  heard: orNull(words),
});
export const toldByVoice = (words: string | null = null): TicketCommand => ({
  type: 'RecordTold',
  said: orNull(words),
});
export const confirmedByVoice: TicketCommand = { type: 'RecordConfirmed' };
export const notFixedByVoice = (problem: string | null = 'Still the same'): TicketCommand => ({
  type: 'RecordNotFixed',
  problem: orNull(problem),
});
export const sendNote = (words: string | null = 'Saw this in May'): TicketCommand => ({
  type: 'SendNote',
  note: orNull(words),
});
export const move = (from: { readonly id: PersonId }, to: Actor | null): TicketCommand => ({
  type: 'MoveTicket',
  from: from.id,
  to,
});
export const openCase = (caseNumber: string | null = '2611220040001234'): TicketCommand => ({
  type: 'OpenCase',
  caseNumber,
});
export const answerCase = (answer: string | null = 'A known fault; renew the token'): TicketCommand => ({
  type: 'AnswerCase',
  answer: orNull(answer),
});
export const withdraw: TicketCommand = { type: 'WithdrawTicket' };
export const reopen = (problem: string | null = 'It is back'): TicketCommand => ({
  type: 'ReopenTicket',
  problem: orNull(problem),
});

/** What the desk does to a duplicate when its original was told, or (null) ended without a solution. */
export const follow = (solution: Solution | null, message: string | null = 'Fixed for everybody'): TicketCommand => ({
  type: 'FollowOriginal',
  solution,
  message: orNull(message),
});

/** What the desk does once more is known of the requester. */
export const reroute = (to: TierNumber, priority: Priority = 'normal'): TicketCommand => ({
  type: 'RerouteTicket',
  to,
  priority,
  route: { name: 'Learnt', because: 'always' },
});

export const original: TicketNumber = 'T-2001';
