import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import type { KnownView, TierCardView } from '../views.js';
import { buttons, opening } from './buttons.js';
import { label, paragraph, run, section, words } from './lettering.js';
import { stepList } from './offers.js';

const TITLE = 120;

const remark = (sheet: Sheet, { ticket }: TierCardView, { offered, tried, tier, steps }: KnownView): string => {
  const met = tried ? 'known.tried' : offered ? 'known.offered' : 'known.notOffered';
  const usual = { tier: sheet.tier(ticket, tier) };
  return [sheet.say(met), ...(steps === null ? [sheet.say('known.usual', usual)] : [])].join(' · ');
};

const source = (sheet: Sheet, address: string | null): readonly Element[] =>
  address === null
    ? []
    : [
        paragraph([
          run(sheet.say('known.source'), {
            size: 'small',
          }),
          {
            ...run(` ${oneLine(address, 200)}`, { size: 'small' }),
            selectAction: { type: 'Action.OpenUrl', title: sheet.say('known.source'), url: address },
          },
        ]),
      ];

const match = (sheet: Sheet, view: TierCardView, one: KnownView): readonly Element[] => [
  words(oneLine(one.title, TITLE), { weight: 'bolder' }, 'medium'),
  words(remark(sheet, view, one), { isSubtle: true, size: 'small' }, 'none'),
  ...(one.steps === null
    ? []
    : buttons(
        [
          opening(
            sheet.say('open.known'),
            [words(stepList(one.steps, sheet.room.present)), ...source(sheet, one.source)],
            [],
          ),
        ],
        'small',
      )),
];

/** Known issues that fit, what of them the requester tried, and what staff do about each. */
export const knownMatches = (sheet: Sheet, view: TierCardView): readonly Element[] => {
  const { known = [], ticket } = view;
  if (known.length === 0 || ticket.status === 'closed') return [];
  return section([
    label(sheet.say('known.title'), 'none'),
    ...known.slice(0, sheet.room.visits).flatMap((one) => match(sheet, view, one)),
  ]);
};

/** What became of the solution as a known issue. */
export const proposalLine = (sheet: Sheet, { proposal }: TierCardView): readonly Element[] => {
  if (proposal === undefined) return [];
  const { state, by, decided } = proposal;
  const who = sheet.name(decided === null ? by : decided.by);
  return [words(sheet.say(`known.state.${state}`, { name: who }), { isSubtle: true, size: 'small' })];
};
