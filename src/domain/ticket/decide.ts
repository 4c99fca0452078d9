import type { Instant } from '../instant.js';
import type { SupportPlan } from '../support-plan.js';
import type { CommandOf, CommandType, Given, TicketCommand } from './commands.js';
import { answerCase, fileCase } from './decide-case.js';
import { move, pass, release, take } from './decide-holding.js';
import { classify, escalate, linkDuplicate, redirect, returnBack } from './decide-moves.js';
import { addWords, confirm, notFixed, reopen, withdraw } from './decide-requester.js';
import { reroute } from './decide-reroute.js';
import { proposeKnownIssue } from './decide-known-issue.js';
import { acknowledge, followOriginal, solve, tell } from './decide-solution.js';
import { ask, reply, sendNote, takeNote } from './decide-talk.js';
import { untie } from './decide-untie.js';
import { recordAnswer, recordConfirmed, recordNotFixed, recordTold } from './decide-voice.js';
import type { TicketEvent } from './events.js';
import type { Decision } from './refusals.js';
import type { Ticket } from './ticket.js';

/** What a decision is made of: nothing else is looked at. */
export interface Case<T extends CommandType> {
  readonly ticket: Ticket;
  readonly command: CommandOf<T>;
  readonly given: Given;
  readonly plan: SupportPlan;
  readonly now: Instant;
}
export type Decide<T extends CommandType> = (of: Case<T>) => Decision<TicketEvent>;

const DECIDE: { readonly [T in CommandType]: Decide<T> } = {
  TakeTicket: take,
  ReleaseTicket: release,
  PassTicket: pass,
  MoveTicket: move,
  AskRequester: ask,
  EscalateTicket: escalate,
  ReturnTicket: returnBack,
  RedirectTicket: redirect,
  LinkDuplicate: linkDuplicate,
  UntieTicket: untie,
  ClassifyTicket: classify,
  SolveTicket: solve,
  AcknowledgeSolution: acknowledge,
  ProposeKnownIssue: proposeKnownIssue,
  TellRequester: tell,
  ReplyToRequester: reply,
  TakeNote: takeNote,
  SendNote: sendNote,
  RecordAnswer: recordAnswer,
  RecordTold: recordTold,
  RecordConfirmed: recordConfirmed,
  RecordNotFixed: recordNotFixed,
  OpenCase: fileCase,
  AnswerCase: answerCase,
  AddWords: addWords,
  ConfirmFixed: confirm,
  SayNotFixed: notFixed,
  WithdrawTicket: withdraw,
  ReopenTicket: reopen,
  RerouteTicket: reroute,
  FollowOriginal: followOriginal,
};

/**
 * What becomes of a command: the events to append, or why not. Pure; who the person is and what tiers they belong to
 * comes with `given`, from our own records.
 */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  given: Given,
  plan: SupportPlan,
  now: Instant,
): Decision<TicketEvent> => {
  const one = DECIDE[command.type] as (of: Case<CommandType>) => Decision<TicketEvent>;
  return one({ ticket, command, given, plan, now });
};
