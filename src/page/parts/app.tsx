import { useEffect, useMemo, useState } from 'preact/hooks';
import { Connection } from '../connection.js';
import { Mark } from '../icons.js';
import type { PageState } from '../page-state.js';
import { keepPreferences, loadPreferences, type Preferences, type Theme } from '../preferences.js';
import { SceneContext, useScene, type Scene } from '../scene-context.js';
import { sayIn, SpokenContext, useWords } from '../words/words.js';
import { CallAnnouncer } from '../call/call-announcer.js';
import { Announcer } from './announcer.js';
import { PageHeader } from './page-header.js';
import { NarrowFloor, WideFloor } from './stage-floor.js';
import { WalkBand } from './walk-band.js';

const NARROW = '(max-width: 860px)';
const DARK = '(prefers-color-scheme: dark)';

const useMedia = (query: string): boolean => {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = (): void => setMatches(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, [query]);
  return matches;
};

const useRehearsal = (): PageState => {
  const [state, setState] = useState<PageState>({
    snapshot: null,
    connection: 'connecting',
    closing: false,
    typing: null,
  });
  useEffect(() => void new Connection(setState).open(), []);
  return state;
};

const usePreferences = () => {
  const [preferences, setPreferences] = useState(loadPreferences);
  const prefer = (change: Partial<Preferences>): void =>
    setPreferences((before) => {
      const next = { ...before, ...change };
      keepPreferences(next);
      return next;
    });
  return [preferences, prefer] as const;
};

const Waiting = ({ words }: { words: string }) => (
  <div class="waiting" role="status">
    <Mark />
    <p>{words}</p>
  </div>
);

const Page = ({ connection, closing }: PageState) => {
  const { say } = useWords();
  const narrow = useMedia(NARROW);
  const { preferences } = useScene();
  return (
    <div class={narrow ? 'page narrow' : 'page'} aria-busy={closing}>
      <PageHeader narrow={narrow} />
      {connection === 'lost' && (
        <p class="lost" role="alert">
          {say('lost')}
        </p>
      )}
      {preferences.walk === 'shown' && <WalkBand />}
      {narrow ? <NarrowFloor /> : <WideFloor />}
      <Announcer />
      <CallAnnouncer />
      {closing && <Waiting words={say('closing')} />}
    </div>
  );
};

const useScenery = (state: PageState, theme: Theme, preferences: Preferences, prefer: Scene['prefer']): Scene | null =>
  useMemo(() => {
    const { snapshot } = state;
    if (snapshot === null) return null;
    const people = new Map(snapshot.people.map((person) => [person.id, person]));
    return { snapshot, typing: state.typing, preferences, prefer, theme, person: (id) => people.get(id ?? '') };
  }, [state.snapshot, state.typing, theme, preferences]);

/** The whole page. */
export const App = () => {
  const state = useRehearsal();
  const [preferences, prefer] = usePreferences();
  const { language } = preferences;
  const systemDark = useMedia(DARK);
  const theme = preferences.theme ?? (systemDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  const spoken = useMemo(() => ({ say: sayIn(language), language }), [language]);
  const scene = useScenery(state, theme, preferences, prefer);
  return (
    <SpokenContext.Provider value={spoken}>
      {scene === null ? (
        <Waiting words={spoken.say(state.connection === 'lost' ? 'lost' : 'loading')} />
      ) : (
        <SceneContext.Provider value={scene}>
          <Page {...state} />
        </SceneContext.Provider>
      )}
    </SpokenContext.Provider>
  );
};
