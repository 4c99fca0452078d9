import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { FAULTS } from '../protocol.js';
import { useActing, useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { Popover } from './popover.js';

interface SwitchProperties {
  readonly label: string;
  readonly what: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

const Switch = ({ label, what, on, onChange }: SwitchProperties) => (
  <button type="button" role="switch" aria-checked={on} class="switch" onClick={() => onChange(!on)}>
    <span class="switch-words">
      <span class="switch-label">{label}</span>
      <span class="switch-what">{what}</span>
    </span>
    <span class="switch-track" aria-hidden="true" />
  </button>
);

const Switches = () => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const { problem, run } = useActing();
  const requesters = snapshot.people.filter(({ part }) => part === 'requester');
  return (
    <>
      <p class="lead">{say('faults.lead')}</p>
      {FAULTS.map((name) => (
        <Switch
          key={name}
          label={say(`faults.${name}`)}
          what={say(`faults.${name}.what`)}
          on={snapshot.faults.includes(name)}
          onChange={(on) => void run('fault', { name, on })}
        />
      ))}
      {requesters.map(({ id, name, blocked }) => (
        <Switch
          key={id}
          label={say('faults.blocked', { name })}
          what={say('faults.blocked.what')}
          on={blocked}
          onChange={(on) => void run('block', { person: id, on })}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
};

/** What may go wrong, by switch; the button says how much of it does. */
export const FaultsMenu = () => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const [open, setOpen] = useState(false);
  const count = snapshot.faults.length + snapshot.people.filter(({ blocked }) => blocked).length;
  return (
    <div class="anchor">
      <button
        type="button"
        class={count > 0 ? 'tool alarmed' : 'tool'}
        aria-expanded={open}
        aria-label={count > 0 ? say('faults.open', { count }) : say('faults.title')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="fault" />
        <span class="tool-label">{say('faults.title')}</span>
        {count > 0 && <span class="count">{count}</span>}
      </button>
      {open && (
        <Popover label={say('faults.title')} onClose={() => setOpen(false)}>
          <Switches />
        </Popover>
      )}
    </div>
  );
};
