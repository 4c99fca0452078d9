import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { useActing } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { Popover } from './popover.js';

/** Begins anew, after a question. */
export const ResetButton = () => {
  const { say } = useWords();
  const { busy, run } = useActing();
  const [asking, setAsking] = useState(false);
  const reset = (): void => {
    setAsking(false);
    void run('reset', {});
  };
  return (
    <div class="anchor">
      <button
        type="button"
        class="tool"
        disabled={busy}
        aria-expanded={asking}
        aria-label={say('reset')}
        title={say('reset')}
        onClick={() => setAsking(!asking)}
      >
        <Icon name="reset" />
      </button>
      {asking && (
        <Popover label={say('reset')} onClose={() => setAsking(false)}>
          <p>{say('resetAsk')}</p>
          <p class="row">
            <button type="button" class="primary" onClick={reset}>
              {say('yes')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {say('no')}
            </button>
          </p>
        </Popover>
      )}
    </div>
  );
};
