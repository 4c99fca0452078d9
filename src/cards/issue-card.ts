import { PLATFORMS } from '../domain/support-plan.js';
import type { Action, Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons, opening, sending, type Payload } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { choiceInput, textInput } from './parts/inputs.js';
import { box, labelled, paragraph, run, words } from './parts/lettering.js';
import { stepList } from './parts/offers.js';
import type { Sheet } from './sheet.js';
import { oneLine, plain } from './text.js';
import { BRIEF, LINE } from './verbs.js';
import type { IssueCardView } from './views.js';

const data = ({ proposal }: IssueCardView): Payload => ({ issue: proposal.entry.id, v: proposal.version });

/** Where it came from; the ticket may have been reopened since. */
const origin = (sheet: Sheet, { proposal, ticket, link }: IssueCardView): readonly Element[] => {
  const title = `${proposal.ticket}${ticket === null ? '' : ` · ${shownTitle(ticket)}`}`;
  const open = { type: 'Action.OpenUrl', title: proposal.ticket, url: link ?? '' } as const;
  const held = proposal.state !== 'proposed' || (ticket !== null && ticket.solution !== null);
  return [
    paragraph([link === null ? run(title) : { ...run(title), selectAction: open }]),
    words(
      sheet.say('issue.by', { name: sheet.name(proposal.by), time: sheet.time(proposal.at) }),
      { isSubtle: true },
      'none',
    ),
    ...(held ? [] : box('attention', [words(sheet.say('issue.notHeld'), { weight: 'bolder' })])),
  ];
};

const lines = (steps: readonly string[], max = BRIEF): string => plain(steps.join('\n'), { max });

const OTHER = { en: 'issue.inEnglish', 'zh-TW': 'issue.inChinese' } as const;

const approve = (sheet: Sheet, view: IssueCardView): Action => {
  const { entry } = view.proposal;
  const platforms = PLATFORMS.map((value) => ({ title: sheet.say(`platform.${value}`), value }));
  const kinds = [...new Set([...view.categories, entry.category])];
  const categories = kinds.map((value) => ({ title: sheet.say(`category.${value}`), value }));
  const verb = 'known.approve';
  const body = [
    words(sheet.say('issue.check'), { isSubtle: true, size: 'small' }),
    textInput(sheet, verb, 'title', { value: oneLine(entry.title, LINE) }),
    textInput(sheet, verb, 'symptoms', { value: lines(entry.symptoms) }),
    textInput(sheet, verb, 'userSteps', { value: lines(entry.userSteps) }),
    textInput(sheet, verb, 'staffSteps', { value: lines(entry.staffSteps) }),
    textInput(sheet, verb, 'codes', { value: oneLine(entry.codes.join(', '), LINE) }),
    choiceInput(sheet, verb, 'platform', platforms, { value: entry.platforms[0] ?? 'unknown' }),
    choiceInput(sheet, verb, 'category', categories, { value: entry.category }),
    ...(view.other === null
      ? []
      : [
          words(sheet.say(OTHER[view.other]), { isSubtle: true, size: 'small' }, 'medium'),
          textInput(sheet, verb, 'otherTitle'),
          textInput(sheet, verb, 'otherSteps'),
        ]),
  ];
  return opening(sheet.say('open.known.approve'), body, [sending(sheet, verb, data(view))], true);
};

const decline = (sheet: Sheet, view: IssueCardView): Action => {
  const key = view.proposal.state === 'approved' ? 'issue.takeBack' : 'open.known.decline';
  const button = { ...sending(sheet, 'known.decline', data(view)), title: sheet.say(key) };
  return opening(sheet.say(key), [textInput(sheet, 'known.decline', 'why')], [button]);
};

const standing = (sheet: Sheet, { proposal: { state, decided } }: IssueCardView): readonly Element[] => {
  if (decided === null || state === 'proposed') return [];
  const values = { name: sheet.name(decided.by), time: sheet.time(decided.at) };
  return [
    ...box(state === 'approved' ? 'good' : 'emphasis', [
      words(sheet.say(`issue.state.${state}`, values), { weight: 'bolder' }),
      ...labelled(sheet, sheet.say('field.why'), decided.why === null ? null : plain(decided.why, { max: 700 })),
    ]),
  ];
};

const asItIs = (sheet: Sheet, { proposal: { entry } }: IssueCardView): readonly Element[] => {
  const { present } = sheet.room;
  const shown = (steps: readonly string[]): string | null => (steps.length === 0 ? null : stepList(steps, present));
  return [
    words(oneLine(entry.title, LINE), { size: 'large', weight: 'bolder' }, 'medium'),
    ...labelled(sheet, sheet.say('field.symptoms'), lines(entry.symptoms, present)),
    ...labelled(sheet, sheet.say('field.userSteps'), shown(entry.userSteps)),
    ...labelled(sheet, sheet.say('field.staffSteps'), shown(entry.staffSteps)),
    ...labelled(
      sheet,
      sheet.say('facts.codes'),
      entry.codes.length === 0 ? null : oneLine(entry.codes.join(', '), 240),
    ),
  ];
};

/** A proposed known issue in the top tier's channel: what it would say, where it came from, and the two answers to it. */
export const renderIssueCard = (view: IssueCardView): Card =>
  fitCard(view, (sheet) => {
    const title = sheet.say('issue.title');
    return {
      summary: `${title}: ${oneLine(view.proposal.entry.title, LINE)}`,
      wide: true,
      body: [
        ...reasonOnTop(view),
        words(title, { isSubtle: true }, 'medium'),
        ...asItIs(sheet, view),
        ...origin(sheet, view),
        ...standing(sheet, view),
        ...buttons([
          ...(view.verbs.includes('known.approve') ? [approve(sheet, view)] : []),
          ...(view.verbs.includes('known.decline') ? [decline(sheet, view)] : []),
        ]),
      ],
    };
  });
