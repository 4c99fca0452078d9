import { asList, asText, at, type JsonObject } from '../json.js';
import { SimulatorError } from '../simulator-error.js';
import type { Button } from './find-button.js';

/** What a person types and chooses, by input id. */
export type Inputs = Readonly<Record<string, string>>;

const initialValue = (input: JsonObject): string => {
  const value = input['value'];
  if (input['type'] === 'Input.Toggle') return asText(value) ?? asText(input['valueOff']) ?? 'false';
  return typeof value === 'number' ? String(value) : (asText(value) ?? '');
};

function problemOf(input: JsonObject, value: string): string | null {
  if (value === '') return input['isRequired'] === true ? 'is required' : null;
  const { maxLength } = input;
  if (typeof maxLength === 'number' && value.length > maxLength) return `is longer than ${maxLength}`;
  if (input['type'] !== 'Input.ChoiceSet' || input['choices.data'] !== undefined) return null;
  const choices = asList(input['choices']).map((choice) => at(choice, 'value'));
  const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
  return chosen.every((each) => choices.includes(each)) ? null : `does not offer ${JSON.stringify(value)}`;
}

/**
 * The payload of a button with its inputs merged over it, as a Teams client sends it: text values, empty ones left out.
 * Throws where the client would not send: an input that is not there, required and empty, too long, not among the choices.
 */
export function fillInputs({ action, inputs }: Button, filled: Inputs): JsonObject {
  for (const id of Object.keys(filled))
    if (!inputs.has(id))
      throw new SimulatorError('input-not-accepted', `${id}: the card has ${[...inputs.keys()].join(', ')}`);
  const values = [...inputs].map(([id, input]): [string, string] => {
    const value = filled[id] ?? initialValue(input);
    const problem = problemOf(input, value);
    if (problem !== null) throw new SimulatorError('input-not-accepted', `${id} ${problem}`);
    return [id, value];
  });
  return {
    ...(action['data'] as JsonObject | undefined),
    ...Object.fromEntries(values.filter(([, value]) => value !== '')),
  };
}
