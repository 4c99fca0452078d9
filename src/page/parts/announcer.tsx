import { useEffect, useRef, useState } from 'preact/hooks';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { paneTitle } from './pane.js';

/** Tells those who hear the page where something new was written. */
export const Announcer = () => {
  const { say } = useWords();
  const { snapshot, person } = useScene();
  const { messages, panes } = snapshot;
  const heard = useRef(messages.length);
  const [words, setWords] = useState('');
  useEffect(() => {
    const fresh = messages.slice(heard.current).at(-1);
    heard.current = messages.length;
    const pane = panes.find(({ id }) => id === fresh?.pane);
    if (fresh === undefined || pane === undefined) return;
    const who = fresh.from === null ? say('product') : (person(fresh.from)?.name ?? '');
    setWords(say('message.new', { pane: paneTitle(say, pane), who }));
  }, [messages.length]);
  return (
    <div class="unseen" role="status">
      {words}
    </div>
  );
};
