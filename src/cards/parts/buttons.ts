import type { Bridge } from '../../domain/bridge/bridge.js';
import type { DraftId } from '../../domain/intake/draft.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Action, ActionSet, Element, ExecuteAction, ShowCardAction, Spacing } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import type { Verb } from '../verbs.js';

/** What a button carries beside its inputs: ids alone, and none of it is believed when it comes back. */
export type Payload = Readonly<Record<string, string | number>>;

export const ofTicket = (ticket: Ticket): Payload => ({ ticket: ticket.number, v: ticket.version });
export const ofBridge = ({ id, tickets, version }: Bridge): Payload => ({
  bridge: id,
  ticket: tickets[0].ticket,
  v: version,
});
export const ofDraft = (draft: DraftId): Payload => ({ draft });

/** The button of a form: sends the inputs around it. */
export const sending = (sheet: Sheet, verb: Verb, data: Payload, main = true): ExecuteAction => ({
  type: 'Action.Execute',
  title: sheet.say(`send.${verb}`),
  verb,
  data,
  ...(main ? { style: 'positive' } : {}),
});

/** A button that needs nothing filled in. */
export const plainButton = (sheet: Sheet, verb: Verb, data: Payload, main = false): ExecuteAction => ({
  ...sending(sheet, verb, data, main),
  associatedInputs: 'none',
});

/** A button that opens a form. */
export const opening = (
  title: string,
  body: readonly Element[],
  actions: readonly ExecuteAction[],
  main = false,
): ShowCardAction => ({
  type: 'Action.ShowCard',
  title,
  ...(main ? { style: 'positive' } : {}),
  card: { type: 'AdaptiveCard', body, actions },
});

/** More beside one another are cut off on a phone. */
const IN_A_ROW = 3;

/** As many rows as they need. */
export const buttons = (actions: readonly Action[], spacing: Spacing = 'medium'): readonly ActionSet[] =>
  actions.length === 0
    ? []
    : [
        { type: 'ActionSet', spacing, actions: actions.slice(0, IN_A_ROW) },
        ...buttons(actions.slice(IN_A_ROW), 'small'),
      ];
