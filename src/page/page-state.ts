import type { News, Snapshot } from './protocol.js';

/** What is known of the rehearsal; `connection` says whether it is the newest. */
export interface PageState {
  readonly snapshot: Snapshot | null;
  readonly connection: 'connecting' | 'live' | 'lost';
  readonly closing: boolean;
  /** In whose chat the bot is writing; null where it is not. */
  readonly typing: string | null;
}

const LINES = 2_000;

const withOne = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] => {
  const at = all.findIndex(({ id }) => id === one.id);
  return at < 0 ? [...all, one] : all.with(at, one);
};

/** The snapshot after one piece of news; the same news told twice changes nothing more. */
const after = (snapshot: Snapshot, news: News): Snapshot => {
  switch (news.type) {
    case 'message':
      return { ...snapshot, messages: withOne(snapshot.messages, news.message) };
    case 'call':
      return { ...snapshot, calls: withOne(snapshot.calls, news.call) };
    case 'wire':
      return snapshot.wire.some(({ id }) => id === news.line.id)
        ? snapshot
        : { ...snapshot, wire: [...snapshot.wire.slice(-LINES), news.line] };
    case 'clock':
      return { ...snapshot, now: news.now };
    case 'faults':
      return { ...snapshot, faults: news.faults };
    case 'people':
      return { ...snapshot, people: news.people, panes: news.panes };
    case 'plan':
      return { ...snapshot, plan: news.plan };
    case 'tickets':
      return { ...snapshot, tickets: news.tickets };
    case 'walk':
      return { ...snapshot, walk: news.walk };
    case 'closing':
    case 'typing':
    case 'reset':
      return snapshot;
  }
};

const typingAfter = (typing: string | null, news: News): string | null => {
  if (news.type === 'typing') return news.chatOf;
  return news.type === 'message' && news.message.from === null && news.message.chatOf === typing ? null : typing;
};

export const applyNews = (state: PageState, event: string, news: News): PageState => {
  if (news.type === 'closing') return { ...state, closing: true };
  if (state.snapshot === null) return state;
  const snapshot = { ...after(state.snapshot, news), event };
  return { ...state, snapshot, typing: typingAfter(state.typing, news) };
};
