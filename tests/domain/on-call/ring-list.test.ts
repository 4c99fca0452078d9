import { expect, it } from '@jest/globals';
import { ringList, type RingRecords } from '../../../src/domain/on-call/ring-list.js';
import type { OnCallPerson } from '../../../src/domain/on-call/ring-order.js';
import { cho, dan, eve } from '../../helpers/people.js';

const order: readonly OnCallPerson[] = [
  { source: 'override', person: eve },
  { source: 'rota', name: 'cho@contoso.example' },
  { source: 'rota', name: 'gone@contoso.example' },
  { source: 'rota', name: 'eve@contoso.example' },
  { source: 'rota', name: 'dan@contoso.example' },
];
const records: RingRecords = {
  people: new Map([cho, dan, eve].map((one) => [`${one.name.toLowerCase()}@contoso.example`, one])),
  away: new Map([[cho.id, 1_000]]),
  isMember: (person) => person.id !== dan.id,
};

it('nobody stands twice in a list, and whoever is not rung stands there with the reason', () => {
  expect(ringList(order, records)).toEqual([
    { name: 'Eve', person: eve, source: 'override', skipped: null },
    { name: 'Cho', person: cho, source: 'rota', skipped: { awayUntil: 1_000 } },
    { name: 'gone@contoso.example', person: null, source: 'rota', skipped: 'unresolved' },
    { name: 'Dan', person: dan, source: 'rota', skipped: 'left' },
  ]);
});
