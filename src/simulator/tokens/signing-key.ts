import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyObject } from 'node:crypto';

import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** An RSA key with the name and the public part under which it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JWK & { readonly endorsements?: readonly string[] };
}

export async function makeSigningKey(endorsements?: readonly string[]): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  const published = { ...bare, use: 'sig', kid, x5t: kid };
  return { kid, privateKey, publicKey, jwk: endorsements === undefined ? published : { ...published, endorsements } };
}
