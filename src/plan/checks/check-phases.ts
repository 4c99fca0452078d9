import type { PhaseFile } from '../schema.js';
import type { PlanUnderCheck } from './report.js';

/** Phases that end after they begin, and nobody in two at a time. */
export function checkPhases({ file, problem, warning }: PlanUnderCheck): void {
  const phases = file.phases ?? [];
  const names = new Set<string>();
  for (const [index, phase] of phases.entries()) {
    if (phase.to < phase.from) problem(['phases', index, 'to'], `${phase.name} ends before it begins (${phase.from})`);
    if (names.has(phase.name)) problem(['phases', index, 'name'], `there is a phase '${phase.name}' already`);
    names.add(phase.name);
    for (const earlier of phases.slice(0, index)) {
      const shared = overlap(earlier, phase);
      if (!shared) continue;
      problem(['phases', index, 'from'], `${phase.name} overlaps ${earlier.name}: ${shared} would be in both`);
    }
    for (const [place, group] of (phase.groups ?? []).entries()) {
      if (keysOf(group).length > 0) continue;
      const words = `the group ${group.name} is nobody: give departments, people or an entraGroup`;
      warning(['phases', index, 'groups', place], words);
    }
  }
}

type GroupFile = NonNullable<PhaseFile['groups']>[number];

const keysOf = ({ departments = [], people = [], entraGroup }: GroupFile): readonly string[] => [
  ...departments,
  ...people,
  ...(entraGroup === undefined ? [] : [entraGroup]),
];

/** What two phases that run at the same time have in common. */
function overlap(one: PhaseFile, other: PhaseFile): string | undefined {
  if (one.from > other.to || other.from > one.to) return undefined;
  const keys = new Set((one.groups ?? []).flatMap(keysOf).map((key) => key.toLowerCase()));
  return (other.groups ?? []).flatMap(keysOf).find((key) => keys.has(key.toLowerCase()));
}
