import type { TierNumber } from '../../src/domain/support-plan.js';
import type { EventType } from '../../src/domain/ticket/events.js';
import type { Chance } from '../../src/rehearsal/monday/chance.js';

/** Something that one person of the staff, or the requester, does by a button. */
export interface Step {
  /** Null: the requester. */
  readonly who: string | null;
  readonly tier: TierNumber | null;
  readonly verb: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What must have happened to the ticket once it was answered well. */
  readonly then: readonly EventType[];
}

const staff = (
  who: string,
  tier: TierNumber,
  verb: string,
  then: readonly EventType[],
  inputs: Step['inputs'] = {},
): Step => ({ who, tier, verb, inputs, then });

const requester = (verb: string, then: readonly EventType[], inputs: Step['inputs'] = {}): Step => ({
  ...{ who: null, tier: null, verb, then, inputs },
});

const solves = (who: string, tier: TierNumber): Step =>
  staff(who, tier, 'ticket.solve', ['TicketSolved'], {
    rootCause: 'The certificate had lapsed',
    fix: 'Renewed it',
    userSteps: 'Try again',
  });

/** The way of one ticket, drawn by chance: how high it goes, and whether the first solution holds. */
export const drawWay = (chance: Chance): readonly Step[] => {
  const [one, two, three] = [
    chance.pick(['ana', 'bo'] as const),
    chance.pick(['cho', 'dan'] as const),
    chance.pick(['eve', 'fay'] as const),
  ];
  const height = 1 + chance.below(3);
  const up = (who: string, tier: TierNumber): Step =>
    staff(who, tier, 'ticket.escalate', ['TicketEscalated'], { tried: 'All there is', findings: 'None' });
  const walk: Step[] = [staff(one, 1, 'ticket.take', ['TicketTaken'])];
  if (height > 1) walk.push(up(one, 1), staff(two, 2, 'ticket.take', ['TicketTaken']));
  if (height > 2) walk.push(up(two, 2), staff(three, 3, 'ticket.take', ['TicketTaken']));
  const [solver, at] = (
    [
      [one, 1],
      [two, 2],
      [three, 3],
    ] as const
  )[height - 1] ?? [one, 1];
  const tells = staff(one, 1, 'ticket.tell', ['RequesterTold'], { message: 'Please try again' });
  walk.push(solves(solver, at), tells);
  if (chance.percent(25))
    walk.push(
      requester('ticket.notFixed', ['TicketReopened'], { problem: 'Still the same' }),
      solves(solver, at),
      tells,
    );
  return [...walk, requester('ticket.confirm', ['TicketConfirmed'])];
};
