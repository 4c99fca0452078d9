import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Attention } from '../../../src/domain/attention/attention.js';
import type { Actor } from '../../../src/domain/people.js';
import type { TicketEvent } from '../../../src/domain/ticket/events.js';
import { ask, duplicate, reply, take, withdraw, write } from '../../helpers/commands.js';
import { ana, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { adventures, begin, play } from '../../helpers/random-commands.js';
import { sentUnder, type Outcome, type Story } from '../../helpers/ticket-story.js';

/** Everybody whom the ticket has to do with: its requester and whoever had it or spoke for it. */
const concerned = ({ ticket, log }: Story): Set<string> => {
  const people = log.flatMap((event: TicketEvent) => [
    'by' in event ? event.by.id : null,
    event.type === 'TicketPassed' || event.type === 'ContactPassed' ? (event.to?.id ?? null) : null,
  ]);
  return new Set([ticket.requester.id, ...people.filter((id) => id !== null)]);
};

const noticesToPeople = (attention: readonly Attention[]): { person: string; by: string; tier: number }[] =>
  attention.flatMap((one) =>
    one.want === 'notice' && one.notice.kind === 'turn' && one.notice.person !== null
      ? [{ person: one.notice.person.id, by: one.notice.by.id, tier: one.notice.tier }]
      : [],
  );

const faults = (before: Story, outcome: Outcome): string[] => {
  const known = concerned(outcome.story);
  const tiers = before.plan.tiers.map((one) => one.tier as number);
  const told = noticesToPeople(outcome.attention);
  const twice = told.length !== new Set(told.map((one) => one.person)).size;
  return [
    ...told.filter((one) => one.person === one.by).map(() => 'told of what he did himself'),
    ...told.filter((one) => !known.has(one.person)).map(() => 'a stranger was told'),
    ...told.filter((one) => !tiers.includes(one.tier)).map(() => 'told in a tier that there is not'),
    ...(twice ? ['one person told twice of one thing'] : []),
    ...(outcome.refused !== null && outcome.attention.length > 0 ? ['told of what did not happen'] : []),
  ];
};

describe('nobody is told what he did himself, and strangers never', () => {
  it('in any story', () => {
    let notices = 0;
    const found = new Set<string>();
    const property = fc.property(adventures, (adventure) => {
      let story = begin(adventure);
      for (const one of adventure.throws) {
        const outcome = play(story, adventure.people, one);
        faults(story, outcome).forEach((fault) => found.add(fault));
        notices += noticesToPeople(outcome.attention).length;
        story = outcome.story;
      }
      return found.size === 0;
    });
    fc.assert(property, { numRuns: 1_500 });
    expect([...found]).toEqual([]);
    expect(notices).toBeGreaterThan(1_000);
  }, 60_000);

  it('not even staff who handle their own request', () => {
    const both: Actor = { ...mia, tiers: [1] };
    const own = sentUnder(threeTiers, 1, both).and([both, take]);
    for (const command of [write(), withdraw, reply(), duplicate()]) {
      expect(own.when(both, command).attention).toEqual([]);
    }
    expect(own.and([ana, take], [ana, ask()]).when(both, write()).attention).toMatchObject([
      { notice: { turn: 'answered', person: { name: 'Ana' } } },
    ]);
  });
});
