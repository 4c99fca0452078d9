import { useState } from 'preact/hooks';
import { CardView } from '../card/card-view.js';
import type { Press } from '../card/draw-card.js';
import { Icon } from '../icons.js';
import type { CardJson, MessageView, PersonView } from '../protocol.js';
import { useActing, useScene } from '../scene-context.js';
import { clockTime } from '../times.js';
import { useWords } from '../words/words.js';
import { Avatar } from './avatar.js';
import { MessageWords } from './message-words.js';
import { OwnMessageMenu } from './own-message-menu.js';

interface Properties {
  readonly message: MessageView;
  readonly actor: PersonView;
}

const MessageCards = ({ message, actor }: Properties) => {
  const { say } = useWords();
  const { problem, run } = useActing(actor.name);
  const [said, setSaid] = useState<string | null>(null);
  const own = message.views[actor.id];
  const shown = own === undefined ? message.cards : [own, ...message.cards.slice(1)];
  const press = async ({ verb, carries, inputs }: Press, card: CardJson): Promise<boolean> => {
    setSaid(null);
    const outcome = await run('click', { person: actor.id, message: message.id, card, verb, carries, inputs });
    if (!outcome.ok || outcome.failed !== undefined) return false;
    setSaid(outcome.said ?? null);
    return outcome.said === undefined;
  };
  return (
    <>
      {shown.map((json, index) => (
        <CardView key={`${actor.id} ${index}`} json={json} viewer={actor.id} onPress={press} />
      ))}
      {own !== undefined && <p class="hint">{say('card.only', { name: actor.name })}</p>}
      {said !== null && (
        <p class="said" role="status">
          {said}
        </p>
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
};

const Attached = ({ message: { pictures, files } }: { message: MessageView }) => {
  const { say } = useWords();
  return (
    <>
      {pictures.map((url) => (
        <img key={url} class="picture" src={url} alt={say('message.picture')} />
      ))}
      {files.map((name, index) => (
        <p key={`${index} ${name}`} class="file">
          {say('message.file', { name })}
        </p>
      ))}
    </>
  );
};

const Content = ({ message, actor }: Properties) => {
  const { say } = useWords();
  if (message.deleted) return <p class="words gone">{say('message.deleted')}</p>;
  return (
    <>
      <MessageWords message={message} />
      <Attached message={message} />
      <MessageCards message={message} actor={actor} />
    </>
  );
};

/** One message as the person of the pane sees it. */
export const MessageRow = ({ message, actor }: Properties) => {
  const { say, language } = useWords();
  const { snapshot, person } = useScene();
  const { timeZone } = snapshot.organisation;
  const own = message.from === actor.id;
  const name = message.from === null ? say('product') : (person(message.from)?.name ?? '');
  const kind = message.cards.length > 0 && !message.deleted ? 'with-card' : 'with-words';
  return (
    <article class={`message ${own ? 'own' : 'theirs'} ${kind}`} data-message={message.id}>
      <Avatar name={message.from === null ? null : name} />
      <div class="message-body">
        <p class="message-head">
          <span class="who">{name}</span>
          <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at, timeZone, language)}</time>
          {message.edits > 0 && !message.deleted && <span class="mark-edited">{say('message.edited')}</span>}
          {own && !message.deleted && <OwnMessageMenu message={message} actor={actor} />}
        </p>
        <div class="bubble">
          <Content message={message} actor={actor} />
        </div>
      </div>
    </article>
  );
};

/** Opens the box below a thread. */
export const ReplyButton = ({ onClick }: { onClick: () => void }) => {
  const { say } = useWords();
  return (
    <button type="button" class="reply-button" onClick={onClick}>
      <Icon name="reply" />
      {say('message.reply')}
    </button>
  );
};
