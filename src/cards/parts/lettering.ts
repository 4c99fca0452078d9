import type { Container, Element, RichTextBlock, Spacing, TextBlock, TextRun } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';

type Style = Omit<TextRun, 'type' | 'text' | 'selectAction'>;

/** A heading out of the catalogue. */
export const label = (text: string, spacing: Spacing = 'medium'): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  weight: 'bolder',
  spacing,
});

export const run = (text: string, style: Style = {}): TextRun => ({ type: 'TextRun', text, ...style });

/** One paragraph of runs: what carries anybody's words, because Teams shows a run as it is. */
export const paragraph = (inlines: readonly TextRun[], spacing: Spacing = 'small'): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines,
  spacing,
});

export const words = (text: string, style: Style = {}, spacing: Spacing = 'small'): RichTextBlock =>
  paragraph([run(text, style)], spacing);

/** `Tried: restarted it`, several lines below their name; nothing when there is nothing to show. */
export const labelled = (
  sheet: Sheet,
  name: string,
  text: string | null,
  spacing: Spacing = 'small',
): readonly RichTextBlock[] =>
  text === null
    ? []
    : [
        paragraph(
          [run(sheet.say('labelled', { name }) + (text.includes('\n') ? '\n' : ''), { isSubtle: true }), run(text)],
          spacing,
        ),
      ];

/** Nothing when it would be empty: Teams draws empty boxes. */
export const box = (style: NonNullable<Container['style']>, items: readonly Element[]): readonly Container[] =>
  items.length === 0 ? [] : [{ type: 'Container', style, spacing: 'medium', items }];

/** A section below a thin line. */
export const section = (items: readonly Element[]): readonly Container[] =>
  items.length === 0 ? [] : [{ type: 'Container', separator: true, spacing: 'medium', items }];
