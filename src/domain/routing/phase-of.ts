import type { PrincipalName } from '../people.js';
import type { Phase, PhaseGroup, SupportPlan } from '../support-plan.js';
import { dayNumber } from '../time/local-day.js';
import type { Facts } from './facts.js';

/** What decides which rollout group somebody is in; null and empty where it is not known. */
export interface GroupMember {
  readonly department: string | null;
  readonly principalName: PrincipalName | null;
  /** Ids of the Entra groups of the plan that the person is in. */
  readonly groups: readonly string[];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const named = (group: PhaseGroup, { principalName }: GroupMember): boolean =>
  principalName !== null && group.people.some((person) => same(person, principalName));
const grouped = (group: PhaseGroup, { groups }: GroupMember): boolean =>
  groups.some((id) => group.entraGroup !== null && same(group.entraGroup, id));
const inDepartment = (group: PhaseGroup, { department }: GroupMember): boolean =>
  department !== null && group.departments.some((one) => same(one, department));

/**
 * The rollout phase a person is in on a local day (`YYYY-MM-DD`), undefined outside every phase. Where several would do,
 * the nearer naming wins: the person, then the Entra group, then the department; then the order of the plan.
 */
export function phaseOf(plan: SupportPlan, member: GroupMember, localDay: string): Phase | undefined {
  const current = plan.phases.filter((phase) => phase.from <= localDay && localDay <= phase.to);
  for (const belongs of [named, grouped, inDepartment]) {
    const found = current.find((phase) => phase.groups.some((group) => belongs(group, member)));
    if (found) return found;
  }
  return undefined;
}

/** The facts of a phase on a local day; all null outside every phase. */
export const phaseFacts = (phase: Phase | undefined, localDay: string): Facts['phase'] =>
  phase
    ? { kind: phase.kind, name: phase.name, day: dayNumber(localDay) - dayNumber(phase.from) + 1 }
    : { kind: null, name: null, day: null };
