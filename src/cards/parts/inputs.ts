import type { ChoiceInput, TextInput } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { VERBS, type InputRow, type InputsOf, type Verb } from '../verbs.js';

interface Options {
  readonly value?: string | null;
  readonly required?: boolean;
}

const rowOf = <V extends Verb>(verb: V, id: InputsOf<V>): InputRow =>
  (VERBS[verb].inputs as Readonly<Record<string, InputRow>>)[id] ?? { kind: 'line', required: false, max: 0 };

const common = (sheet: Sheet, id: AnyInput, required: boolean, value: string | null | undefined) => {
  const label = sheet.say(`field.${id}`);
  return {
    id,
    label,
    ...(required ? { isRequired: true, errorMessage: sheet.say('field.needed', { field: label }) } : {}),
    ...(value === null || value === undefined || value === '' ? {} : { value }),
  };
};

/** The name of any input of any button. */
export type AnyInput = { [V in Verb]: InputsOf<V> }[Verb];

/** A line or a field of the verb table, with its limit and whether it must be filled in. */
export const textInput = <V extends Verb>(
  sheet: Sheet,
  verb: V,
  id: InputsOf<V> & AnyInput,
  { value, required }: Options = {},
): TextInput => {
  const row = rowOf(verb, id);
  return {
    type: 'Input.Text',
    ...common(sheet, id, required ?? row.required, value),
    maxLength: 'max' in row ? row.max : 0,
    ...(row.kind === 'text' ? { isMultiline: true } : {}),
  };
};

/** A drop-down of the verb table; long ones can be searched by typing. */
export const choiceInput = <V extends Verb>(
  sheet: Sheet,
  verb: V,
  id: InputsOf<V> & AnyInput,
  choices: ChoiceInput['choices'],
  { value, required }: Options = {},
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  ...common(sheet, id, required ?? rowOf(verb, id).required, value),
  style: choices.length > 15 ? 'filtered' : 'compact',
  placeholder: sheet.say('field.choose'),
  choices,
});
