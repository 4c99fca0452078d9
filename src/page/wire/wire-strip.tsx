import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import type { WireLine } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { isFailure, WireRow } from './wire-row.js';

/** Lines that are drawn; older ones are found by the filter. */
const DRAWN = 250;

interface Filter {
  readonly way: 'both' | WireLine['direction'];
  readonly text: string;
  readonly failures: boolean;
}

const fits = ({ way, text, failures }: Filter, line: WireLine): boolean =>
  (way === 'both' || line.direction === way) &&
  (!failures || isFailure(line)) &&
  `${line.method} ${line.path} ${line.status ?? ''}`.toLowerCase().includes(text.trim().toLowerCase());

const FilterBar = ({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) => {
  const { say } = useWords();
  return (
    <div class="wire-filter">
      <input
        type="search"
        value={filter.text}
        placeholder={say('wire.filter')}
        aria-label={say('wire.filter')}
        onInput={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      {(['both', 'out', 'in'] as const).map((way) => (
        <button
          key={way}
          type="button"
          class="chip"
          aria-pressed={filter.way === way}
          onClick={() => onChange({ ...filter, way })}
        >
          {say(`wire.${way}`)}
        </button>
      ))}
      <button
        type="button"
        class="chip"
        aria-pressed={filter.failures}
        onClick={() => onChange({ ...filter, failures: !filter.failures })}
      >
        {say('wire.bad')}
      </button>
    </div>
  );
};

/** Every request both ways, newest first. */
export const WireStrip = ({ onClose }: { onClose?: () => void }) => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const [filter, setFilter] = useState<Filter>({ way: 'both', text: '', failures: false });
  const lines = snapshot.wire.filter((line) => fits(filter, line));
  return (
    <section class="wire" aria-label={say('wire.title')}>
      <header class="panel-header">
        <div class="pane-title">
          <h2>{say('wire.title')}</h2>
          <span class="muted">{say('wire.count', { n: lines.length })}</span>
        </div>
        <FilterBar filter={filter} onChange={setFilter} />
        {onClose !== undefined && (
          <button type="button" class="tool small" aria-label={say('wire.hide')} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {lines.length === 0 && <p class="muted padded">{say('wire.none')}</p>}
      <ul class="wire-lines">
        {lines
          .slice(-DRAWN)
          .reverse()
          .map((line) => (
            <WireRow key={line.id} line={line} />
          ))}
      </ul>
    </section>
  );
};
