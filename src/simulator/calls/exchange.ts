import type { BotApp } from '../tenant/tenant.js';
import { Subscribers } from '../subscribers.js';
import type { Ids } from '../tenant/ids.js';
import type { User } from '../tenant/user.js';
import type { Timers } from '../timers.js';
import type { BotLink } from '../people/bot-link.js';
import { Call, type CallFacts, type Operation } from './call.js';
import { Callbacks, type Delivery } from './callbacks.js';

interface Parts {
  readonly ids: Ids;
  readonly bot: BotApp;
  readonly timers: Timers;
  readonly link: BotLink;
}

/** The calling side of Teams: every call of the bot, and the switches of its administration. */
export class Exchange {
  /** Calling is switched on in the bot's Teams channel; without it Graph refuses with 7503. */
  enabled = true;
  readonly #calls: Call[] = [];
  readonly #changes = new Subscribers<Call>();
  readonly #callbacks: Callbacks;
  #operations = 0;

  constructor(private readonly parts: Parts) {
    this.#callbacks = new Callbacks(parts);
  }

  /** Oldest first, ended ones among them. */
  get list(): readonly Call[] {
    return this.#calls;
  }

  get latest(): Call | undefined {
    return this.#calls.at(-1);
  }

  /** A call that is not over for the bot; ids are known in either case. */
  find(id: string): Call | undefined {
    return this.#calls.find((call) => call.id === id.toLowerCase() && call.state !== 'terminated');
  }

  /** How notifications come from now on; what is not named is as usual. */
  deliver(delivery: Partial<Delivery> = {}): void {
    this.#callbacks.deliver(delivery);
  }

  /** Keeps notifications back until {@link release} sends or {@link lose} forgets them. */
  hold(): void {
    this.#callbacks.hold();
  }

  release(): void {
    this.#callbacks.release();
  }

  lose(): void {
    this.#callbacks.lose();
  }

  /** Calls back with a call whenever a phone rings or stops in it, and when somebody joins, leaves or ends it. Returns the way to stop. */
  onChange(listener: (call: Call) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Somebody calls the bot. */
  callBot(caller: User): Call {
    const call = this.create({ callbackUri: '/api/calls', subject: null, targets: [caller], direction: 'incoming' });
    call.begin();
    return call;
  }

  /** Makes a call that does not ring yet. */
  create(facts: Pick<CallFacts, 'callbackUri' | 'subject' | 'targets' | 'direction'>): Call {
    const { ids, bot, timers } = this.parts;
    const name = `call ${String(this.#calls.length + 1)}`;
    const call: Call = new Call(
      { ...facts, id: ids.uuid(name), chainId: ids.uuid(`chain of ${name}`), botSeat: ids.uuid(`bot in ${name}`) },
      {
        timers,
        bot,
        changed: () => this.#changes.tell(call),
        newId: (what) => ids.uuid(what),
        tell: (about, news) => this.#callbacks.tell(about, news),
      },
    );
    this.#calls.push(call);
    return call;
  }

  newOperation(user: User, clientContext: string | null): Operation {
    this.#operations += 1;
    return { id: this.parts.ids.uuid(`operation ${String(this.#operations)}`), clientContext, user };
  }
}
