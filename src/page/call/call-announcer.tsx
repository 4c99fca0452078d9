import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallView, PhoneView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { clockTime } from '../times.js';
import { useWords } from '../words/words.js';
import { whyOver } from './use-call.js';

type Tell = (phone: PhoneView) => string;

/** What is new in a call since it was last looked at. */
const newsOf = (before: CallView | undefined, call: CallView, tell: Tell, over: () => string): string => {
  const known = new Map(before?.phones.map(({ person, state, since }) => [person, `${state} ${since}`]));
  const changed = call.phones.filter(({ person, state, since }) => known.get(person) !== `${state} ${since}`);
  const ended = call.over !== null && before?.over === null;
  return [...changed.map(tell), ...(ended ? [over()] : [])].join(' ');
};

/** Tells those who hear the page whose phone rings, who is in, and how the call ended. */
export const CallAnnouncer = () => {
  const { say, language } = useWords();
  const { snapshot, person } = useScene();
  const call = snapshot.calls.at(-1);
  const heard = useRef(call);
  const [words, setWords] = useState('');
  const tell: Tell = ({ person: id, state, since }) => {
    const name = person(id)?.name ?? '';
    if (state === 'ringing' || state === 'in') return say(`call.heard.${state}`, { name });
    const time = clockTime(since, snapshot.organisation.timeZone, language);
    return say('call.heard.out', { name, what: say(`call.${state}`, { time }) });
  };
  useEffect(() => {
    const before = heard.current?.id === call?.id ? heard.current : undefined;
    heard.current = call;
    if (call === undefined || before === call) return;
    const over = (): string => (call.over === null ? '' : say('call.heard.over', { why: whyOver(say, call.over) }));
    setWords(newsOf(before, call, tell, over));
  }, [call]);
  return (
    <div class="unseen" role="status">
      {words}
    </div>
  );
};
