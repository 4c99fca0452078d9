import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { Bridge, Called, Mark } from './bridge.js';
import { hasCall } from './course.js';
import type { BridgeEvent } from './events.js';

/**
 * What the world must do for a bridge. `PlaceCall` and `RingPerson` are asked for once, by whoever committed the event that
 * intends them, and never repeated; the others as often as it takes, for doing them twice does no harm.
 */
export type BridgeEffect =
  /** At most five different people. */
  | { readonly do: 'PlaceCall'; readonly attempt: string; readonly people: readonly Person[] }
  | { readonly do: 'RingPerson'; readonly call: string; readonly person: Person; readonly mark: Mark }
  | { readonly do: 'HangUp'; readonly call: string }
  | { readonly do: 'KeepAlive'; readonly call: string }
  /** A meeting where the plan wants one, else a link. */
  | { readonly do: 'MakeFallback'; readonly people: readonly Called[] };

const once = (event: BridgeEvent, after: Bridge): readonly BridgeEffect[] => {
  if (event.type === 'CallAttempted')
    return [{ do: 'PlaceCall', attempt: event.attempt, people: event.people.map(({ person }) => person) }];
  if (event.type === 'PersonRung' && after.call !== null)
    return [{ do: 'RingPerson', call: after.call.id, person: event.person, mark: event.mark }];
  return [];
};

/** What is to be done after these events: they themselves ask once, the state that they led to until it is done. */
export const effectsOf = (events: readonly BridgeEvent[], after: Bridge, now: Instant): readonly BridgeEffect[] => [
  ...events.flatMap((event) => once(event, after)),
  ...after.givenUp.flatMap(({ call, left }) => (left ? [] : [{ do: 'HangUp', call } as const])),
  ...(hasCall(after) && after.call.keepAliveAt !== null && after.call.keepAliveAt <= now
    ? [{ do: 'KeepAlive', call: after.call.id } as const]
    : []),
  ...(after.status === 'fallback' && after.fallback?.way === null
    ? [{ do: 'MakeFallback', people: after.fallback.people } as const]
    : []),
];
