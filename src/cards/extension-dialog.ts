import type { Card, ChoiceInput, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reasonOnTop } from './parts/heading.js';
import { words } from './parts/lettering.js';
import type { Sheet } from './sheet.js';
import { oneLine, plain } from './text.js';
import type { Reading } from './views.js';
import { TEXT } from './verbs.js';

/** The dialog "Create a ticket from this message". */
export interface ExtensionDialogView extends Reading {
  /** What makes a dialog that is sent twice one ticket. */
  readonly token: string;
  /** What is wrong, as far as it is written. */
  readonly problem: string;
  /**
   * `offered` the ticket may be the author's · `self` it can only be the reader's · `notAPerson` the same, since nobody of the
   * organisation wrote the message.
   */
  readonly author: { readonly id: string; readonly name: string } | 'self' | 'notAPerson';
}

const NAME = 60;
/** What is taken over; the room below the input's limit is for what {@link plain} puts in to make words harmless. */
const TAKEN = 2_600;

const whose = (sheet: Sheet, author: ExtensionDialogView['author']): Element => {
  if (author === 'self') return words(sheet.say('extension.yours'), { isSubtle: true });
  if (author === 'notAPerson') return words(sheet.say('extension.notAPerson'), { isSubtle: true });
  const name = oneLine(author.name, NAME);
  const forAuthor = name === '' ? sheet.say('extension.author') : sheet.say('extension.forAuthor', { name });
  const choice: ChoiceInput = {
    type: 'Input.ChoiceSet',
    id: 'for',
    label: sheet.say('extension.for'),
    style: 'compact',
    value: 'author',
    choices: [
      { title: forAuthor, value: 'author' },
      { title: sheet.say('extension.forMe'), value: 'me' },
    ],
  };
  return choice;
};

/** Carries the author's id, which is looked up anew when it comes back, and the token. */
export const renderExtensionDialog = (view: ExtensionDialogView): Card =>
  fitCard(view, (sheet) => {
    const label = sheet.say('extension.problem');
    const { token, author } = view;
    return {
      summary: sheet.say('extension.title'),
      body: [
        ...reasonOnTop(view),
        {
          type: 'Input.Text',
          id: 'problem',
          label,
          isMultiline: true,
          isRequired: true,
          errorMessage: sheet.say('field.needed', { field: label }),
          maxLength: TEXT,
          ...(view.problem === '' ? {} : { value: plain(view.problem, { max: TAKEN }) }),
        },
        whose(sheet, author),
        {
          type: 'ActionSet',
          spacing: 'medium',
          actions: [
            {
              type: 'Action.Submit',
              title: sheet.say('extension.create'),
              data: { token, ...(typeof author === 'object' ? { author: author.id } : {}) },
              style: 'positive',
            },
          ],
        },
      ],
    };
  });
