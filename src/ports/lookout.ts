import type { AddressSeen, KeysSeen, TokenSeen } from '../domain/health/seen.js';

/** Looks at what the desk depends on, from where it runs. Never throws, and answers within seconds. */
export interface Lookout {
  /** Asks for a token and reads what it permits. */
  token(of: 'bot' | 'graph'): Promise<TokenSeen>;
  /** The keys of who signs activities (`bot`) and call notifications (`calls`). */
  keys(of: 'bot' | 'calls'): Promise<KeysSeen>;
  /** What Microsoft meets at PUBLIC_URL; null where that is not set. */
  address(): Promise<AddressSeen | null>;
}
