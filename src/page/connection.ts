import { applyNews, type PageState } from './page-state.js';
import type { News, Snapshot } from './protocol.js';

const AGAIN = 700;

/** `run` of `run-count`: another run is another process, which does not know this page's token. */
const runOf = (event: string): string => event.split('-')[0] ?? '';

const isNews = (value: unknown): value is News => typeof value === 'object' && value !== null && 'type' in value;

/** Keeps the page's state as the rehearsal tells it: read once, then told what changes; caught up after a break. */
export class Connection {
  #state: PageState = { snapshot: null, connection: 'connecting', closing: false, typing: null };
  #source: EventSource | null = null;

  constructor(private readonly changed: (state: PageState) => void) {}

  async open(): Promise<void> {
    this.#source?.close();
    try {
      const response = await fetch('/api/state');
      if (!response.ok) throw new DOMException(`${response.status}`, 'NetworkError');
      const snapshot = (await response.json()) as Snapshot;
      const before = this.#state.snapshot?.event;
      if (before !== undefined && runOf(before) !== runOf(snapshot.event)) location.reload();
      this.#become({ snapshot, connection: 'live', closing: false, typing: null });
      this.#listen(snapshot.event);
    } catch {
      this.#become({ ...this.#state, connection: 'lost' });
      setTimeout(() => void this.open(), AGAIN);
    }
  }

  #listen(event: string): void {
    const source = new EventSource(`/api/news?after=${encodeURIComponent(event)}`);
    this.#source = source;
    source.onopen = () => this.#become({ ...this.#state, connection: 'live' });
    source.onerror = () => {
      this.#become({ ...this.#state, connection: 'lost' });
      // The browser tries again by itself unless it was turned away.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => void this.open(), AGAIN);
    };
    source.onmessage = ({ lastEventId, data }: MessageEvent<string>) => {
      const news: unknown = JSON.parse(data);
      if (!isNews(news)) return;
      if (news.type === 'reset') void this.open();
      else this.#become(applyNews(this.#state, lastEventId, news));
    };
  }

  #become(state: PageState): void {
    this.#state = state;
    this.changed(state);
  }
}
