import type { Preferences } from '../preferences.js';
import type { PaneView, PersonView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { useWords, type Say } from '../words/words.js';
import { Icon } from '../icons.js';
import { Avatar } from './avatar.js';

const labelOf = (say: Say, { name, part, locale, device }: PersonView): string => {
  if (part === 'admin') return say('pane.admin', { name });
  return part === 'requester' ? [name, device, locale].filter((one) => one !== null).join(' · ') : name;
};

/** Who one is in a pane: the one chosen there, else, in the chat, who speaks the language of the page; else the first. */
export const actorOf = (
  { id: pane, people, kind }: PaneView,
  { actors, language }: Preferences,
  person: (id: string) => PersonView | undefined,
): PersonView | undefined => {
  const chosen = actors[pane];
  if (chosen !== undefined && people.includes(chosen)) return person(chosen);
  const speaks = people.find((id) => person(id)?.locale.startsWith(language) === true);
  return person((kind === 'chat' ? speaks : undefined) ?? people[0] ?? '');
};

export const PersonChooser = ({ pane, actor }: { pane: PaneView; actor: PersonView }) => {
  const { say } = useWords();
  const { person, preferences, prefer } = useScene();
  const choose = (id: string): void => prefer({ actors: { ...preferences.actors, [pane.id]: id } });
  return (
    <label class="chooser">
      <span class="unseen">{say('pane.you')}</span>
      <span class="chooser-words" aria-hidden="true">
        <span>
          <span class="muted">{say('pane.you')}</span> {actor.name}
        </span>
        {actor.device !== null && <span class="chooser-detail">{`${actor.device} · ${actor.locale}`}</span>}
      </span>
      <Avatar name={actor.name} />
      <Icon name="down" />
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
