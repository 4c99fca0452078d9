import type { PaneView, PersonView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { useWords, type Say } from '../words/words.js';
import { Avatar } from './avatar.js';

const labelOf = (say: Say, { name, part, locale, device }: PersonView): string => {
  if (part === 'admin') return say('pane.admin', { name });
  return part === 'requester' ? [name, device, locale].filter((one) => one !== null).join(' · ') : name;
};

/** Who one is in a pane: the one chosen there, else the first. */
export const actorOf = (
  { people }: PaneView,
  chosen: string | undefined,
  person: (id: string) => PersonView | undefined,
): PersonView | undefined => person(chosen !== undefined && people.includes(chosen) ? chosen : (people[0] ?? ''));

export const PersonChooser = ({ pane, actor }: { pane: PaneView; actor: PersonView }) => {
  const { say } = useWords();
  const { person, preferences, prefer } = useScene();
  const choose = (id: string): void => prefer({ actors: { ...preferences.actors, [pane.id]: id } });
  return (
    <label class="chooser">
      <Avatar name={actor.name} />
      <span class="chooser-label">{say('pane.you')}</span>
      <select value={actor.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {pane.people.map((id) => {
          const one = person(id);
          return (
            one !== undefined && (
              <option key={id} value={id}>
                {labelOf(say, one)}
              </option>
            )
          );
        })}
      </select>
    </label>
  );
};
