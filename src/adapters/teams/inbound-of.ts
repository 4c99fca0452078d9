import type { Inbound } from '../../ports/inbound.js';

/** What every inbound thing carries. */
export type Arrived = Pick<Inbound, 'key' | 'at' | 'place' | 'serviceUrl' | 'sender' | 'locale'>;

type Every<Each> = Each extends Inbound ? Omit<Each, keyof Arrived> : never;

/** The part of an inbound thing that is its own. */
export type InboundOf<Type extends Inbound['type'] = Inbound['type']> = Extract<Every<Inbound>, { type: Type }>;
