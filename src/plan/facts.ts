import { CATEGORIES, IMPACTS, PLATFORMS, PRIORITIES, TIER_NUMBERS } from '../domain/support-plan.js';

export type FactKind = 'text' | 'number' | 'boolean' | 'list';

/** One thing that a condition may ask about. */
export interface Fact {
  readonly name: string;
  readonly kind: FactKind;
  /** Every value it can have, where they are few and known beforehand. */
  readonly values?: readonly (string | number)[];
  /** May be null: not known, or not there. */
  readonly nullable: boolean;
  /** Known already when the route is chosen. */
  readonly whenRouting: boolean;
  readonly meaning: string;
}

/** The facts of a condition: their names are a promise to every plan that was ever written. */
export const FACTS: readonly Fact[] = [
  {
    name: 'ticket.text',
    kind: 'text',
    nullable: false,
    whenRouting: true,
    meaning: 'Everything the requester wrote before sending.',
  },
  {
    name: 'ticket.category',
    kind: 'text',
    values: CATEGORIES,
    nullable: false,
    whenRouting: true,
    meaning: 'What the problem is about.',
  },
  {
    name: 'ticket.platform',
    kind: 'text',
    values: PLATFORMS,
    nullable: false,
    whenRouting: true,
    meaning: 'The system of the device.',
  },
  {
    name: 'ticket.errorCodes',
    kind: 'list',
    nullable: false,
    whenRouting: true,
    meaning: 'Error codes in the text: hexadecimal ones in lower case with 0x, names as Microsoft spells them.',
  },
  {
    name: 'ticket.impact',
    kind: 'text',
    values: IMPACTS,
    nullable: true,
    whenRouting: true,
    meaning: 'How many people it hits, as the requester or staff said.',
  },
  {
    name: 'ticket.impactConfirmed',
    kind: 'boolean',
    nullable: false,
    whenRouting: false,
    meaning: 'Staff set or confirmed the impact.',
  },
  {
    name: 'ticket.tier',
    kind: 'number',
    values: TIER_NUMBERS,
    nullable: true,
    whenRouting: false,
    meaning: 'The tier that holds it; null before it is routed.',
  },
  {
    name: 'ticket.priority',
    kind: 'text',
    values: PRIORITIES,
    nullable: true,
    whenRouting: false,
    meaning: 'Its priority; null before it is routed.',
  },
  {
    name: 'ticket.ageMinutes',
    kind: 'number',
    nullable: false,
    whenRouting: true,
    meaning: 'Whole minutes since it was sent; 0 when it is routed.',
  },
  {
    name: 'requester.department',
    kind: 'text',
    nullable: true,
    whenRouting: true,
    meaning: "The requester's department as the directory has it.",
  },
  {
    name: 'phase.kind',
    kind: 'text',
    values: ['planning', 'pilot', 'production'],
    nullable: true,
    whenRouting: true,
    meaning: "The kind of rollout phase the requester's group is in; null outside every phase.",
  },
  {
    name: 'phase.name',
    kind: 'text',
    nullable: true,
    whenRouting: true,
    meaning: 'The name of that phase.',
  },
  {
    name: 'phase.day',
    kind: 'number',
    nullable: true,
    whenRouting: true,
    meaning: 'The day of that phase, 1 on its first.',
  },
  {
    name: 'similar.requesters',
    kind: 'number',
    nullable: false,
    whenRouting: true,
    meaning: 'Different people who reported the like in the last hour, this one included.',
  },
];

export const findFact = (name: string): Fact | undefined => FACTS.find((fact) => fact.name === name);
