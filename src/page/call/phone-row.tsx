import { Icon } from '../icons.js';
import { Avatar } from '../parts/avatar.js';
import type { CallView, PhoneAct, PhoneState, PhoneView } from '../protocol.js';
import { useActing, useScene } from '../scene-context.js';
import { clockTime } from '../times.js';
import { useWords } from '../words/words.js';

/** What somebody can do with a phone in each state. */
const CAN: Readonly<Partial<Record<PhoneState, readonly PhoneAct[]>>> = {
  ringing: ['answer', 'decline', 'ignore'],
  ignored: ['answer', 'decline'],
  in: ['leave'],
};

interface Properties {
  readonly call: CallView;
  readonly phone: PhoneView;
}

/** Somebody's phone in a call, and what one can do with it as that person. */
export const PhoneRow = ({ call, phone }: Properties) => {
  const { say, language } = useWords();
  const { snapshot, person } = useScene();
  const { state, since, tiers } = phone;
  const name = person(phone.person)?.name ?? '';
  const { busy, problem, run } = useActing(name);
  const time = clockTime(since, snapshot.organisation.timeZone, language);
  return (
    <li class="phone" data-state={state}>
      <span class="phone-face">
        <Avatar name={name} />
      </span>
      <div class="phone-words">
        <p class="phone-name">
          <span class="who">{name}</span>
          <span class="phone-tier">
            {tiers.length === 0 ? say('call.noTier') : say('call.tiers', { tiers: tiers.join(', ') })}
          </span>
        </p>
        <p class="phone-state">{say(`call.${state}`, { time })}</p>
      </div>
      <div class="phone-buttons">
        {(CAN[state] ?? []).map((does) => (
          <button
            key={does}
            type="button"
            class={`quiet ${does}`}
            disabled={busy}
            aria-label={say('call.as', { does: say(`call.${does}`), name })}
            onClick={() => void run('phone', { person: phone.person, call: call.id, does })}
          >
            {does !== 'ignore' && <Icon name="phone" />}
            {say(`call.${does}`)}
          </button>
        ))}
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
};
