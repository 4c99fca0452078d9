import type { Person, PersonId } from '../../src/domain/people.js';
import type { Present } from '../../src/domain/bridge/commands.js';
import type { Calls } from '../../src/ports/calls.js';

/** The process ends here, as with kill -9: nothing that would come after it happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Graph's calls as far as the desk sees them; its process dies at one request, before or after it was carried out. */
export class KillingTelephone implements Calls {
  readonly placed: string[] = [];
  /** Everybody who was rung, each time. */
  readonly rung: PersonId[] = [];
  readonly inCall = new Set<PersonId>();
  left = false;
  #requests = 0;

  constructor(private readonly death: { readonly request: number; readonly when: 'before' | 'after' }) {}

  get died(): boolean {
    return this.#requests >= this.death.request;
  }

  place({
    attempt,
    people,
  }: {
    readonly attempt: string;
    readonly people: readonly Person[];
  }): Promise<{ readonly call: string }> {
    return this.#carryOut(() => {
      this.placed.push(attempt);
      this.rung.push(...people.map(({ id }) => id));
      return { call: 'call-1' };
    });
  }

  invite(_call: string, person: Person): Promise<void> {
    return this.#carryOut(() => void this.rung.push(person.id));
  }

  participants(): Promise<readonly Present[]> {
    return Promise.resolve([...this.inCall].map((person) => ({ person, name: null })));
  }

  keepAlive(): Promise<void> {
    return this.#carryOut(() => undefined);
  }

  hangUp(): Promise<void> {
    return this.#carryOut(() => void (this.left = true));
  }

  #carryOut<T>(act: () => T): Promise<T> {
    this.#requests += 1;
    const dies = this.#requests === this.death.request;
    if (dies && this.death.when === 'before') return Promise.reject(new Killed());
    const done = act();
    return dies ? Promise.reject(new Killed()) : Promise.resolve(done);
  }
}
