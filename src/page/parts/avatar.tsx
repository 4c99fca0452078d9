import { Mark } from '../icons.js';

const TONES = 6;

const toneOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES;

/** A person's first letter on a colour of their own; the bot's mark where there is no name. */
export const Avatar = ({ name }: { name: string | null }) =>
  name === null ? (
    <span class="avatar bot">
      <Mark />
    </span>
  ) : (
    <span class={`avatar tone-${toneOf(name)}`} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
