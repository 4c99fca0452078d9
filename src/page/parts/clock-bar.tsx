import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { useActing, useScene } from '../scene-context.js';
import { clockTime, dayName } from '../times.js';
import { useWords } from '../words/words.js';

const MINUTE = 60_000;
const JUMPS = [
  ['clock.15m', 15 * MINUTE],
  ['clock.1h', 60 * MINUTE],
  ['clock.1d', 24 * 60 * MINUTE],
] as const;

/** The rehearsal's time at this moment: what it last said, and what has passed since. */
const useNow = (told: number): number => {
  const heard = useRef({ told, at: performance.now() });
  if (heard.current.told !== told) heard.current = { told, at: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => tick((count) => count + 1), 5_000);
    return () => clearInterval(ticking);
  }, []);
  return heard.current.told + (performance.now() - heard.current.at);
};

/** The time of the rehearsal, and the ways to move it. */
export const ClockBar = () => {
  const { say, language } = useWords();
  const { snapshot } = useScene();
  const { busy, run } = useActing();
  const now = useNow(snapshot.now);
  const { timeZone } = snapshot.organisation;
  const zone = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return (
    <div class="clock" role="group" aria-label={say('clock.label')}>
      <Icon name="clock" />
      <span class="clock-face" title={say('clock.zone', { zone })}>
        <span class="clock-day">{dayName(now, timeZone, language)}</span>
        <time class="clock-time" aria-live="polite">
          {clockTime(now, timeZone, language)}
        </time>
      </span>
      {JUMPS.map(([key, by]) => (
        <button
          key={key}
          type="button"
          class="chip"
          disabled={busy}
          aria-label={say('clock.forward', { by: say(key) })}
          onClick={() => void run('advance', { by })}
        >
          +{say(key)}
        </button>
      ))}
    </div>
  );
};
