import type { Language, PersonId } from '../domain/people.js';
import { LANGUAGES } from '../domain/people.js';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Desk } from './desk.js';

/** The language of ours that a BCP-47 tag asks for; null when there is none. */
export const languageFor = (locale: string | null): Language | null => {
  if (locale === null) return null;
  const tag = locale.toLowerCase();
  if (tag.startsWith('zh')) return 'zh-TW';
  return LANGUAGES.find((one) => tag.startsWith(one.toLowerCase())) ?? null;
};

export const defaultLanguage = (plan: SupportPlan): Language => plan.organisation.languages[0];

/** The language to speak to a person in: as last seen, else their client's, else the organisation's. */
export const languageOf = async (
  desk: Pick<Desk, 'store' | 'plan'>,
  inbound: { readonly sender: { readonly id: PersonId }; readonly locale: string | null },
): Promise<Language> => {
  const known = await desk.store.people.find(inbound.sender.id);
  return known?.language ?? languageFor(inbound.locale) ?? defaultLanguage(desk.plan());
};
