import { useRef, useState } from 'preact/hooks';
import type { Outcome, PlanProblemView } from '../protocol.js';
import { useActing, useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';

/** Offset of a place in a text; lines and columns count from 1. */
const offsetOf = (text: string, { line, column }: PlanProblemView): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1;

const LINE_HEIGHT = 18;

interface ProblemsProperties {
  readonly title: string;
  readonly problems: readonly PlanProblemView[];
  readonly onGo: (problem: PlanProblemView) => void;
}

const Problems = ({ title, problems, onGo }: ProblemsProperties) => {
  const { say } = useWords();
  return (
    <div class="plan-problems" role="alert">
      <p>{title}</p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" class="link" onClick={() => onGo(problem)}>
              {say('plan.at', { line: problem.line, column: problem.column })}
            </button>{' '}
            {problem.message}
            {problem.suggestion !== null && <em> {problem.suggestion}</em>}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Numbers beside the text; it scrolls with it. */
const Gutter = ({ lines, marked, top }: { lines: number; marked: ReadonlySet<number>; top: number }) => (
  <div class="gutter" aria-hidden="true">
    <div style={{ transform: `translateY(${-top}px)` }}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class={marked.has(index + 1) ? 'marked' : ''}>
          {index + 1}
        </span>
      ))}
    </div>
  </div>
);

type Told = { readonly kind: 'plan.refused' | 'plan.warnings'; readonly problems: readonly PlanProblemView[] } | null;

const toldOf = (outcome: Outcome): Told => {
  if (!outcome.ok) return { kind: 'plan.refused', problems: outcome.problems ?? [] };
  const { warnings = [] } = outcome;
  return warnings.length > 0 ? { kind: 'plan.warnings', problems: warnings } : null;
};

const useEditing = () => {
  const { snapshot } = useScene();
  const { busy, run } = useActing();
  const [edited, setEdited] = useState<{ text: string; of: string } | null>(null);
  const [told, setTold] = useState<Told>(null);
  const [saved, setSaved] = useState(false);
  const text = edited?.text ?? snapshot.plan.text;
  const edit = (words: string): void => {
    setSaved(false);
    setEdited({ text: words, of: edited?.of ?? snapshot.plan.hash });
  };
  const save = async (): Promise<void> => {
    const outcome = await run('plan', { text });
    setTold(toldOf(outcome));
    setSaved(outcome.ok);
    if (outcome.ok) setEdited(null);
  };
  const revert = (): void => {
    setEdited(null);
    setTold(null);
  };
  const behind = edited !== null && edited.of !== snapshot.plan.hash;
  return { text, edit, save, revert, told, saved, behind, busy, dirty: edited !== null && text !== snapshot.plan.text };
};

/** The text of the plan: saved into the rehearsal, taken up or refused with the place of every problem. */
export const PlanEditor = () => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const { text, edit, save, revert, told, saved, behind, busy, dirty } = useEditing();
  const box = useRef<HTMLTextAreaElement>(null);
  const [top, setTop] = useState(0);
  const go = (problem: PlanProblemView): void => {
    const at = offsetOf(text, problem);
    box.current?.focus();
    box.current?.setSelectionRange(at, at);
    if (box.current !== null) box.current.scrollTop = Math.max(0, (problem.line - 4) * LINE_HEIGHT);
  };
  const marked = new Set(told?.problems.map(({ line }) => line));
  const { file, copy } = snapshot.plan;
  return (
    <div class="plan-editor">
      <p class="hint">{say('plan.where', { file })}</p>
      {told !== null && <Problems title={say(told.kind)} problems={told.problems} onGo={go} />}
      {saved && copy !== null && (
        <p class="saved" role="status">
          {say('plan.saved', { copy })}
        </p>
      )}
      {behind && <p class="hint">{say('plan.changedBelow')}</p>}
      <div class="editor">
        <Gutter lines={text.split('\n').length} marked={marked} top={top} />
        <textarea
          ref={box}
          spellcheck={false}
          wrap="off"
          value={text}
          aria-label={say('plan.text')}
          onInput={({ currentTarget }) => edit(currentTarget.value)}
          onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        />
      </div>
      <p class="row">
        <button type="button" class="primary" disabled={!dirty || busy} onClick={() => void save()}>
          {say('plan.save')}
        </button>
        <button type="button" class="quiet" disabled={!dirty} onClick={revert}>
          {say('plan.revert')}
        </button>
      </p>
    </div>
  );
};
