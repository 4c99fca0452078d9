import { useState } from 'preact/hooks';
import { drafts } from '../preferences.js';
import type { MessageView, PersonView } from '../protocol.js';
import { useWords } from '../words/words.js';
import { Composer } from './composer.js';
import { MessageRow, ReplyButton } from './message-row.js';

interface Properties {
  readonly pane: string;
  /** The post first, then its replies. */
  readonly messages: readonly MessageView[];
  readonly actor: PersonView;
}

/** A post of a channel with its replies, and a box to reply in. */
export const ThreadBox = ({ pane, messages, actor }: Properties) => {
  const { say } = useWords();
  const root = messages[0]?.id ?? '';
  const place = `thread ${root}`;
  const [replying, setReplying] = useState(() => drafts.get(`${place} ${actor.id}`) !== '');
  const [post, ...replies] = messages;
  return (
    <section class="thread">
      {post !== undefined && <MessageRow message={post} actor={actor} />}
      {replies.length > 0 && (
        <div class="replies">
          {replies.map((message) => (
            <MessageRow key={message.id} message={message} actor={actor} />
          ))}
        </div>
      )}
      {replying ? (
        <Composer
          place={place}
          pane={pane}
          thread={root}
          actor={actor}
          placeholder={say('message.replyTo')}
          onSent={() => setReplying(false)}
        />
      ) : (
        <ReplyButton onClick={() => setReplying(true)} />
      )}
    </section>
  );
};
