import type { Person } from '../people.js';
import type { TicketEvent } from './events.js';
import type { Decision, Refusal } from './refusals.js';

export const refuse = (refused: Refusal): Decision<TicketEvent> => ({ refused });
export const happened = (...events: TicketEvent[]): Decision<TicketEvent> => ({ events });

/** Who an event names: id and name, without the rights of the moment. */
export const named = (person: Person): Person => ({ id: person.id, name: person.name });

/** The names of the inputs that were left empty. */
export const empty = (inputs: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(inputs).filter((name) => inputs[name] === null);
