import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { drafts } from '../preferences.js';
import type { PastedPicture, PersonView } from '../protocol.js';
import { useActing } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { PastedPictures, readPasted } from './pasted-pictures.js';

interface Properties {
  /** Where it is written: the draft is kept by it. */
  readonly place: string;
  readonly pane: string;
  readonly thread?: string;
  readonly actor: PersonView;
  readonly placeholder: string;
  /** What might be written; offered while nothing is. */
  readonly says?: readonly string[];
  readonly onSent?: () => void;
}

const MENTION = '@Tierline';

const useDraft = (place: string) => {
  const [draft, setDraft] = useState({ place, text: drafts.get(place) });
  const text = draft.place === place ? draft.text : drafts.get(place);
  const write = (words: string): void => {
    drafts.set(place, words);
    setDraft({ place, text: words });
  };
  return [text, write] as const;
};

const Suggestions = ({ says, onChoose }: { says: readonly string[]; onChoose: (words: string) => void }) => {
  const { say } = useWords();
  return (
    <div class="suggestions">
      <span class="muted">{say('write.try')}</span>
      {says.map((words) => (
        <button key={words} type="button" class="suggestion" onClick={() => onChoose(words)}>
          {words}
        </button>
      ))}
    </div>
  );
};

interface BoxProperties {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly placeholder: string;
  readonly busy: boolean;
  readonly write: (text: string) => void;
  readonly send: () => void;
  readonly paste: (event: ClipboardEvent) => void;
}

/** Enter sends, Shift and Enter begins a line; Enter that ends a Chinese word does neither. */
const Box = ({ box, text, placeholder, busy, write, send, paste }: BoxProperties) => {
  const { say } = useWords();
  return (
    <div class="composer-box">
      <textarea
        ref={box}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="button" class="send" aria-label={say('write.send')} disabled={busy} onClick={send}>
        <Icon name="send" />
      </button>
    </div>
  );
};

/** What is being written in a place, and the way to send it. */
const useWriting = ({ place, pane, thread, actor, onSent }: Properties) => {
  const { say } = useWords();
  const { busy, problem, setProblem, run } = useActing(actor.name);
  const [text, write] = useDraft(`${place} ${actor.id}`);
  const [pictures, setPictures] = useState<readonly PastedPicture[]>([]);
  const send = async (): Promise<void> => {
    if (busy || (text.trim() === '' && pictures.length === 0)) return;
    const outcome = await run('write', {
      ...{ person: actor.id, pane, text: text.trim(), pictures },
      ...(thread === undefined ? {} : { thread }),
    });
    if (!outcome.ok) return;
    write('');
    setPictures([]);
    onSent?.();
  };
  const paste = async (event: ClipboardEvent): Promise<void> => {
    const pasted = pane === 'chat' ? await readPasted(event) : [];
    if (pasted === 'other') setProblem(say('write.notPicture'));
    else if (pasted.length > 0) setPictures([...pictures, ...pasted]);
  };
  const remove = (index: number): void => setPictures(pictures.filter((_, at) => at !== index));
  return { busy, problem, text, write, pictures, remove, send, paste };
};

/** A box to write in, as the person chosen in the pane. */
export const Composer = (properties: Properties) => {
  const { pane, placeholder, says = [] } = properties;
  const { say } = useWords();
  const { busy, problem, text, write, pictures, remove, send, paste } = useWriting(properties);
  const box = useRef<HTMLTextAreaElement>(null);
  const choose = (words: string): void => {
    write(words);
    box.current?.focus();
  };
  return (
    <div class="composer">
      {says.length > 0 && text === '' && pictures.length === 0 && <Suggestions says={says} onChoose={choose} />}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <PastedPictures pictures={pictures} onRemove={remove} />
      <Box {...{ box, text, placeholder, busy, write }} send={() => void send()} paste={(event) => void paste(event)} />
      {pane !== 'chat' && text !== '' && !text.includes(MENTION) && (
        <p class="hint">
          {say('write.unheard')}{' '}
          <button type="button" class="link" onClick={() => choose(`${MENTION} ${text}`)}>
            {say('write.mention')}
          </button>
        </p>
      )}
    </div>
  );
};
