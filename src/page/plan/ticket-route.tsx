import type { RuleView, TicketView } from '../protocol.js';
import { useWords } from '../words/words.js';

const OUTCOMES = { held: 'plan.held', 'did not hold': 'plan.not', failed: 'plan.failedRule' } as const;

const Rule = ({ rule }: { rule: RuleView }) => {
  const { say } = useWords();
  return (
    <li class={rule.outcome === 'held' ? 'rule held' : 'rule'}>
      <p>
        <span class="rule-name">{rule.name}</span>{' '}
        <span class="rule-outcome">{rule.when === null ? say('plan.always') : say(OUTCOMES[rule.outcome])}</span>
      </p>
      {rule.when !== null && <code class="rule-when">{rule.when}</code>}
      {rule.facts.length > 0 && (
        <dl class="facts">
          {rule.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
};

const Why = ({ route, rules }: TicketView) => {
  const { say } = useWords();
  const before = rules.filter(({ outcome }) => outcome !== 'held');
  const held = rules.find(({ outcome }) => outcome === 'held');
  return (
    <>
      <ul class="rules">
        {held === undefined ? (
          <li class="rule held">
            <p class="rule-name">{route.name}</p>
            <code class="rule-when">{route.because === 'always' ? say('plan.always') : route.because}</code>
            <p class="muted">{say('plan.changed')}</p>
          </li>
        ) : (
          <Rule rule={held} />
        )}
      </ul>
      {before.length > 0 && (
        <details>
          <summary>{say('plan.tried', { n: before.length })}</summary>
          <ol class="rules">
            {before.map((rule) => (
              <Rule key={rule.name} rule={rule} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
};

/** A ticket, and the rule that sent it where it went. */
export const TicketRoute = ({ ticket }: { ticket: TicketView }) => {
  const { say } = useWords();
  return (
    <article class="ticket-route">
      <h3>
        <span class="ticket-number">{ticket.number}</span> {ticket.title}
      </h3>
      <p class="muted">
        {ticket.requester} · {ticket.status === 'closed' ? say('plan.closed') : say('plan.now', { tier: ticket.tier })}
      </p>
      <Why {...ticket} />
    </article>
  );
};
