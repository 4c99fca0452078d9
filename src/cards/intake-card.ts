import { IMPACTS, PLATFORMS } from '../domain/support-plan.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons, ofDraft, plainButton, sending } from './parts/buttons.js';
import { reasonOnTop } from './parts/heading.js';
import { choiceInput, textInput } from './parts/inputs.js';
import { box, labelled, words } from './parts/lettering.js';
import { fixed, offers } from './parts/offers.js';
import type { Sheet } from './sheet.js';
import { oneLine } from './text.js';
import { LINE } from './verbs.js';
import type { IntakeCardView } from './views.js';

const quoted = (sheet: Sheet, { draft }: IntakeCardView): readonly Element[] => {
  const shown = draft.texts.slice(-sheet.room.words);
  const texts = shown.map((id) => sheet.present(id) ?? '').filter((text) => text !== '');
  return box(
    'emphasis',
    texts.map((text) => words(text)),
  );
};

const along = (sheet: Sheet, { draft }: IntakeCardView): readonly Element[] => [
  ...(draft.pictures.length === 0 ? [] : [words(sheet.say('intake.pictures', { n: draft.pictures.length }))]),
  ...(draft.files.length === 0
    ? []
    : [words(sheet.say('intake.files', { names: oneLine(draft.files.join(', '), 200) }), { isSubtle: true })]),
];

const asking = ({ open }: IntakeCardView): 'intake.which' | 'intake.back' | 'intake.belongs' => {
  if (open.every(({ as }) => as === 'reopen')) return 'intake.back';
  return open.filter(({ as }) => as === 'answer').length > 1 ? 'intake.which' : 'intake.belongs';
};

const ADDING = {
  answer: 'send.request.add.answer',
  add: 'send.request.add',
  confirm: 'send.request.add',
  notFixed: 'send.request.add.notFixed',
  reopen: 'send.request.add.reopen',
} as const;

/** Asked once, with what happens if nobody answers. */
const reminder = (sheet: Sheet, { draft, then }: IntakeCardView): readonly Element[] => {
  if (draft.reminder === null || draft.state !== 'open') return [];
  const { at, until } = draft.reminder;
  const time = sheet.upcoming(at, until);
  return box('accent', [words(sheet.say(`intake.reminder.${then}`, { time }), { weight: 'bolder' })]);
};

/** The words may be about a ticket that is there: which it is, the requester says. */
const belongs = (sheet: Sheet, view: IntakeCardView): readonly Element[] => {
  const { draft, open } = view;
  return open.length === 0
    ? []
    : [
        words(sheet.say(asking(view), { n: open.length })),
        ...open.map(({ number, title }) =>
          words(`${number} · ${oneLine(title, 60)}`, { isSubtle: true, size: 'small' }, 'none'),
        ),
        ...buttons(
          open.map(({ number, as }) => ({
            ...plainButton(sheet, 'request.add', { ...ofDraft(draft.id), ticket: number }),
            title: sheet.say(ADDING[as], { ticket: number }),
          })),
        ),
        words(sheet.say('intake.orNew'), { weight: 'bolder' }, 'medium'),
      ];
};

const form = (sheet: Sheet, { draft, categories, open }: IntakeCardView): readonly Element[] => {
  const { understood } = draft;
  const platforms = PLATFORMS.map((value) => ({ title: sheet.say(`platform.${value}`), value }));
  const kinds = [...new Set([...categories, understood.category])].map((value) => ({
    title: sheet.say(`category.${value}`),
    value,
  }));
  const impacts = IMPACTS.map((value) => ({ title: sheet.say(`impact.${value}.mine`), value }));
  const codes = understood.errorCodes.slice(0, 8).map((code) => oneLine(code, 40));
  return [
    ...labelled(sheet, sheet.say('facts.codes'), codes.length === 0 ? null : codes.join(', ')),
    textInput(sheet, 'request.send', 'title', { value: oneLine(understood.title, LINE) }),
    choiceInput(sheet, 'request.send', 'platform', platforms, { value: understood.platform }),
    choiceInput(sheet, 'request.send', 'category', kinds, { value: understood.category }),
    choiceInput(sheet, 'request.send', 'impact', impacts, { value: understood.impact }),
    textInput(sheet, 'request.send', 'device'),
    ...buttons([
      sending(sheet, 'request.send', ofDraft(draft.id)),
      plainButton(sheet, 'request.person', ofDraft(draft.id)),
      plainButton(sheet, 'request.cancel', ofDraft(draft.id)),
    ]),
    words(
      sheet.say(understood.kind === 'vague' && open.length === 0 && draft.asked !== true ? 'say.vague' : 'intake.more'),
      {
        isSubtle: true,
        size: 'small',
      },
    ),
  ];
};

/** What was understood of a requester's words, to be corrected and sent with one click; nothing is sent before. */
export const renderIntakeCard = (view: IntakeCardView): Card =>
  fitCard(view, (sheet) => {
    const { state, ticket } = view.draft;
    const title = sheet.say(`intake.${state === 'talk' ? 'open' : state}`, { ticket: ticket ?? '' });
    return {
      summary: title,
      body: [
        ...reasonOnTop(view),
        ...reminder(sheet, view),
        words(title, { size: 'large', weight: 'bolder' }, 'medium'),
        ...quoted(sheet, view),
        ...along(sheet, view),
        ...(state === 'open' ? [...offers(sheet, view), ...belongs(sheet, view), ...form(sheet, view)] : []),
        ...(state === 'fixed' ? fixed(sheet, view) : []),
      ],
    };
  });
