import { findingWords, healthSummary } from '../../cards/finding-words.js';
import { say } from '../../cards/say.js';
import type { Finding, Level } from '../../domain/health/finding.js';
import { paint, type Colour } from '../paint.js';

const SIGNS: Readonly<Record<Level, { readonly sign: string; readonly colour: Colour }>> = {
  error: { sign: 'x', colour: 'red' },
  warning: { sign: '!', colour: 'yellow' },
  unseen: { sign: '?', colour: 'cyan' },
  ok: { sign: '+', colour: 'green' },
};

const asText = (finding: Finding, colours: boolean): string => {
  const { sign, colour } = SIGNS[finding.level];
  const { check, what, why, mend } = findingWords(finding, 'en');
  const mark = paint(sign, colour, colours);
  return [
    `${mark} ${paint(check, 'bold', colours)}: ${what ?? ''}`,
    `    ${why}`,
    `    To mend it: ${mend ?? ''}`,
  ].join('\n');
};

/** What was found, the worst first; what is fine is one line. */
export const showFindings = (findings: readonly Finding[], colours: boolean): string => {
  const fine = findings.filter(({ level }) => level === 'ok').map((one) => findingWords(one, 'en').check);
  const { sign, colour } = SIGNS.ok;
  return [
    ...findings.filter(({ level }) => level !== 'ok').map((one) => `${asText(one, colours)}\n`),
    ...(fine.length === 0
      ? []
      : [`${paint(sign, colour, colours)} ${say('en', 'health.level.ok')}: ${fine.join(', ')}`]),
    healthSummary(findings, 'en'),
  ].join('\n');
};

/** The same as one JSON object. */
export const findingsAsJson = (findings: readonly Finding[], ok: boolean): string =>
  JSON.stringify({
    ok,
    findings: findings.map((finding) => ({
      ...{ check: finding.check, level: finding.level, fault: finding.fault },
      ...{ ...findingWords(finding, 'en'), check: finding.check },
    })),
  });
