import type { Finding } from '../domain/health/finding.js';
import type { Language } from '../domain/people.js';
import { zhTwRoles } from './catalogue/zh-tw-roles.js';
import { say, type Values } from './say.js';

/** A finding in words. Only `check` is there for what is fine. */
export interface FindingWords {
  readonly check: string;
  readonly what: string | null;
  readonly why: string;
  readonly mend: string | null;
}

/** What comes in English from the table of permissions, in the reader's language. */
const valuesIn = (language: Language, { fault, values }: Finding): Values =>
  fault === 'roleMissing' && language === 'zh-TW' ? { ...values, ...zhTwRoles[String(values['role'])] } : values;

export const findingWords = (finding: Finding, language: Language): FindingWords => {
  const { check, fault } = finding;
  const values = valuesIn(language, finding);
  return {
    check: say(language, `health.check.${check}`),
    what: fault === null ? null : say(language, `health.${fault}.what`, values),
    why: say(language, `health.why.${check}`),
    mend: fault === null ? null : say(language, `health.${fault}.mend`, values),
  };
};

/** Everything in one sentence. */
export const healthSummary = (findings: readonly Finding[], language: Language): string => {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  return say(language, 'health.summary', { errors: count('error'), warnings: count('warning') });
};
