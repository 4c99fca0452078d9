import { issueRefusalSentence } from '../../cards/issue-refusal.js';
import type { Click } from '../../cards/read-click.js';
import { say } from '../../cards/say.js';
import {
  decideProposal,
  type ProposalCommand,
  type ProposalRefusal,
} from '../../domain/known-issues/decide-proposal.js';
import { editEntry } from '../../domain/known-issues/edit-entry.js';
import type { Proposal } from '../../domain/known-issues/proposal.js';
import type { Actor } from '../../domain/people.js';
import type { Answer, Inbound } from '../../ports/inbound.js';
import type { Tables } from '../../ports/store.js';
import { seatsOf } from '../channels.js';
import type { Desk } from '../desk.js';
import { languageOf } from '../language-of.js';
import { findActor, type Resolved } from '../roll.js';
import { channelLanguage } from '../show.js';
import { showIssue } from './show-issue.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type IssueClick = Extract<Click, { verb: `known.${string}` }>;

interface Came {
  readonly proposal: Proposal | undefined;
  readonly refused?: ProposalRefusal;
}

const commandFrom = (desk: Desk, click: IssueClick, { entry, language }: Proposal): ProposalCommand => {
  if (click.verb === 'known.decline') return { type: 'DeclineKnownIssue', why: click.inputs.why };
  const today = desk.calendar().localDay(desk.clock.now());
  return { type: 'ApproveKnownIssue', entry: editEntry(entry, click.inputs, language, today) };
};

/** The same button by the same person on the same version is one click, under whatever activity id it comes. */
const keysOf = ({ key, sender }: Clicked, { verb, issue, v }: IssueClick): string[] => [
  key,
  `${sender.id}|${verb}|${issue}|${String(v)}`,
];

const change = async (
  desk: Desk,
  tables: Tables,
  resolved: Resolved,
  clicked: Clicked,
  click: IssueClick,
): Promise<{ keep: Came } | { drop: Came }> => {
  const [plan, now] = [desk.plan(), desk.clock.now()];
  if (!(await tables.inbox.first(keysOf(clicked, click), now)))
    return { drop: { proposal: await tables.knownIssues.find(click.issue) } };
  const proposal = await tables.knownIssues.lock(click.issue);
  if (proposal === undefined) return { drop: { proposal, refused: { reason: 'noIssue' } } };
  const nobody: Actor = { ...clicked.sender, tiers: [], leads: [], admin: false };
  const by = (await findActor(tables, plan, resolved, clicked.sender.id)) ?? nobody;
  const decision = decideProposal(proposal, commandFrom(desk, click, proposal), { by, seen: click.v, plan, now });
  if ('refused' in decision) return { drop: { proposal, refused: decision.refused } };
  await tables.knownIssues.save(decision.proposal);
  await tables.posts.touch({ issue: click.issue });
  await tables.posts.touch({ ticket: proposal.ticket });
  return { keep: { proposal: decision.proposal } };
};

/** The card as it is now, with the reason on top when nothing came of it. */
const answer = async (desk: Desk, clicked: Clicked, { proposal, refused }: Came): Promise<Answer> => {
  const { place } = clicked;
  const language = place.kind === 'channel' ? channelLanguage(desk) : await languageOf(desk, clicked);
  const asked = { language, timeZone: desk.plan().organisation.timeZone, now: desk.clock.now() };
  const reason = refused === undefined ? undefined : issueRefusalSentence(refused, asked);
  const seats = place.kind === 'channel' ? seatsOf(desk.plan(), await desk.store.channels.all(), place.channel) : [];
  if (proposal === undefined || seats.length === 0) return { say: reason ?? say(language, 'say.askPrivately') };
  return { card: await showIssue(desk, desk.store, proposal, reason) };
};

/** A button of a proposed known issue: one transaction, then the card as it is now. */
export const clickIssue = async (desk: Desk, clicked: Clicked, click: IssueClick): Promise<Answer> => {
  const resolved = await desk.rolls.resolved(desk.plan());
  const came = await desk.store.write((tables) => change(desk, tables, resolved, clicked, click));
  if (came.refused === undefined) desk.wake();
  const { verb, issue } = click;
  desk.log.info({ issue, verb, by: clicked.sender.id, refused: came.refused?.reason }, 'click');
  return answer(desk, clicked, came);
};
