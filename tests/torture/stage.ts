import { setTimeout as pause } from 'node:timers/promises';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { Scene } from '../../src/rehearsal/scene.js';
import type { Microsoft } from '../../src/simulator/microsoft.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';

const LOOKS_EVERY = 60;
const TICKET = /"ticket":"(T-\d+)"/;

/** It did not come about in time. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}

/** The channels as those who work in them see them: which cards of a ticket there are. */
export class Stage {
  readonly #cards = new Map<string, Message[]>();
  readonly stop: () => void;

  constructor(
    readonly microsoft: Microsoft,
    readonly scene: Scene,
    private readonly endpoint: () => string | null,
  ) {
    this.stop = microsoft.updates((update) => {
      if (update.type !== 'message-added' || update.message.from !== 'bot') return;
      const { message } = update;
      const ticket = TICKET.exec(JSON.stringify(message.card ?? ''))?.[1];
      const first = message.conversation.messages[0] === message;
      if (ticket !== undefined && first) this.#cards.set(ticket, [...(this.#cards.get(ticket) ?? []), message]);
    });
  }

  person(name: string): Person {
    const found = this.scene.staff.get(`${name}@contoso.example`);
    if (found === undefined) throw new Stuck(`nobody is called ${name}`);
    return found;
  }

  /** All cards of a ticket that stand in channels, copies too. */
  cards(ticket: string, tier?: TierNumber): readonly Message[] {
    const channel = tier === undefined ? undefined : this.scene.channels.get(tier);
    return (this.#cards.get(ticket) ?? []).filter(
      (one) => !one.deleted && (channel === undefined || channel.threads.some(({ root }) => root === one.id)),
    );
  }

  /** The same with those that were deleted: what stands below them was read. */
  everyCard(ticket: string): readonly Message[] {
    return this.#cards.get(ticket) ?? [];
  }

  /** Leads the next request to a process that listens. */
  async reach(): Promise<void> {
    const endpoint = await this.until('no process listens', () => Promise.resolve(this.endpoint() ?? undefined));
    this.microsoft.connectBot(endpoint);
  }

  /** What is looked for again and again, for a minute and a half at most. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const ends = Date.now() + 90_000; Date.now() < ends;) {
      const found = await look();
      if (found !== undefined) return found;
      await pause(LOOKS_EVERY);
    }
    throw new Stuck(what);
  }
}

/** Whether a card has the button, for everybody or as one person sees it. */
export const has = (card: unknown, verb: string): boolean => JSON.stringify(card ?? '').includes(`"verb":"${verb}"`);
