import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import type { MessageView, PersonView } from '../protocol.js';
import { useActing } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { Popover } from './popover.js';

const plain = (text: string | null): string => (text ?? '').replaceAll(/<at>([^<]*)<\/at>/g, '@$1');

/** Changes or deletes what one wrote oneself. */
export const OwnMessageMenu = ({ message, actor }: { message: MessageView; actor: PersonView }) => {
  const { say } = useWords();
  const { problem, run } = useActing(actor.name);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const named = { person: actor.id, message: message.id };
  const finish = async (work: Promise<{ ok: boolean }>): Promise<void> => {
    if ((await work).ok) setOpen(false);
  };
  const show = (): void => {
    setText(plain(message.text));
    setOpen(!open);
  };
  return (
    <span class="anchor inline">
      <button type="button" class="tool small" aria-label={say('message.options')} aria-expanded={open} onClick={show}>
        <Icon name="more" />
      </button>
      {open && (
        <Popover label={say('message.options')} onClose={() => setOpen(false)}>
          <textarea
            rows={3}
            value={text}
            aria-label={say('message.edit')}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          {problem !== null && <p role="alert">{problem}</p>}
          <p class="row">
            <button type="button" class="primary" onClick={() => void finish(run('edit', { ...named, text }))}>
              {say('message.save')}
            </button>
            <button type="button" class="quiet" onClick={() => void finish(run('delete', named))}>
              {say('message.delete')}
            </button>
          </p>
        </Popover>
      )}
    </span>
  );
};
