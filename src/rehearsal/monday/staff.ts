import { MINUTE, SECOND } from '../../domain/instant.js';
import { personId } from '../../domain/people.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Worker } from './cast.js';
import type { Day } from './day.js';
import { cardOf, press } from './staff-click.js';

const LOOKS_EVERY = 4 * MINUTE;
const CALLS_AGAIN = 20 * MINUTE;
const UNTIED_AFTER = 6 * MINUTE;
const SHIFT_ENDS_BEFORE = 20 * MINUTE;
const SOME = 100;
const SEEN = 200;

const handOver = { tried: 'Restarted it, signed in again, other network', findings: 'Only this person is hit' };
const solution = {
  rootCause: 'An old profile was in the way',
  fix: 'Removed the profile and synchronised',
  userSteps: 'Open Company Portal and tap Check status',
};

const says = async (day: Day, worker: Worker, text: string, options: { ticket?: Ticket; mention?: false } = {}) => {
  const channel = day.rehearsal.scene.channels.get(worker.tier);
  if (channel === undefined) return true;
  const thread = options.ticket === undefined ? undefined : await cardOf(day, worker, options.ticket);
  if (options.ticket !== undefined && thread === undefined) return false;
  const { mention = true } = options;
  await worker.person.writesIn(channel, text, { mention, ...(thread === undefined ? {} : { thread }) });
  return true;
};

const colleagueOf = ({ cast }: Day, { person, tier, chance }: Worker): Worker | undefined => {
  const others = cast.workers.filter((one) => one.tier === tier && one.person !== person);
  return others[chance.below(others.length)];
};

type Work = (day: Day, worker: Worker, ticket: Ticket, queue: readonly Ticket[]) => Promise<boolean>;

const passOn = async (day: Day, worker: Worker, ticket: Ticket): Promise<boolean> => {
  const to = colleagueOf(day, worker)?.person.objectId;
  return to !== undefined && press(day, worker, ticket, 'ticket.pass', { to });
};

/** Now and then somebody sees that it was another problem after all. */
const planUntying = (day: Day, worker: Worker, ticket: Ticket): void => {
  if (!worker.chance.percent(30)) return;
  day.agenda.add(day.rehearsal.clock.now() + UNTIED_AFTER, async () => {
    await press(day, worker, ticket, 'ticket.untie', { why: 'The code is another one' });
  });
};

const tieToAnother: Work = async (day, worker, ticket, queue) => {
  const like = queue.find(
    (one) => one.number !== ticket.number && one.duplicateOf === null && one.subject.title === ticket.subject.title,
  );
  if (like === undefined) return false;
  const why = 'The same, word for word';
  if (!(await press(day, worker, ticket, 'ticket.duplicate', { of: like.number, why }))) return false;
  planUntying(day, worker, ticket);
  return true;
};

const wasAsked = (ticket: Ticket): boolean => ticket.words.some((word) => word.kind === 'question');

/** What people do with a ticket of theirs, and in how many of a hundred looks; in all others they solve it. */
const WORK: readonly (readonly [percent: number, work: Work])[] = [
  [
    11,
    async (day, worker, ticket) =>
      !wasAsked(ticket) && press(day, worker, ticket, 'ticket.ask', { question: 'Which version does it show?' }),
  ],
  [16, async (day, worker, ticket) => worker.tier < 3 && press(day, worker, ticket, 'ticket.escalate', handOver)],
  [3, (day, worker, ticket) => press(day, worker, ticket, 'ticket.release')],
  [3, passOn],
  [3, (day, worker, ticket) => press(day, worker, ticket, 'ticket.return', { why: 'The serial number is missing' })],
  [4, tieToAnother],
  [4, (day, worker, ticket) => says(day, worker, 'reply: I am looking at it now', { ticket })],
  [3, (day, worker, ticket) => says(day, worker, 'the log shows the same as yesterday', { ticket })],
  [3, (day, worker, ticket) => says(day, worker, 'has anybody seen this before?', { ticket, mention: false })],
  [8, () => Promise.resolve(true)],
];

