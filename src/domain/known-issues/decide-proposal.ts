import type { Instant } from '../instant.js';
import type { Actor, Person } from '../people.js';
import { topTier, type SupportPlan, type TierNumber } from '../support-plan.js';
import { worksIn } from '../ticket/check.js';
import { named } from '../ticket/decision.js';
import { sameSteps, unreadableCode } from './edit-entry.js';
import type { KnownIssue } from './known-issue.js';
import type { Proposal, ProposalState } from './proposal.js';

export type ProposalVerb = 'known.approve' | 'known.decline';

/** What somebody of the top tier says to a proposal. `why` is null where nothing was filled in. */
export type ProposalCommand =
  | { readonly type: 'ApproveKnownIssue'; readonly entry: KnownIssue }
  | { readonly type: 'DeclineKnownIssue'; readonly why: string | null };

export type ProposalRefusal =
  | { readonly reason: 'noIssue' }
  | { readonly reason: 'notTopTier'; readonly tier: TierNumber }
  /** Somebody was first. */
  | { readonly reason: 'decided'; readonly state: ProposalState; readonly by: Person; readonly at: Instant }
  | { readonly reason: 'missing'; readonly fields: readonly string[] }
  /** Nobody's message would be read as having this code. */
  | { readonly reason: 'noCode'; readonly code: string }
  /** The two languages have not the same number of user steps. */
  | { readonly reason: 'stepsDiffer' };

export type ProposalDecision = { readonly proposal: Proposal } | { readonly refused: ProposalRefusal };

const STILL: { readonly [V in ProposalVerb]: readonly ProposalState[] } = {
  'known.approve': ['proposed'],
  // An approved one is taken back with the same button and a reason.
  'known.decline': ['proposed', 'approved'],
};

/** The buttons of its card: by state, not by viewer. */
export const legalProposalVerbs = ({ state }: Proposal): readonly ProposalVerb[] =>
  (Object.keys(STILL) as ProposalVerb[]).filter((verb) => STILL[verb].includes(state));

const verbOf = ({ type }: ProposalCommand): ProposalVerb =>
  type === 'ApproveKnownIssue' ? 'known.approve' : 'known.decline';

/** What nobody could be offered, or find, without. */
const missingIn = ({ title, symptoms, staffSteps }: KnownIssue): string[] => [
  ...(title === '' ? ['title'] : []),
  ...(symptoms.length === 0 ? ['symptoms'] : []),
  ...(staffSteps.length === 0 ? ['staffSteps'] : []),
];

const faultOf = (entry: KnownIssue): ProposalRefusal | null => {
  const missing = missingIn(entry);
  if (missing.length > 0) return { reason: 'missing', fields: missing };
  const code = unreadableCode(entry.codes);
  if (code !== null) return { reason: 'noCode', code };
  return sameSteps(entry) ? null : { reason: 'stepsDiffer' };
};

const refusalOf = (
  proposal: Proposal,
  command: ProposalCommand,
  by: Actor,
  seen: number,
  plan: SupportPlan,
): ProposalRefusal | null => {
  const tier = topTier(plan);
  if (!worksIn(by, tier)) return { reason: 'notTopTier', tier };
  const { state, decided } = proposal;
  // A copy that still showed the proposal must not take back what was approved meanwhile.
  const outdated = decided !== null && seen < proposal.version;
  if (decided !== null && (outdated || !STILL[verbOf(command)].includes(state)))
    return { reason: 'decided', state, by: decided.by, at: decided.at };
  if (command.type === 'DeclineKnownIssue') return command.why === null ? { reason: 'missing', fields: ['why'] } : null;
  return faultOf(command.entry);
};

/** The proposal as it is after the top tier's word, or why nothing came of it. */
export const decideProposal = (
  proposal: Proposal,
  command: ProposalCommand,
  { by, seen, plan, now }: { by: Actor; seen: number; plan: SupportPlan; now: Instant },
): ProposalDecision => {
  const refused = refusalOf(proposal, command, by, seen, plan);
  if (refused !== null) return { refused };
  const version = proposal.version + 1;
  const decided = { by: named(by), at: now, why: command.type === 'DeclineKnownIssue' ? command.why : null };
  if (command.type === 'ApproveKnownIssue')
    return { proposal: { ...proposal, version, state: 'approved', entry: command.entry, decided } };
  const state = proposal.state === 'approved' ? 'withdrawn' : 'declined';
  return { proposal: { ...proposal, version, state, decided } };
};
