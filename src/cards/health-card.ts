import type { Finding, Level } from '../domain/health/finding.js';
import type { Language } from '../domain/people.js';
import type { Card, Color, Element } from './adaptive-card.js';
import { findingWords, healthSummary } from './finding-words.js';
import { fitCard } from './fit-card.js';
import { paragraph, run, section, words } from './parts/lettering.js';
import { list } from './say.js';
import type { Sheet } from './sheet.js';
import { plain } from './text.js';
import type { Reading } from './views.js';

/** What was found, the worst first. */
export interface HealthCardView extends Reading {
  readonly findings: readonly Finding[];
}

const COLORS: Readonly<Record<Level, Color>> = { error: 'attention', warning: 'warning', unseen: 'accent', ok: 'good' };

const row = (sheet: Sheet, finding: Finding, language: Language): readonly Element[] => {
  const { check, what, why, mend } = findingWords(finding, language);
  const level = sheet.say(`health.level.${finding.level}`);
  return section([
    paragraph([
      run(`${level}: `, { color: COLORS[finding.level], weight: 'bolder' }),
      run(check, { weight: 'bolder' }),
    ]),
    // Words of others stand in it: those of Microsoft, and the names of the plan.
    words(plain(what ?? '', { max: 600 })),
    words(why, { isSubtle: true }),
    words(sheet.say('health.mend', { mend: plain(mend ?? '', { max: 600 }) })),
  ]);
};

/** What does not work, why it matters and how to mend it; what is well is one line. */
export const renderHealthCard = (view: HealthCardView): Card =>
  fitCard(view, (sheet) => {
    const { findings, language } = view;
    const fine = findings.filter(({ level }) => level === 'ok').map((one) => findingWords(one, language).check);
    const others = findings.filter(({ level }) => level !== 'ok');
    const more = others.length - sheet.room.rows;
    const summary = healthSummary(findings, language);
    return {
      summary: `${sheet.say('health.title')}: ${summary}`,
      body: [
        words(sheet.say('health.title'), { size: 'large', weight: 'bolder' }),
        words(summary),
        ...others.slice(0, sheet.room.rows).flatMap((one) => row(sheet, one, language)),
        ...(more > 0 ? [words(sheet.say('health.more', { n: more }))] : []),
        ...(fine.length === 0
          ? []
          : section([
              paragraph([
                run(`${sheet.say('health.level.ok')}: `, { color: COLORS.ok, weight: 'bolder' }),
                run(list(language, fine)),
              ]),
            ])),
      ],
      wide: true,
    };
  });