const workOn: Work = async (day, worker, ticket, queue) => {
  let dice = worker.chance.below(100);
  for (const [percent, work] of WORK) {
    if (dice < percent && (await work(day, worker, ticket, queue))) return true;
    dice -= percent;
    if (dice < 0) break;
  }
  return press(day, worker, ticket, 'ticket.solve', solution);
};

/** In the chat or, where that reaches nobody, by telephone; then somebody asks by telephone whether it holds. */
const tell = async (day: Day, worker: Worker, ticket: Ticket): Promise<boolean> => {
  if (await press(day, worker, ticket, 'ticket.recordTold', { said: solution.userSteps })) {
    day.agenda.add(day.rehearsal.clock.now() + CALLS_AGAIN, async () => {
      await press(day, worker, ticket, 'ticket.recordConfirmed');
    });
    return true;
  }
  return press(day, worker, ticket, 'ticket.tell', { message: solution.userSteps });
};

const learns = async (day: Day, worker: Worker): Promise<boolean> => {
  if (!worker.chance.percent(30)) return false;
  const [ticket] = await day.rehearsal.desk.store.tickets.unlearnt(worker.tier, 1);
  return ticket !== undefined && press(day, worker, ticket, 'ticket.acknowledge');
};

/** One look, and one thing done about it: tell, go on with one's own, learn, take. */
const looks = async (day: Day, worker: Worker): Promise<void> => {
  const { tickets } = day.rehearsal.desk.store;
  const me = personId(worker.person.objectId);
  const queue = await tickets.queue(worker.tier, SEEN);
  const toTell = queue.find(
    ({ status, contact, terms }) =>
      status === 'solved' && (contact === null || contact.id === me) && terms.contactTier === worker.tier,
  );
  if (toTell !== undefined && (await tell(day, worker, toTell))) return;
  const mine = (await tickets.ofStaff(me, SOME)).find(
    ({ status, holder, tier }) => status === 'working' && holder?.id === me && tier === worker.tier,
  );
  if (mine !== undefined && (await workOn(day, worker, mine, queue))) return;
  if (await learns(day, worker)) return;
  const untaken = queue.find(({ status, tier }) => status === 'untaken' && tier === worker.tier);
  if (untaken !== undefined) await press(day, worker, untaken, 'ticket.take');
};

/** At noon one of tier 1 goes home ill; the lead puts everything back into the queue. */
const planAbsence = (day: Day, ill: Worker, lead: Worker): void => {
  const noon = day.begins + Math.floor((day.ends - day.begins) / 2);
  day.agenda.add(noon + SECOND, async () => {
    await says(day, ill, 'away until tomorrow');
  });
  day.agenda.add(noon + MINUTE, async () => {
    await says(day, lead, `move ${ill.person.principalName}'s tickets to queue`);
  });
};

/** Whose shift ends before the day does gives what is left to a colleague. */
const planShiftEnd = (day: Day, worker: Worker): void => {
  day.agenda.add(day.ends - SHIFT_ENDS_BEFORE, async () => {
    const to = colleagueOf(day, worker)?.person.principalName ?? 'queue';
    await says(day, worker, `move my tickets to ${to}`);
  });
};

/** Writes down when one of the staff looks at the queue; the one who goes home at noon does so no more. */
export const planStaff = (day: Day, worker: Worker, index: number): void => {
  const { agenda, begins, ends, cast } = day;
  const [lead, ...desk] = cast.workers.filter(({ tier }) => tier === worker.tier);
  const ill = worker.tier === 1 && desk.length > 1 && desk[desk.length - 1] === worker;
  if (ill && lead !== undefined) planAbsence(day, worker, lead);
  const leavesEarly = worker.tier === 2 && desk[desk.length - 1] === worker;
  if (leavesEarly) planShiftEnd(day, worker);
  const until = ill ? begins + Math.floor((ends - begins) / 2) : leavesEarly ? ends - SHIFT_ENDS_BEFORE : ends;
  const first = begins + index * 20 * SECOND;
  agenda.add(first, async () => {
    await says(day, worker, index % 2 === 0 ? 'queue' : 'my work');
  });
  for (let at = first + LOOKS_EVERY; at < until; at += LOOKS_EVERY) agenda.add(at, () => looks(day, worker));
};
