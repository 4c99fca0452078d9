import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { act } from './act.js';
import type { Preferences, Theme } from './preferences.js';
import type { ActName, Acts, Outcome, PersonView, Snapshot } from './protocol.js';
import { isWord, useWords, type Say } from './words/words.js';

/** What every part of the page may look at and change. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** In whose chat the bot is writing. */
  readonly typing: string | null;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly theme: Theme;
  readonly person: (id: string | null) => PersonView | undefined;
}

export const SceneContext = createContext<Scene | null>(null);

/** Only below the page's own provider. */
export const useScene = (): Scene => useContext(SceneContext) as Scene;

/** Why an act did not work, as a sentence. */
export const complaintOf = (say: Say, outcome: Extract<Outcome, { ok: false }>, name = ''): string => {
  const key = `failed.${outcome.reason}`;
  return isWord(key) ? say(key, { name }) : say('failed.other', { detail: outcome.detail });
};

/** Does things one at a time, and keeps what went wrong with the last. */
export const useActing = (name = '') => {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async <A extends ActName>(what: A, body: Acts[A]): Promise<Outcome> => {
    setBusy(true);
    setProblem(null);
    const outcome = await act(what, body);
    setBusy(false);
    if (!outcome.ok) setProblem(complaintOf(say, outcome, name));
    else if (outcome.failed !== undefined) setProblem(say('card.wrong', { status: outcome.failed }));
    return outcome;
  };
  return { busy, problem, setProblem, run };
};
