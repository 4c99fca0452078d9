import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardJson } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { drawCard, type DrawnCard, type Press } from './draw-card.js';
import { restore, unfinishedOf, type Settled, type Unfinished } from './kept-inputs.js';

interface Properties {
  readonly json: CardJson;
  /** Who looks at it: somebody else sees the card as it came. */
  readonly viewer: string;
  /** Whether a card took the place of this one. */
  readonly onPress: (press: Press, json: CardJson) => Promise<boolean>;
}

type Notice = { readonly kind: 'kept' } | { readonly kind: 'gone'; readonly words: readonly string[] } | null;

interface Shown {
  readonly drawn: DrawnCard;
  /** What is no loss: what the card came with, or what was sent off with a button. */
  settled: Settled;
  readonly viewer: string;
  readonly text: string;
}

const unfinished = (shown: Shown | null, viewer: string): Unfinished | null =>
  shown === null || shown.viewer !== viewer ? null : unfinishedOf(shown.drawn, shown.settled);

const noticeOf = (kept: Unfinished | null, homeless: readonly string[]): Notice => {
  if (homeless.length > 0) return { kind: 'gone', words: homeless };
  return kept !== null && kept.typed.size > 0 ? { kind: 'kept' } : null;
};

/** Draws into an element, and again when card, theme or viewer change. */
const useDrawn = ({ json, viewer, onPress }: Properties) => {
  const { theme } = useScene();
  const [host, shown] = [useRef<HTMLDivElement>(null), useRef<Shown | null>(null)];
  const press = useRef(onPress);
  press.current = onPress;
  const [notice, setNotice] = useState<Notice>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const text = JSON.stringify(json);
  useLayoutEffect(() => {
    const place = host.current;
    if (place === null) return;
    const kept = unfinished(shown.current, viewer);
    const focused = place.contains(document.activeElement);
    const drawn = drawCard(json, theme, (pressed) => {
      const before = shown.current;
      if (before === null) return;
      const { settled } = before;
      before.settled = { values: before.drawn.values(), open: before.drawn.open() };
      void press.current(pressed, json).then((took) => {
        if (!took) before.settled = settled;
      });
    });
    const changed = shown.current !== null && shown.current.text !== text;
    shown.current?.drawn.release();
    shown.current = null;
    setReason('reason' in drawn ? drawn.reason : null);
    place.replaceChildren();
    if ('reason' in drawn) return;
    place.append(drawn.element);
    shown.current = { drawn, settled: { values: drawn.values(), open: [] }, viewer, text };
    const homeless = kept === null ? [] : restore(drawn, kept);
    setNotice((before) => (changed || kept === null ? noticeOf(kept, homeless) : before));
    if (focused) place.focus();
  }, [text, theme, viewer, round]);
  const clear = (): void => {
    shown.current = null;
    setNotice(null);
    setRound(round + 1);
  };
  return { host, notice, reason, clear };
};

const Unshown = ({ json, reason }: { json: CardJson; reason: string }) => {
  const { say } = useWords();
  return (
    <div class="card-unshown">
      <p>{say('card.unshown', { reason })}</p>
      <pre tabIndex={0} aria-label={say('card.json')}>
        {JSON.stringify(json, null, 2)}
      </pre>
    </div>
  );
};

/** An Adaptive Card as Teams shows it, with a word where Teams would have lost what somebody was typing. */
export const CardView = (properties: Properties) => {
  const { say } = useWords();
  const { host, notice, reason, clear } = useDrawn(properties);
  return (
    <div class="card">
      {notice !== null && (
        <div class="card-notice" role="status">
          <p>{say(notice.kind === 'kept' ? 'card.kept' : 'card.gone')}</p>
          {notice.kind === 'gone' && notice.words.map((words) => <blockquote key={words}>{words}</blockquote>)}
          {notice.kind === 'kept' && (
            <button type="button" class="link" onClick={clear}>
              {say('card.clear')}
            </button>
          )}
        </div>
      )}
      <div ref={host} class="card-body" tabIndex={-1} role="group" aria-label={say('card.label')} />
      {reason !== null && <Unshown json={properties.json} reason={reason} />}
    </div>
  );
};
