import { generateKeyPair, randomUUID, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

import { exportJWK, type JWK } from 'jose';

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** An RSA key with the name under which it is published. */
export interface SigningKey {
  readonly kid: string;
  pair(): Promise<KeyPair>;
  /** The public part, as a key set has it. */
  published(): Promise<JWK>;
}

const generate = promisify(generateKeyPair);

/** Names a key at once and makes it when it is first needed: a key takes a tenth of a second, and many are never used. */
export function makeSigningKey(endorsements?: readonly string[]): SigningKey {
  const kid = randomUUID();
  let made: Promise<KeyPair> | null = null;
  const pair = (): Promise<KeyPair> => (made ??= generate('rsa', { modulusLength: 2048 }));
  return {
    kid,
    pair,
    published: async () => ({
      ...(await exportJWK((await pair()).publicKey)),
      use: 'sig',
      kid,
      x5t: kid,
      ...(endorsements === undefined ? {} : { endorsements }),
    }),
  };
}
