import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine, plain } from '../text.js';
import type { IntakeCardView, OfferView } from '../views.js';
import { buttons, ofDraft, opening, plainButton, sending } from './buttons.js';
import { box, words } from './lettering.js';

const TITLE = 120;

/** Steps as a numbered list in one paragraph. */
export const stepList = (steps: readonly string[], max: number): string =>
  plain(steps.map((step, at) => `${String(at + 1)}. ${step}`).join('\n'), { max });

const offer = (sheet: Sheet, { draft }: IntakeCardView, { issue, title, steps }: OfferView): readonly Element[] => {
  const data = { ...ofDraft(draft.id), issue };
  return [
    words(oneLine(title, TITLE), { weight: 'bolder' }, 'medium'),
    ...buttons(
      [
        opening(
          sheet.say('open.offer'),
          [words(stepList(steps, sheet.room.present))],
          [plainButton(sheet, 'request.fixed', data, true), sending(sheet, 'request.stillBroken', data, false)],
        ),
      ],
      'small',
    ),
  ];
};

/** What helped others with the like, to be tried before anybody is bothered. */
export const offers = (sheet: Sheet, view: IntakeCardView): readonly Element[] => {
  const { offers: found = [] } = view;
  if (found.length === 0) return [];
  return box('good', [
    words(sheet.say('offer.title'), { weight: 'bolder' }),
    ...found.flatMap((one) => offer(sheet, view, one)),
  ]);
};

/** It is over: what helped, and the way back should the trouble return. */
export const fixed = (sheet: Sheet, { draft, offers: [one] = [] }: IntakeCardView): readonly Element[] => [
  ...box('good', [
    words(sheet.say('offer.fixed')),
    ...(one === undefined ? [] : [words(oneLine(one.title, TITLE), { isSubtle: true })]),
  ]),
  ...buttons([
    {
      ...plainButton(sheet, 'request.stillBroken', { ...ofDraft(draft.id), issue: draft.fixedBy ?? '' }),
      title: sheet.say('offer.back'),
    },
    plainButton(sheet, 'request.person', {}),
  ]),
];
