import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { attentionFor } from '../../../src/domain/attention/attention.js';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/instant.js';
import type { SupportPlan } from '../../../src/domain/support-plan.js';
import type { TicketEvent } from '../../../src/domain/ticket/events.js';
import { evolve } from '../../../src/domain/ticket/evolve.js';
import { dueAt } from '../../../src/domain/ticket/overdue.js';
import { dueReminders, nextReminder, type Reminding } from '../../../src/domain/ticket/reminders.js';
import type { Ticket } from '../../../src/domain/ticket/ticket.js';
import { waitsFor } from '../../../src/domain/ticket/waits.js';
import { openOn, type OpeningTimes } from '../../../src/domain/time/business-time.js';
import { ask, solve, take, write } from '../../helpers/commands.js';
import { ana, bo, cho, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { adventures, begin, play } from '../../helpers/random-commands.js';
import { askedByAna, inTheQueueOfTwo, solvedByEve, toldByAna, untaken, withAna } from '../../helpers/scenes.js';
import { replay, TEN } from '../../helpers/ticket-story.js';

// Monday to Friday from 9 to 17 in Berlin; TEN is Monday, 10:00 there. To be taken in 15 minutes, solved in 4 hours.
const times: OpeningTimes = {
  hours: threeTiers.organisation.businessHours,
  holidays: [],
  calendar: temporalCalendar('Europe/Berlin'),
};
const led = (plan: SupportPlan): SupportPlan => ({
  ...plan,
  tiers: plan.tiers.map((one) => ({ ...one, lead: 'bo@contoso.example' })) as unknown as SupportPlan['tiers'],
});
const lead = { id: bo.id, name: bo.name };
const at = (now: Instant, of: Partial<Reminding> = {}): Reminding => ({
  ...{ plan: led(threeTiers), timesOf: () => times, now, lead, absent: false, reachable: true },
  ...of,
});
const said = (ticket: Ticket, now: Instant, of: Partial<Reminding> = {}) =>
  dueReminders(ticket, at(now, of)).map((event) => ('level' in event ? event.level : event.type));
const after = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => events.reduce<Ticket>(evolve, ticket);
const next = (ticket: Ticket, now: Instant) => nextReminder(ticket, at(now), now);

/** Lets the clock run from moment to moment, as the desk does; what was said, with when. */
const run = (from: Ticket, begins: Instant, moments = 12, of: Partial<Reminding> = {}) => {
  const log: TicketEvent[] = [];
  let [ticket, now] = [from, begins];
  for (let left = moments; left > 0; left -= 1) {
    const moment = nextReminder(ticket, at(now, of), now);
    if (moment === null) break;
    now = moment;
    const events = dueReminders(ticket, at(now, of));
    ticket = after(ticket, events);
    log.push(...events);
  }
  return { ticket, log, now };
};
const levels = (log: readonly TicketEvent[]) =>
  log.map((event) => `${'level' in event ? event.level : event.type} ${String((event.at - TEN) / MINUTE)}`);

describe('a step of staff', () => {
  it('that nobody takes: a warning, a nudge at the target, then the lead, then once a business day', () => {
    expect(levels(run(untaken.ticket, TEN, 5).log)).toEqual([
      ...['soon 11.25', 'late 15', 'lead 135'],
      ...[`late ${15 + 24 * 60}`, `late ${15 + 48 * 60}`],
    ]);
  });

  it('that somebody has is counted from when it came to the tier', () => {
    expect(levels(run(withAna.ticket, TEN, 3).log)).toEqual(['soon 180', 'late 240', 'lead 360']);
  });

  it('is never due while the requester is asked, and has its time back afterwards', () => {
    const { waits, pending } = askedByAna.ticket;
    const answered = replay(threeTiers, askedByAna.log, waits[0]!.from + HOUR).and([mia, write()]).ticket;
    expect(pending.staff).toMatchObject({ step: 'solve', nudges: 0 });
    expect(said(askedByAna.ticket, TEN + 6 * HOUR)).toEqual([]);
    expect(levels(run(answered, answered.waits[0]!.to!, 2).log)).toEqual(['soon 240', 'late 300']);
  });

  it('that was late before a pause is nudged again only after the time between two nudges', () => {
    const late = run(withAna.ticket, TEN, 2);
    const asked = replay(threeTiers, [...withAna.log, ...late.log], late.now + MINUTE).and([ana, ask()]);
    const answered = replay(threeTiers, asked.log, asked.now).and([mia, write()]);
    expect(answered.ticket.pending.staff).toMatchObject({ warned: true, nudges: 1 });
    const { log } = run(answered.ticket, answered.now, 2);
    expect(levels(log)).toEqual(['lead 360', expect.stringMatching(/^late 168\d$/)]);
  });

  it('to tell the requester is promised like taking, whoever speaks for it', () => {
    const { since, contact } = solvedByEve.ticket;
    expect(contact?.name).toBe('Ana');
    expect(dueAt(solvedByEve.ticket, () => times)).toBe(since + 15 * MINUTE);
    expect(run(solvedByEve.ticket, since, 2).log).toMatchObject([
      { level: 'soon', step: 'tell', tier: 1 },
      { level: 'late', step: 'tell', tier: 1 },
    ]);
  });

  it('is not spoken of at night, and what falls into it comes in the morning', () => {
    const evening = TEN + 12 * HOUR;
    expect(said(untaken.ticket, evening)).toEqual([]);
    expect(next(untaken.ticket, evening)).toBe(TEN + 23 * HOUR);
    expect(said(untaken.ticket, TEN + 23 * HOUR)).toEqual(['late', 'lead']);
  });

  it('that was missed for weeks is said once', () => {
    const { log, ticket } = run(untaken.ticket, TEN + 21 * DAY, 1);
    expect(levels(log)).toEqual([`late ${21 * 24 * 60}`, `lead ${21 * 24 * 60}`]);
    expect(next(ticket, TEN + 21 * DAY)).toBe(TEN + 22 * DAY);
  });

  it('without a target, or under a plan that never warns, nudges or calls, is left alone', () => {
    const terms = { ...untaken.ticket.terms, tiers: [] };
    expect(next({ ...untaken.ticket, terms }, TEN)).toBeNull();
    const reminders = { ...threeTiers.reminders, warn: null, repeat: null, lead: null };
    const { log } = run(untaken.ticket, TEN, 9, { plan: { ...led(threeTiers), reminders } });
    expect(levels(log)).toEqual(['late 15']);
  });

  it('is warned of so long before, where the plan says that, and not where that is before it begins', () => {
    const warned = (before: number) =>
      levels(
        run(untaken.ticket, TEN, 1, {
          plan: { ...threeTiers, reminders: { ...threeTiers.reminders, warn: { before } } },
        }).log,
      );
    expect(warned(5 * MINUTE)).toEqual(['soon 10']);
    expect(warned(HOUR)).toEqual(['late 15']);
  });
});

describe('whom a nudge is for', () => {
  const notices = (ticket: Ticket, now: Instant, of: Partial<Reminding> = {}) =>
    dueReminders(ticket, at(now, of)).flatMap((event) =>
      attentionFor(event, after(ticket, [event]), ticket).map((want) => (want.want === 'notice' ? want.notice : want)),
    );

  it('the queue without a person, then the lead', () => {
    const late = notices(inTheQueueOfTwo.ticket, TEN + 3 * HOUR);
    expect(late).toMatchObject([
      { kind: 'nudge', tier: 2, person: null, about: { level: 'late', step: 'take' } },
      { kind: 'nudge', tier: 2, person: { name: 'Bo' }, about: { level: 'lead' } },
    ]);
  });

  it('whoever has it; the queue, with the name, when that person is away; a lead who has it once', () => {
    const now = TEN + 6 * HOUR;
    expect(notices(withAna.ticket, now)).toMatchObject([
      { person: { name: 'Ana' }, of: null },
      { of: { name: 'Ana' } },
    ]);
    expect(notices(withAna.ticket, now, { absent: true })[0]).toMatchObject({ person: null, of: { name: 'Ana' } });
    expect(notices(withAna.ticket, now, { lead: { id: ana.id, name: 'Ana' } })).toHaveLength(1);
    expect(notices(withAna.ticket, now, { lead: null })[1]).toMatchObject({ person: null, of: { name: 'Ana' } });
  });

  it('whoever asked, when no message reaches the requester; and that is never closed', () => {
    const unreachable = { reachable: false };
    const { log, ticket } = run(askedByAna.ticket, TEN, 20, unreachable);
    expect(new Set(log.map((event) => event.type))).toEqual(new Set(['RequesterReminded']));
    expect(ticket.status).toBe('waiting');
    const [first] = notices(askedByAna.ticket, TEN + 25 * HOUR, unreachable);
    expect(first).toMatchObject({ kind: 'nudge', person: { name: 'Ana' }, about: { level: 'call', step: 'answer' } });
    const back = run(ticket, log.at(-1)!.at, 3);
    expect(back.log.map((event) => event.type)).toEqual(['RequesterReminded', 'TicketLapsed']);
  });
});

describe('a silent requester', () => {
  it.each([
    ['asked', askedByAna],
    ['told', toldByAna],
  ])('who was %s is reminded twice, then the ticket is closed and can be reopened', (_what, story) => {
    const { log, ticket } = run(story.ticket, story.ticket.since);
    expect(log.map((event) => event.type)).toEqual(['RequesterReminded', 'RequesterReminded', 'TicketLapsed']);
    expect(log.map((event) => Math.round((event.at - story.ticket.since) / DAY))).toEqual([1, 2, 7]);
    expect(ticket).toMatchObject({ status: 'closed', ending: 'lapsed', question: null });
    const over = replay(threeTiers, [...story.log, ...log], ticket.since + HOUR);
    const again = over.and([mia, { type: 'ReopenTicket', problem: null }]);
    expect(again.ticket).toMatchObject({ status: 'working', pending: { requester: null } });
  });

  it('is counted anew for another question', () => {
    const { log, now } = run(askedByAna.ticket, askedByAna.ticket.since, 2);
    const asked = replay(threeTiers, [...askedByAna.log, ...log], now).and([ana, ask()]);
    expect(asked.ticket.pending.requester).toMatchObject({ since: now, reminders: 0 });
  });

  it('is never closed without a word before, and has time after it', () => {
    const late = TEN + 30 * DAY;
    const first = run(toldByAna.ticket, late, 1);
    expect(first.log).toMatchObject([{ type: 'RequesterReminded' }]);
    expect(said(first.ticket, first.now + MINUTE)).toEqual([]);
    expect(run(first.ticket, first.now, 1).now).toBeGreaterThanOrEqual(first.now + DAY);
  });
});

const isWorkingTime = (now: Instant): boolean => {
  const open = openOn(times.calendar.localDay(now), times);
  return open !== null && now >= open.from && now < open.to;
};

describe('whatever happens to a ticket', () => {
  it('it is warned before it is nudged before the lead is called, never while paused, never at night', () => {
    const seen = new Set<string>();
    const property = fc.property(adventures, fc.nat(3 * DAY), (adventure, late) => {
      let story = begin(adventure);
      for (const one of adventure.throws) story = play(story, adventure.people, one).story;
      let [ticket, now] = [story.ticket, story.now + late];
      const of = { plan: led(story.plan) };
      const levelsOfStep = new Map<string, string[]>();
      for (let left = 10; left > 0; left -= 1) {
        const moment = nextReminder(ticket, at(now, of), now);
        if (moment === null) break;
        expect(moment >= now && isWorkingTime(moment)).toBe(true);
        now = moment;
        const events = dueReminders(ticket, at(now, of));
        expect(events.length).toBeGreaterThan(0);
        for (const event of events) {
          seen.add(event.type);
          if (event.type !== 'TicketNudged') continue;
          expect(event.step !== 'solve' || waitsFor(ticket) === null).toBe(true);
          levelsOfStep.set(event.step, [...(levelsOfStep.get(event.step) ?? []), event.level]);
        }
        ticket = after(ticket, events);
        // Else the desk would do the same again at once, for ever.
        expect(nextReminder(ticket, at(now, of), now)).not.toBe(now);
      }
      for (const order of levelsOfStep.values())
        expect(order.join(' ')).toMatch(/^(soon ?)?((late ?)+(lead ?)?(late ?)*)?$/);
    });
    fc.assert(property, { numRuns: 400 });
    expect(seen).toEqual(new Set(['TicketNudged', 'RequesterReminded', 'TicketLapsed']));
  });
});

it('a solution by tier 2 whose contact is nobody is the queue’s to tell', () => {
  const solved = inTheQueueOfTwo.while({ away: [ana.id] }).and([cho, take], [cho, solve()]).ticket;
  expect(dueReminders(solved, at(solved.since + 20 * MINUTE))).toMatchObject([
    { step: 'tell', tier: 1, level: 'late' },
  ]);
});
