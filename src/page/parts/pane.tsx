import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageView, PaneView, PersonView } from '../protocol.js';
import { useScene } from '../scene-context.js';
import { useWords, type Say } from '../words/words.js';
import { Composer } from './composer.js';
import { MessageRow } from './message-row.js';
import { actorOf, PersonChooser } from './person-chooser.js';
import { ThreadBox } from './thread-box.js';

const NEAR = 80;
/** How long after somebody touched the list its scrolling is theirs. */
const BY_HAND = 600;

export const paneTitle = (say: Say, { kind, tiers }: PaneView): string => {
  if (kind === 'chat') return say('pane.chat');
  return tiers.length > 1 ? say('pane.tiers', { tiers: tiers.join(', ') }) : say('pane.tier', { tier: tiers[0] ?? '' });
};

const subtitle = (say: Say, { kind, name }: PaneView): string =>
  kind === 'chat' ? say('pane.chat.sub') : (name.split(' · ')[1] ?? name);

/** The newest stays in sight for whoever has not scrolled away from it. */
const useAtEnd = (count: number, whose: string) => {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const follow = (): void => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    const watch = new ResizeObserver(follow);
    for (const part of [element, ...element.children]) watch.observe(part);
    follow();
    return () => watch.disconnect();
  }, [count, whose]);
  const touched = useRef(-Infinity);
  const onTouch = (): void => {
    touched.current = performance.now();
  };
  const onScroll = (): void => {
    const element = list.current;
    if (element === null) return;
    // A card that is drawn anew moves what is around it, and nobody scrolled.
    const byHand = performance.now() - touched.current < BY_HAND;
    if (byHand) onTouch();
    if (byHand) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    else if (atEnd.current) element.scrollTop = element.scrollHeight;
  };
  return {
    list,
    hands: { onScroll, onWheel: onTouch, onTouchMove: onTouch, onPointerDown: onTouch, onKeyDown: onTouch },
  };
};

const byThread = (messages: readonly MessageView[]): readonly (readonly MessageView[])[] => {
  const threads = new Map<string | null, MessageView[]>();
  for (const message of messages) threads.set(message.thread, [...(threads.get(message.thread) ?? []), message]);
  return [...threads.values()];
};

const Nothing = ({ kind }: PaneView) => {
  const { say } = useWords();
  return (
    <div class="nothing">
      <p class="nothing-title">{say('pane.nothing')}</p>
      <p>{say(`pane.nothing.${kind}`)}</p>
    </div>
  );
};

interface MessagesProperties {
  readonly pane: PaneView;
  readonly actor: PersonView;
  readonly here: readonly MessageView[];
}

const Messages = ({ pane, actor, here }: MessagesProperties) => {
  const { say } = useWords();
  const { typing } = useScene();
  const chat = pane.kind === 'chat';
  const { list, hands } = useAtEnd(here.length, `${actor.id} ${typing === actor.id}`);
  return (
    <div
      ref={list}
      class="messages"
      role="region"
      tabIndex={0}
      aria-label={say('pane.messages', { name: paneTitle(say, pane) })}
      {...hands}
    >
      {here.length === 0 && <Nothing {...pane} />}
      {chat
        ? here.map((message) => <MessageRow key={message.id} message={message} actor={actor} />)
        : byThread(here).map((messages) => (
            <ThreadBox key={messages[0]?.id} pane={pane.id} messages={messages} actor={actor} />
          ))}
      {chat && typing === actor.id && <p class="typing">{say('message.typing')}</p>}
    </div>
  );
};

/** A place where people talk, and the person one is there. */
export const Pane = ({ pane, played }: { pane: PaneView; played: boolean }) => {
  const { say } = useWords();
  const { snapshot, person, preferences } = useScene();
  const actor = actorOf(pane, preferences, person);
  if (actor === undefined) return null;
  const chat = pane.kind === 'chat';
  const here = snapshot.messages.filter((one) => one.pane === pane.id && (!chat || one.chatOf === actor.id));
  const title = paneTitle(say, pane);
  return (
    <section
      class={played ? 'pane played' : 'pane'}
      aria-label={title}
      data-pane={chat ? 'chat' : `tier-${pane.tiers.join('-')}`}
    >
      <header class="pane-header">
        <div class="pane-title">
          <h2>{title}</h2>
          <span class="muted">{subtitle(say, pane)}</span>
        </div>
        <PersonChooser pane={pane} actor={actor} />
      </header>
      <Messages pane={pane} actor={actor} here={here} />
      <Composer
        place={pane.id}
        pane={pane.id}
        actor={actor}
        placeholder={say(chat ? 'write.chat' : 'write.channel')}
        says={here.some(({ from }) => from === actor.id) ? [] : actor.says}
      />
    </section>
  );
};
