import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { PlanEditor } from './plan-editor.js';
import { TicketRoute } from './ticket-route.js';

const VIEWS = ['why', 'edit'] as const;
type View = (typeof VIEWS)[number];

const Why = () => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const { tickets } = snapshot;
  return (
    <div class="plan-why">
      {tickets.length === 0 && <p class="muted padded">{say('plan.noTickets')}</p>}
      {tickets.map((ticket) => (
        <TicketRoute key={ticket.number} ticket={ticket} />
      ))}
    </div>
  );
};

/** The plan in force: why tickets went where they went, and its text to be edited. */
export const PlanPanel = ({ onClose }: { onClose?: () => void }) => {
  const { say } = useWords();
  const { snapshot } = useScene();
  const [view, setView] = useState<View>('why');
  const { broken } = snapshot.plan;
  return (
    <section class="plan" aria-label={say('plan.title')}>
      <header class="panel-header">
        <h2>{say('plan.title')}</h2>
        {onClose !== undefined && (
          <button type="button" class="tool small" aria-label={say('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
        <div class="views" role="group" aria-label={say('plan.title')}>
          {VIEWS.map((one) => (
            <button key={one} type="button" class="view" aria-pressed={view === one} onClick={() => setView(one)}>
              {say(`plan.${one}`)}
            </button>
          ))}
        </div>
      </header>
      {broken !== null && (
        <p class="problem" role="alert">
          {say('plan.broken', { problem: broken })}
        </p>
      )}
      {view === 'why' ? <Why /> : <PlanEditor />}
    </section>
  );
};
