import { isDone, SET_UP_STEPS, type SetUp, type SetUpStep } from '../domain/health/set-up.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { paragraph, run, section, words } from './parts/lettering.js';
import type { Sheet } from './sheet.js';
import { oneLine } from './text.js';
import type { Reading } from './views.js';

/** How far the setting up is. */
export interface SetUpCardView extends Reading {
  readonly setUp: SetUp;
}

const leadLine = (sheet: Sheet, { tier, name, lead, known }: SetUp['leads'][number]): string => {
  const values = { tier, name: oneLine(name, 60), lead: oneLine(lead ?? '', 120) };
  if (lead === null) return sheet.say('setUp.lead.missing', values);
  return sheet.say(known ? 'setUp.lead.known' : 'setUp.lead.unknown', values);
};

const linesOf = (sheet: Sheet, setUp: SetUp, step: SetUpStep): readonly string[] => {
  switch (step) {
    case 'team':
      return [sheet.say(setUp.team ? 'setUp.team.done' : 'setUp.team.open')];
    case 'channels':
      return setUp.channels.map(({ tier, name, channel }) =>
        sheet.say(`setUp.channel.${channel}`, { tier, name: oneLine(name, 60) }),
      );
    case 'leads':
      return setUp.leads.map((lead) => leadLine(sheet, lead));
    case 'test': {
      if (setUp.test === null) return [sheet.say('setUp.test.none')];
      const { ticket, solved } = setUp.test;
      return [sheet.say(solved ? 'setUp.test.solved' : 'setUp.test.open', { ticket })];
    }
  }
};

const stepOf = (sheet: Sheet, setUp: SetUp, step: SetUpStep): readonly Element[] => {
  const done = isDone(setUp, step);
  return section([
    paragraph([
      run(`${sheet.say(`setUp.step.${step}`)} · `, { weight: 'bolder' }),
      run(sheet.say(done ? 'setUp.done' : 'setUp.open'), { color: done ? 'good' : 'warning', weight: 'bolder' }),
    ]),
    ...linesOf(sheet, setUp, step).map((line) => words(line)),
  ]);
};

/** All steps, each with what is done and what is missing. */
export const renderSetUpCard = (view: SetUpCardView): Card =>
  fitCard(view, (sheet) => {
    const { setUp } = view;
    const done = SET_UP_STEPS.filter((step) => isDone(setUp, step)).length;
    const summary = sheet.say('setUp.summary', { done });
    return {
      summary: `${sheet.say('setUp.title')}: ${summary}`,
      body: [
        words(sheet.say('setUp.title'), { size: 'large', weight: 'bolder' }),
        words(summary),
        ...SET_UP_STEPS.flatMap((step) => stepOf(sheet, setUp, step)),
        words(sheet.say('setUp.again'), { isSubtle: true, size: 'small' }),
      ],
      wide: true,
    };
  });
