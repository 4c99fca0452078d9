/** What Teams counts apart: messages into a conversation, new conversations, roster reads. */
export type Metered = 'send' | 'create' | 'roster';

interface Window {
  readonly count: number;
  readonly seconds: number;
}

const WRITES: readonly Window[] = [
  { count: 7, seconds: 1 },
  { count: 8, seconds: 2 },
  { count: 60, seconds: 30 },
  { count: 1800, seconds: 3600 },
];

const PER_CONVERSATION: Readonly<Record<Metered, readonly Window[]>> = {
  send: WRITES,
  create: WRITES,
  roster: [
    { count: 14, seconds: 1 },
    { count: 16, seconds: 2 },
    { count: 120, seconds: 30 },
    { count: 3600, seconds: 3600 },
  ],
};

const PER_TENANT: readonly Window[] = [{ count: 50, seconds: 1 }];

/** Seconds until one more fits into the windows; 0 when it fits now. `times` are those of the past, oldest first. */
function wait(windows: readonly Window[], times: readonly number[], now: number): number {
  const waits = windows.map(({ count, seconds }) => {
    const oldest = times[times.length - count];
    return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - now);
  });
  return Math.ceil(Math.max(0, ...waits) / 1000);
}

/** The sliding windows of Teams' published limits, in real time. What was refused does not count. */
export class RateLimits {
  readonly #past = new Map<string, number[]>();
  readonly #tenant: number[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts a call, or answers for how many whole seconds it has to wait. */
  take(kind: Metered | null, conversation: string): number {
    const now = this.now();
    const times = this.#times(kind, conversation);
    const windows = kind === null ? [] : PER_CONVERSATION[kind];
    const seconds = Math.max(wait(PER_TENANT, this.#tenant, now), wait(windows, times, now));
    if (seconds > 0) return seconds;
    times.push(now);
    this.#tenant.push(now);
    if (times.length > 8000) times.splice(0, 4000);
    if (this.#tenant.length > 1000) this.#tenant.splice(0, 500);
    return 0;
  }

  #times(kind: Metered | null, conversation: string): number[] {
    if (kind === null) return [];
    const key = `${kind} ${conversation}`;
    const known = this.#past.get(key) ?? [];
    this.#past.set(key, known);
    return known;
  }
}
