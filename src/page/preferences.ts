import type { Language } from './words/words.js';

export type Theme = 'light' | 'dark';

/** What the person at this browser has chosen; kept over reloads where the browser allows it. */
export interface Preferences {
  readonly language: Language;
  /** Null: as the system has it. */
  readonly theme: Theme | null;
  /** Who one is, by pane. */
  readonly actors: Readonly<Record<string, string>>;
  readonly walk: 'shown' | 'skipped';
  readonly wireOpen: boolean;
  readonly planOpen: boolean;
  /** The ended call that was put away; empty: none. */
  readonly callAway: string;
  /** The place that a narrow screen shows. */
  readonly tab: string;
}

const KEY = 'tierline.rehearsal';

const initial = (): Preferences => ({
  language: navigator.language.toLowerCase().startsWith('zh') ? 'zh-TW' : 'en',
  theme: null,
  actors: {},
  walk: 'shown',
  wireOpen: false,
  planOpen: false,
  callAway: '',
  tab: 'chat',
});

export const loadPreferences = (): Preferences => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...initial(), ...kept } : initial();
  } catch {
    return initial();
  }
};

export const keepPreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
};

/** What was written and not sent yet, by place; as in Teams it is still there after a reload. */
export const drafts = {
  get: (place: string): string => sessionStorage.getItem(`draft ${place}`) ?? '',
  set: (place: string, text: string): void => {
    if (text === '') sessionStorage.removeItem(`draft ${place}`);
    else sessionStorage.setItem(`draft ${place}`, text);
  },
};
