/** Listeners to one kind of news, called in the order in which they came. */
export class Subscribers<News> {
  readonly #listeners = new Set<(news: News) => void>();

  /** Returns the way to stop listening. */
  add(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }
}
