import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { Mark } from './bridge.js';

/**
 * What the world must do for a bridge. `PlaceCall` and `RingPerson` are asked once, by whoever committed the event that
 * intends them, and never repeated; the others as often as it takes, for asking twice does no harm.
 */
export type BridgeEffect =
  /** At most five different people. */
  | { readonly do: 'PlaceCall'; readonly attempt: string; readonly people: readonly Person[] }
  | { readonly do: 'RingPerson'; readonly call: string; readonly person: Person; readonly mark: Mark }
  | { readonly do: 'HangUp'; readonly call: string }
  | { readonly do: 'KeepAlive'; readonly call: string }
  | { readonly do: 'ReadRoster'; readonly call: string }
  /** A meeting where the plan wants one, else a link; `people` are whom it is for. */
  | { readonly do: 'MakeFallback'; readonly people: readonly Person[] };

/** When the bridge has to be looked at next, null when never again. */
export type WakeAt = Instant | null;
