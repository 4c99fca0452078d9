import { isOpenBridge, type Bridge } from './bridge.js';

/** Every button of a bridge's card, by the name it carries on the wire; `bridge.open` stands on the ticket's card. */
export const BRIDGE_VERBS = ['bridge.stop', 'bridge.end', 'bridge.outcome'] as const;
export type BridgeVerb = (typeof BRIDGE_VERBS)[number];

const WHEN: { readonly [V in BridgeVerb]: (bridge: Bridge) => boolean } = {
  'bridge.stop': ({ status }) => status === 'held',
  'bridge.end': (bridge) => isOpenBridge(bridge) && bridge.status !== 'held',
  'bridge.outcome': ({ status }) => status === 'assembled' || status === 'fallback' || status === 'ended',
};

/** The buttons of a bridge's card: by state, the same for whoever looks. */
export const legalBridgeVerbs = (bridge: Bridge): readonly BridgeVerb[] =>
  BRIDGE_VERBS.filter((verb) => WHEN[verb](bridge));
