import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Worker } from './cast.js';
import type { Day } from './day.js';

/** The ticket's live card in the channel of a worker's tier. */
export const cardOf = async (
  { rehearsal: { desk, scene } }: Day,
  { tier }: Pick<Worker, 'tier'>,
  ticket: Pick<Ticket, 'number'>,
): Promise<Message | undefined> => {
  const channel = scene.channels.get(tier);
  const posts = await desk.store.posts.of({ ticket: ticket.number });
  const post = posts.find(
    ({ kind, address }) => kind === 'tier' && address.to === 'channel' && address.channel === channel?.id,
  );
  const card = channel?.threads.find(({ root }) => root === post?.activity)?.messages[0];
  return card?.deleted === false ? card : undefined;
};

/** Presses a button where the card has it; false where it has not. */
export const press = async (
  day: Day,
  worker: Worker,
  ticket: Ticket,
  verb: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<boolean> => {
  const card = await cardOf(day, worker, ticket);
  if (card === undefined || !JSON.stringify(card.cardFor(worker.person)).includes(`"verb":"${verb}"`)) return false;
  await worker.person.clicks(card, verb, { inputs });
  return true;
};
