import type { BridgeVerb } from '../../domain/bridge/verbs.js';
import type { Action, ActionSet } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { TEXT } from '../verbs.js';
import type { BridgeCardView } from '../views.js';
import { buttons, ofBridge, opening, plainButton, sending } from './buttons.js';
import { textInput } from './inputs.js';

const FORMS: { readonly [V in BridgeVerb]: (sheet: Sheet, view: BridgeCardView) => Action } = {
  'bridge.stop': (sheet, { bridge }) =>
    opening(
      sheet.say('open.bridge.stop'),
      [textInput(sheet, 'bridge.stop', 'reason')],
      [sending(sheet, 'bridge.stop', ofBridge(bridge))],
    ),
  'bridge.outcome': (sheet, { bridge }) => {
    const before = bridge.outcome === null ? null : sheet.whole(bridge.outcome.text, TEXT);
    return opening(
      sheet.say('open.bridge.outcome'),
      [textInput(sheet, 'bridge.outcome', 'outcome', { value: before })],
      [sending(sheet, 'bridge.outcome', ofBridge(bridge))],
      bridge.status === 'ended' && before === null,
    );
  },
  'bridge.end': (sheet, { bridge }) => plainButton(sheet, 'bridge.end', ofBridge(bridge)),
};

const ORDER: readonly BridgeVerb[] = ['bridge.stop', 'bridge.outcome', 'bridge.end'];

/** Every legal verb of a bridge, whoever looks at the card. */
export const bridgeButtons = (sheet: Sheet, view: BridgeCardView): readonly ActionSet[] =>
  buttons(ORDER.filter((verb) => view.verbs.includes(verb)).map((verb) => FORMS[verb](sheet, view)));
