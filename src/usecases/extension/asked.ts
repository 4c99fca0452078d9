import type { ExtensionAsk } from '../../ports/extension.js';
import type { Inbound } from '../../ports/inbound.js';

/** A use of the message extension. */
export type Asked<Kind extends ExtensionAsk['kind'] = ExtensionAsk['kind']> = Omit<
  Extract<Inbound, { type: 'extension' }>,
  'asks'
> & { readonly asks: Extract<ExtensionAsk, { kind: Kind }> };
