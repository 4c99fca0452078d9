import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import type { PersonView, Snapshot } from '../protocol.js';
import { useActing, useScene } from '../scene-context.js';
import { isWord, useWords, type Say } from '../words/words.js';

export const STEPS = 5;
/** Time to read between two steps that are played by themselves. */
const PAUSE = 2_500;

const stepWords = (say: Say, step: number, cast: readonly string[]): string => {
  const [requester = '', tier1 = '', tier2 = '', tier3 = ''] = cast;
  const key = `walk.${step}`;
  return isWord(key) ? say(key, { requester, tier1, tier2, tier3 }) : '';
};

const Progress = ({ played }: { played: number }) => {
  const { say } = useWords();
  return (
    <ol class="steps" aria-label={say('walk.progress')}>
      {Array.from({ length: STEPS }, (_, index) => {
        const state = index < played ? 'done' : index === played ? 'next' : 'later';
        return (
          <li key={index} class={state} aria-current={state === 'next' ? 'step' : undefined}>
            {state === 'done' ? <Icon name="check" /> : index + 1}
          </li>
        );
      })}
    </ol>
  );
};

/** Plays one step, or one after another until it is stopped. */
const usePlaying = () => {
  const { language } = useWords();
  const { run } = useActing();
  const [playing, setPlaying] = useState(false);
  const going = useRef(false);
  const step = async (): Promise<boolean> => (await run('walk', { language })).ok;
  const play = async (steps: number): Promise<void> => {
    setPlaying(true);
    going.current = true;
    for (let count = 0; count < steps && going.current; count += 1) {
      if (count > 0) await new Promise((wait) => setTimeout(wait, PAUSE));
      if (!going.current || !(await step())) break;
    }
    going.current = false;
    setPlaying(false);
  };
  const stop = (): void => {
    going.current = false;
  };
  return { playing, play, stop };
};

const requestersOf = ({ people }: Snapshot): readonly PersonView[] => people.filter(({ part }) => part === 'requester');

/** Whoever plays the requester is the one whose chat is seen. */
const useRequesterInSight = (): void => {
  const { snapshot, preferences, prefer } = useScene();
  const { language, cast } = snapshot.walk;
  useEffect(() => {
    const requester = requestersOf(snapshot).find(({ name }) => name === cast[0]);
    if (language !== null && requester !== undefined) prefer({ actors: { ...preferences.actors, chat: requester.id } });
  }, [language, cast[0]]);
};

/** The guided first walk: what comes next, to be played or skipped. */
export const WalkBand = () => {
  const { say } = useWords();
  const { language } = useWords();
  const { snapshot, prefer } = useScene();
  const { played, stuck, cast } = snapshot.walk;
  const beginner = requestersOf(snapshot).find(({ locale }) => locale.startsWith(language))?.name;
  const requester = (played === 0 ? beginner : undefined) ?? cast[0] ?? '';
  const { playing, play, stop } = usePlaying();
  useRequesterInSight();
  const left = STEPS - played;
  const skip = (): void => {
    stop();
    prefer({ walk: 'skipped' });
  };
  const words =
    stuck === null ? (left === 0 ? say('walk.done') : stepWords(say, played + 1, [requester, ...cast.slice(1)])) : null;
  return (
    <section class="walk" aria-label={say('guide')}>
      <Progress played={played} />
      <div class="walk-words" aria-live="polite">
        <p class="walk-title">
          {left === 0 || stuck !== null ? say('walk.title') : say('walk.step', { n: played + 1 })}
        </p>
        <p class="walk-next">{words ?? say(stuck === 'tiers' ? 'walk.tiers' : 'walk.stuck')}</p>
      </div>
      <div class="row">
        {left > 0 && stuck === null && (
          <>
            <button type="button" class="primary" disabled={playing} onClick={() => void play(1)}>
              {playing ? say('walk.playing') : say('walk.play')}
            </button>
            <button type="button" class="quiet" disabled={playing} onClick={() => void play(left)}>
              {say(played === 0 ? 'walk.all' : 'walk.rest')}
            </button>
          </>
        )}
        <button type="button" class="quiet" onClick={skip}>
          {left === 0 ? say('close') : say('walk.skip')}
        </button>
      </div>
    </section>
  );
};
