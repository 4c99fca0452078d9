import type { TokenCredential } from '@azure/identity';
import type { Lookout } from '../../ports/lookout.js';
import type { Cloud } from '../../ports/microsoft.js';
import { lookAtAddress } from './look-at-address.js';
import { lookAtKeys } from './look-at-keys.js';
import { lookAtToken } from './look-at-token.js';

interface Parts {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  readonly publicUrl: string | null;
  /** Milliseconds for each request. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 8_000;

/** Looks over HTTP, as the desk itself would. */
export const makeLookout = ({ cloud, credential, publicUrl, timeLimit = TIME_LIMIT }: Parts): Lookout => ({
  token: (of) => lookAtToken(credential, of === 'bot' ? cloud.botAudience : cloud.graphAudience),
  keys: (of) => lookAtKeys(of === 'bot' ? cloud.botOpenIdUrl : cloud.callsOpenIdUrl, timeLimit),
  address: async () => (publicUrl === null ? null : lookAtAddress(publicUrl, timeLimit)),
});
