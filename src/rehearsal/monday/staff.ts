import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Rehearsal } from '../start-rehearsal.js';
import type { Worker } from './day.js';

type Inputs = Record<string, string>;

const cardOf = ({ scene }: Rehearsal, { tier }: Worker, ticket: Ticket): Message | undefined =>
  scene.channels
    .get(tier)
    ?.threads.flatMap((thread) => thread.messages)
    .find(
      (message) =>
        message.from === 'bot' &&
        !message.deleted &&
        JSON.stringify(message.card ?? '').includes(`"ticket":"${ticket.number}"`),
    );

const press = async (
  rehearsal: Rehearsal,
  worker: Worker,
  ticket: Ticket,
  verb: string,
  inputs: Inputs = {},
): Promise<boolean> => {
  const card = cardOf(rehearsal, worker, ticket);
  if (card === undefined || !JSON.stringify(card.cardFor(worker.person)).includes(`"verb":"${verb}"`)) return false;
  await worker.person.clicks(card, verb, { inputs });
  await rehearsal.settled();
  return true;
};

const handOver = { tried: 'Restarted it, signed in again, other network', findings: 'Only this person is hit' };
const solution = {
  rootCause: 'An old profile was in the way',
  fix: 'Removed the profile and synchronised',
  userSteps: 'Open Company Portal and tap Check status',
};

const workOn = (rehearsal: Rehearsal, worker: Worker, ticket: Ticket): Promise<boolean> => {
  const dice = worker.chance.below(100);
  if (dice < 15 && ticket.words.every((word) => word.kind !== 'question')) {
    return press(rehearsal, worker, ticket, 'ticket.ask', { question: 'Which version does it show?' });
  }
  if (dice < 35 && worker.tier < 3) return press(rehearsal, worker, ticket, 'ticket.escalate', handOver);
  if (dice < 40) return press(rehearsal, worker, ticket, 'ticket.release');
  if (dice < 50) return Promise.resolve(true);
  return press(rehearsal, worker, ticket, 'ticket.solve', solution);
};

/** One look at the queue of one's tier, and one thing done about it: tell, go on with one's own, acknowledge, take. */
export const staffLooks = async (rehearsal: Rehearsal, worker: Worker): Promise<void> => {
  const queue = await rehearsal.desk.store.tickets.queue(worker.tier, 60);
  const me = worker.person.objectId;
  const toTell = queue.find(
    (one) =>
      one.status === 'solved' &&
      (one.contact === null || one.contact.id === me) &&
      one.terms.contactTier === worker.tier,
  );
  if (toTell !== undefined && (await press(rehearsal, worker, toTell, 'ticket.tell', { message: solution.userSteps })))
    return;
  const mine = queue.find((one) => one.status === 'working' && one.holder?.id === me && one.tier === worker.tier);
  if (mine !== undefined && (await workOn(rehearsal, worker, mine))) return;
  const untaken = queue.find((one) => one.status === 'untaken' && one.tier === worker.tier);
  if (untaken !== undefined) await press(rehearsal, worker, untaken, 'ticket.take');
};
