import { Mark } from '../icons.js';

const TONES = 6;

const toneOf = (name: string): number =>
  Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, point) => sum + point, 0) % TONES;

/** A person's first letter on a colour of their own; the bot's mark where there is no name. */
export const Avatar = ({ name }: { name: string | null }) =>
  name === null ? (
    <span class="avatar bot">
      <Mark />
    </span>
  ) : (
    <span class={`avatar tone-${toneOf(name)}`} aria-hidden="true">
      {String.fromCodePoint(name.codePointAt(0) ?? 32).toUpperCase()}
    </span>
  );
