import { FAULTS, type FaultName, type PaneView, type PersonView } from '../../page/protocol.js';
import type { SupportPlan } from '../../domain/support-plan.js';
import type { Microsoft } from '../../simulator/microsoft.js';
import type { Person } from '../../simulator/people/person.js';
import type { Conversation } from '../../simulator/tenant/conversation.js';
import { noteOf } from '../requesters.js';
import { staffOf, type Scene } from '../scene.js';
import { FAULT_SWITCHES } from './fault-switches.js';

export const everybody = ({ requesters, staff }: Scene): readonly Person[] => [...requesters, ...staff.values()];

/** Every place of the scene where people talk. */
export const conversationsOf = ({ requesters, channels }: Scene): readonly Conversation[] => [
  ...requesters.map(({ chat }) => chat),
  ...[...new Set(channels.values())].flatMap(({ threads }) => threads),
];

const partOf = (scene: Scene, person: Person): PersonView['part'] => {
  if (scene.requesters.includes(person)) return 'requester';
  return person === scene.admin ? 'admin' : 'staff';
};

export const describePeople = (scene: Scene): readonly PersonView[] =>
  everybody(scene).map((person) => ({
    id: person.objectId,
    name: person.name,
    part: partOf(scene, person),
    locale: person.locale,
    department: person.department,
    device: noteOf(person)?.device ?? null,
    says: noteOf(person)?.says ?? [],
    blocked: person.blocked,
  }));

/** The requester's chat first, then a channel for each tier; those who work there come first, then the admin. */
export const describePanes = (scene: Scene, plan: SupportPlan): readonly PaneView[] => {
  const chat = {
    id: 'chat',
    kind: 'chat',
    name: '',
    tiers: [],
    people: scene.requesters.map((one) => one.objectId),
  } as const;
  const channels = [...new Set(scene.channels.values())].map((channel): PaneView => {
    const tiers = plan.tiers.filter(({ tier }) => scene.channels.get(tier) === channel);
    const names = tiers.flatMap((tier) => staffOf(plan, tier));
    const people = [...names.flatMap((name) => scene.staff.get(name) ?? []), scene.admin];
    return {
      id: channel.id,
      kind: 'channel',
      name: channel.name,
      tiers: tiers.map(({ tier }) => tier),
      people: [...new Set(people)].map(({ objectId }) => objectId),
    };
  });
  return [chat, ...channels];
};

export const describeFaults = (microsoft: Microsoft): readonly FaultName[] =>
  FAULTS.filter((name) => FAULT_SWITCHES[name].isOn(microsoft));
