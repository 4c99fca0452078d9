import { useEffect, useState } from 'preact/hooks';
import { paneTitle } from '../parts/pane.js';
import type { PaneView, WireBodies, WireLine } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { seconds } from '../times.js';
import { useWords, type Say } from '../words/words.js';

const failed = ({ status }: WireLine): boolean => status === null || status >= 400;

export const isFailure = failed;

const Json = ({ title, body }: { title: string; body: unknown }) => {
  const { say } = useWords();
  const empty = body === null || body === undefined || body === '';
  return (
    <figure class="json">
      <figcaption>{title}</figcaption>
      <pre tabIndex={0} aria-label={title}>
        {empty ? say('wire.empty') : JSON.stringify(body, null, 2)}
      </pre>
    </figure>
  );
};

const Bodies = ({ id }: { id: number }) => {
  const { say } = useWords();
  const [bodies, setBodies] = useState<WireBodies | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const response = await fetch(`/api/wire/${id}`);
      if (response.ok) setBodies((await response.json()) as WireBodies);
    };
    // A line of a run that has ended has no bodies any more; the row stays closed over nothing.
    void read().catch(() => undefined);
  }, [id]);
  if (bodies === null) return null;
  return (
    <div class="bodies">
      <Json title={say('wire.request')} body={bodies.request} />
      <Json title={say('wire.response')} body={bodies.response} />
    </div>
  );
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A path that people can read: channels by their names. */
const readable = (say: Say, panes: readonly PaneView[], path: string): string =>
  panes
    .filter(({ kind }) => kind === 'channel')
    .reduce((so, pane) => so.replaceAll(pane.id, `‹${paneTitle(say, pane)}›`), decoded(path));

/** One request, to be opened to its JSON. */
export const WireRow = ({ line }: { line: WireLine }) => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const [open, setOpen] = useState(false);
  const status = line.status === null ? say('wire.noAnswer') : String(line.status);
  return (
    <li class={failed(line) ? 'wire-line bad' : 'wire-line'}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="wire-time">{seconds(line.at, snapshot.organisation.timeZone)}</span>
        <span class={`wire-way ${line.direction}`}>{say(`wire.${line.direction}`)}</span>
        <span class="wire-method">{line.method}</span>
        <span class="wire-path" title={line.path}>
          {readable(say, snapshot.panes, line.path)}
        </span>
        <span class="wire-status">
          {status}
          {line.faulty && <span class="wire-fault"> {say('wire.fault')}</span>}
        </span>
        <span class="wire-bytes">{say('wire.bytes', { n: line.bytes.toLocaleString('en') })}</span>
      </button>
      {open && <Bodies id={line.id} />}
    </li>
  );
};
