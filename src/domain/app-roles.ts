import type { SupportPlan } from './support-plan.js';

/** Microsoft Graph, as every tenant knows it. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** An application permission of Graph that something in Tierline asks for. */
export interface AppRole {
  readonly role: string;
  /** The same in every tenant. */
  readonly id: string;
  /** What needs it. */
  readonly feature: string;
  /** Why, in a sentence for whoever has to consent. */
  readonly reason: string;
  /** What happens without it. */
  readonly without: string;
  /** Whether this plan switches the feature on. */
  readonly isNeeded: (plan: SupportPlan) => boolean;
}

const hasBridge = ({ bridge }: SupportPlan): boolean => bridge !== null;

const readsGroups = ({ tiers, phases }: SupportPlan): boolean =>
  tiers.some(({ members }) => members.kind === 'entraGroup') ||
  phases.some(({ groups }) => groups.some(({ entraGroup }) => entraGroup !== null));

/** Every role that Tierline can use, the most basic first; docs/permissions.md has the requests of each. It never asks for others. */
export const APP_ROLES: readonly AppRole[] = [
  {
    role: 'User.Read.All',
    id: 'df021288-bdef-4463-88db-98f22de89214',
    feature: 'People',
    reason: 'finds the people whom the plan names, and the department and language of whoever asks for help',
    without: 'people are found by team rosters alone, and rules about departments hold for nobody',
    isNeeded: () => true,
  },
  {
    role: 'GroupMember.Read.All',
    id: '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    feature: 'Entra groups',
    reason: 'reads who is in the groups that the plan names for tiers and phases',
    without: 'tiers and phases of a group have nobody in them',
    isNeeded: readsGroups,
  },
  {
    role: 'DeviceManagementManagedDevices.Read.All',
    id: '2f51be20-0bb4-4fed-bf7b-db946066c75e',
    feature: 'Facts: devices',
    reason: 'shows staff the devices of whoever asks for help and the enrolments of theirs that failed',
    without: 'the card says that this is missing and which role is wanted',
    isNeeded: ({ facts }) => facts.devices || facts.enrolmentFailures,
  },
  {
    role: 'ServiceHealth.Read.All',
    id: '79c261e0-fe76-4144-aad5-bdc68fbe4037',
    feature: 'Facts: service health',
    reason: 'tells of issues of Intune that Microsoft is working on',
    without: 'the card says that this is missing and which role is wanted',
    isNeeded: ({ facts }) => facts.serviceHealth,
  },
  {
    role: 'Calls.InitiateGroupCall.All',
    id: '4c277553-8a09-487b-8023-29ee378d8324',
    feature: 'Bridge',
    reason: 'rings the people on call into one group call, and invites the next one when somebody does not answer',
    without: 'no call is made; the bridge falls back to a meeting or a link',
    isNeeded: hasBridge,
  },
  {
    role: 'Calls.Initiate.All',
    id: '284383ee-7f6e-4e40-a2a8-e85dcb029101',
    feature: 'Bridge',
    reason: 'asks who is in the call, keeps it alive and leaves it',
    without: 'a call lasts 45 minutes, and the bot leaves when Teams removes it',
    isNeeded: hasBridge,
  },
  {
    role: 'Presence.Read.All',
    id: 'a70e0c2d-e793-494c-94c4-118fa0a67f42',
    feature: 'Bridge',
    reason: 'does not ring somebody who is offline or out of office while somebody else can be reached',
    without: 'the rota alone decides who is rung first',
    isNeeded: hasBridge,
  },
  {
    role: 'OnlineMeetings.ReadWrite.All',
    id: 'b8bb2037-6e08-44ac-a4ea-4674e010e2a4',
    feature: 'Bridge: meeting',
    reason: 'makes a meeting where a call is not possible; an application access policy has to allow it, too',
    without: 'where a call is not possible, a link to call is posted in place of a meeting',
    isNeeded: ({ bridge }) => bridge?.fallback === 'meeting',
  },
];

export interface WantedRoles {
  readonly needed: readonly AppRole[];
  /** Those that Tierline can use and this plan does not; where they were granted once, they can be taken away. */
  readonly notNeeded: readonly AppRole[];
}

/** What the features that this plan switches on ask for, and what may go. */
export const rolesFor = (plan: SupportPlan): WantedRoles => ({
  needed: APP_ROLES.filter((role) => role.isNeeded(plan)),
  notNeeded: APP_ROLES.filter((role) => !role.isNeeded(plan)),
});

/** Meetings need, beside the role, a policy that a Teams administrator grants to the organisers. */
export const needsMeetingPolicy = (plan: SupportPlan): boolean =>
  rolesFor(plan).needed.some(({ role }) => role === 'OnlineMeetings.ReadWrite.All');
