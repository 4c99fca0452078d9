import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import { DeliveryError } from '../../ports/delivery-error.js';

const EARLY = 5 * 60_000;
const TIME_LIMIT = 10_000;

/** One credential for everything; a token that was refused can be thrown away. */
export interface DeskCredential extends TokenCredential {
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken>;
  /** The other side said 401 to this token: the next call asks for a new one. */
  forget(token: string): void;
}

/**
 * Keeps a token of each scope until five minutes before it expires, and asks once however many wait for it.
 * Fails with {@link DeliveryError} `unavailable`: a secret that ran out is renewed by people, and nothing may be lost meanwhile.
 */
export class CachedCredential implements DeskCredential {
  readonly #tokens = new Map<string, AccessToken>();
  readonly #asking = new Map<string, Promise<AccessToken>>();

  constructor(
    private readonly source: TokenCredential,
    private readonly timeLimit = TIME_LIMIT,
  ) {}

  async getToken(scopes: string | string[]): Promise<AccessToken> {
    const scope = [scopes].flat().join(' ');
    const known = this.#tokens.get(scope);
    if (known !== undefined && known.expiresOnTimestamp - EARLY > Date.now()) return known;
    const asked = this.#asking.get(scope);
    if (asked !== undefined) return asked;
    const asking = this.#ask(scope).finally(() => this.#asking.delete(scope));
    this.#asking.set(scope, asking);
    return asking;
  }

  forget(token: string): void {
    for (const [scope, known] of this.#tokens) if (known.token === token) this.#tokens.delete(scope);
  }

  async #ask(scope: string): Promise<AccessToken> {
    try {
      const abortSignal = AbortSignal.timeout(this.timeLimit);
      // Not every source heeds the signal: the wait ends here in any case.
      const token = await Promise.race([this.source.getToken(scope, { abortSignal }), lateOn(abortSignal)]);
      if (token === null) throw unavailable('the identity platform gave no token');
      this.#tokens.set(scope, token);
      return token;
    } catch (error) {
      throw error instanceof DeliveryError
        ? error
        : unavailable(error instanceof Error ? error.message : String(error));
    }
  }
}

const lateOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(unavailable('no token came in time')), { once: true });
  });

const unavailable = (message: string): DeliveryError =>
  new DeliveryError('unavailable', { status: null, code: 'NoToken', message: message.slice(0, 500) });
