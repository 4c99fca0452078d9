import { Icon } from '../icons.js';
import type { CallView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { clockTime } from '../times.js';
import { useWords } from '../words/words.js';
import { PhoneRow } from './phone-row.js';
import { whyOver } from './use-call.js';

const Over = ({ over, talking }: { over: NonNullable<CallView['over']>; talking: boolean }) => {
  const { say, language } = useWords();
  const { snapshot } = useScene();
  const time = clockTime(over.at, snapshot.organisation.timeZone, language);
  return (
    <div class="call-over">
      <p class="call-over-title">{say('call.over', { time })}</p>
      <p>{whyOver(say, over)}</p>
      {talking && <p>{say('call.stay')}</p>}
      <p class="hint">
        {say('call.graph')}{' '}
        <code>
          {over.code}/{over.subcode}
        </code>{' '}
        <span lang="en">{over.message}</span>
      </p>
    </div>
  );
};

/** A group call: whose phone rings, who is in since when, and how it ended. Everybody's phone can be answered here. */
export const CallPanel = ({ call }: { call: CallView }) => {
  const { say } = useWords();
  const { prefer } = useScene();
  const { phones, over, subject } = call;
  const inCall = phones.filter(({ state }) => state === 'in').length;
  const ringing = phones.filter(({ state }) => state === 'ringing' || state === 'ignored').length;
  return (
    <section class={over === null ? 'call live' : 'call'} aria-label={say('call.title')}>
      <header class="panel-header">
        <Icon name="phone" />
        <div class="pane-title">
          <h2>{say('call.title')}</h2>
          {over === null && <span class="muted">{say('call.standing', { in: inCall, ringing })}</span>}
        </div>
        {over !== null && (
          <button
            type="button"
            class="tool small"
            aria-label={say('call.hide')}
            onClick={() => prefer({ callAway: call.id })}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      <div class="call-body" role="region" tabIndex={0} aria-label={say('call.phones')}>
        <p class="call-subject">{subject ?? say('product')}</p>
        {over === null ? <p class="lead">{say('call.lead')}</p> : <Over over={over} talking={inCall > 0} />}
        <ul class="phones">
          {phones.map((phone) => (
            <PhoneRow key={phone.person} call={call} phone={phone} />
          ))}
        </ul>
      </div>
    </section>
  );
};
