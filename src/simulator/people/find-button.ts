import { asText, isObject, type JsonObject } from '../json.js';
import type { Card } from '../tenant/message.js';

/** An Action.Execute, or in a dialog an Action.Submit, and the inputs whose values go with it. */
export interface Button {
  readonly verb: string;
  readonly action: JsonObject;
  readonly inputs: ReadonlyMap<string, JsonObject>;
}

interface Found {
  readonly inputs: JsonObject[];
  readonly actions: JsonObject[];
  readonly forms: JsonObject[];
}

/** Payloads hold no elements, a refresh is no button, and a fallback is not shown. */
const NOT_SHOWN = new Set(['data', 'msteams', 'refresh', 'fallback']);

/** What one card shows, without the cards inside its ShowCards. */
function look(value: unknown, found: Found): Found {
  if (Array.isArray(value)) for (const item of value) look(item, found);
  if (!isObject(value)) return found;
  const type = asText(value['type']) ?? '';
  if (type === 'Action.ShowCard') {
    found.forms.push(value);
    return found;
  }
  if (type === 'Action.Execute' || type === 'Action.Submit') found.actions.push(value);
  if (type.startsWith('Input.')) found.inputs.push(value);
  for (const [key, inner] of Object.entries(value)) if (!NOT_SHOWN.has(key)) look(inner, found);
  return found;
}

/**
 * All buttons of a card. As in the official renderer a button sends the inputs of its own card and of the cards around it,
 * not those of a neighbouring form.
 */
export const buttonsOf = (card: Card): readonly Button[] =>
  actionsOf(card).filter(({ action }) => action['type'] === 'Action.Execute');

/** The buttons that send a dialog. */
export const submitsOf = (card: Card): readonly Button[] =>
  actionsOf(card).filter(({ action }) => action['type'] === 'Action.Submit');

function actionsOf(card: Card, around: ReadonlyMap<string, JsonObject> = new Map()): readonly Button[] {
  const { inputs, actions, forms } = look(card, { inputs: [], actions: [], forms: [] });
  const inScope = new Map([
    ...around,
    ...inputs.map((input): [string, JsonObject] => [asText(input['id']) ?? '', input]),
  ]);
  return [
    ...actions.map((action): Button => ({
      verb: asText(action['verb']) ?? '',
      action,
      inputs: action['associatedInputs'] === 'none' ? new Map() : inScope,
    })),
    ...forms.flatMap((form) => (isObject(form['card']) ? actionsOf(form['card'], inScope) : [])),
  ];
}
