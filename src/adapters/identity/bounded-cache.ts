/** Remembers at most so many values, each until its own moment (real time, ms); the oldest makes room. */
export class BoundedCache<Value> {
  readonly #kept = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    if (found.until > Date.now()) return found.value;
    this.#kept.delete(key);
    return undefined;
  }

  set(key: string, value: Value, until: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
