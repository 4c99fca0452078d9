import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { World } from '../helpers/world.js';

const carries = (message: Message, what: string): boolean => JSON.stringify(message.card ?? '').includes(what);

/** The newest card in a tier's channel that has the button and speaks of the ticket. */
export const cardWith = (world: World, tier: TierNumber, verb: string, ticket = ''): Message => {
  const roots = world.scene.channels.get(tier)?.threads.flatMap(({ messages }) => messages.slice(0, 1)) ?? [];
  const card = roots.findLast((one) => !one.deleted && carries(one, `"verb":"${verb}"`) && carries(one, ticket));
  if (card === undefined) throw new RangeError(`tier ${String(tier)} shows no card with ${verb}`);
  return card;
};

/** A requester writes, and sends what the desk understood; returns the ticket's number. */
export const report = async (world: World, who: Person, text: string): Promise<TicketNumber> => {
  await who.writes(text);
  await world.settled();
  world.clock.advance(world.desk.plans.current().intake.gather);
  await world.settled();
  const intake = who.chat.messages.findLast((one) => !one.deleted && carries(one, '"verb":"request.send"'));
  if (intake === undefined) throw new RangeError('nothing to send');
  await who.clicks(intake, 'request.send');
  await world.settled();
  const open = await world.desk.store.tickets.ofRequester(who.objectId as never, { open: true, limit: 1 });
  const [ticket] = open;
  if (ticket === undefined) throw new RangeError('no ticket was made');
  return ticket.number;
};

/** Milliseconds that something takes. */
export const timed = async (what: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await what();
  return performance.now() - began;
};

export const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
