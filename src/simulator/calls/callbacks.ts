import type { JsonObject } from '../json.js';
import type { BotLink } from '../people/bot-link.js';
import type { Timers } from '../timers.js';
import type { Call } from './call.js';
import { disguised, NO_DISGUISE, type Disguise } from './disguise.js';

/** How notifications reach the bot. */
export interface Delivery extends Disguise {
  /** Of those that arose together. */
  readonly order: 'made' | 'reversed';
  /** How often each comes. */
  readonly copies: number;
  /** Those that arose together come in one request. */
  readonly together: boolean;
  /** Of product time. */
  readonly lateSeconds: number;
  /** How often one that was not taken is sent again, at once. */
  readonly retries: number;
}

const USUAL: Delivery = { ...NO_DISGUISE, order: 'made', copies: 1, together: false, lateSeconds: 0, retries: 0 };

interface News {
  readonly to: string;
  readonly notification: JsonObject;
}

interface Parts {
  readonly link: BotLink;
  readonly timers: Timers;
}

/** The road of call notifications to the bot. They go one after another, and nothing is sent again unless that was asked for. */
export class Callbacks {
  #delivery: Delivery = USUAL;
  #held = false;
  #waiting: News[] = [];
  #last: Promise<void> = Promise.resolve();
  #flush: (() => void) | null = null;

  constructor(private readonly parts: Parts) {}

  /** From now on; what is not named is as usual. */
  deliver(delivery: Partial<Delivery> = {}): void {
    this.#delivery = { ...USUAL, ...delivery };
  }

  /** Keeps back what arises from now on. */
  hold(): void {
    this.#held = true;
  }

  /** Sends what was kept back, as {@link deliver} says. */
  release(): void {
    this.#held = false;
    if (this.#waiting.length > 0) this.#sendSoon();
  }

  /** Forgets what was kept back: it never arrives. */
  lose(): void {
    this.#held = false;
    this.#waiting = [];
  }

  tell(call: Call, notification: JsonObject): void {
    this.#waiting.push({ to: call.facts.callbackUri, notification });
    if (!this.#held) this.#sendSoon();
  }

  /** What arises in one turn of the event loop arose together; the bot's own request is answered meanwhile. */
  #sendSoon(): void {
    if (this.#flush !== null) return;
    const done = this.parts.link.begin();
    this.#flush = () => {
      this.#flush = null;
      if (!this.#held) this.#send(this.#waiting.splice(0));
      done();
    };
    setImmediate(this.#flush);
  }

  #send(news: readonly News[]): void {
    const { lateSeconds } = this.#delivery;
    const delivery = this.#delivery;
    if (lateSeconds === 0) this.#dispatch(news, delivery);
    else this.parts.timers.after(lateSeconds * 1_000, () => this.#dispatch(news, delivery));
  }

  #dispatch(news: readonly News[], delivery: Delivery): void {
    const done = this.parts.link.begin();
    const inOrder = delivery.order === 'made' ? news : news.toReversed();
    const letters = delivery.together
      ? bundled(inOrder)
      : inOrder.map(({ to, notification }) => ({ to, value: [notification] }));
    this.#last = this.#last
      .then(async () => {
        for (const letter of letters)
          for (let copy = 0; copy < delivery.copies; copy += 1) await this.#deliverOne(letter, delivery);
      })
      .finally(done);
  }

  async #deliverOne({ to, value }: { to: string; value: readonly JsonObject[] }, delivery: Delivery): Promise<void> {
    const plain = { '@odata.type': '#microsoft.graph.commsNotifications', value };
    const asMetadata = JSON.stringify(plain);
    const notification = disguised(plain, delivery);
    const faulty = JSON.stringify(notification) !== asMetadata;
    for (let tries = 0; tries <= delivery.retries; tries += 1) {
      const status = await this.parts.link.notify(to, notification, { faulty });
      if (status !== null && status < 300) return;
    }
  }
}

const bundled = (news: readonly News[]): { to: string; value: readonly JsonObject[] }[] =>
  [...new Set(news.map(({ to }) => to))].map((to) => ({
    to,
    value: news.filter((one) => one.to === to).map(({ notification }) => notification),
  }));
