import type { Cloud } from '../ports/microsoft.js';
import { isSafeAddress, trimAddress } from './addresses.js';
import { CLOUDS } from './clouds.js';
import type { SettingName, SettingReader } from './setting-reader.js';

const ADDRESSES = ['CLOUD_LOGIN_URL', 'CLOUD_GRAPH_URL', 'CLOUD_BOT_OPENID_URL', 'CLOUD_CALLS_OPENID_URL'] as const;
const ISSUERS = ['CLOUD_BOT_ISSUER', 'CLOUD_CALLS_ISSUER'] as const;

/** The cloud that `CLOUD` names; `custom` takes its addresses from the six `CLOUD_*` keys. */
export const readCloud = (reader: SettingReader): Cloud => {
  const name = reader.oneOf('CLOUD', ['public', 'usgov', 'china', 'custom']);
  if (name === 'custom') return readCustomCloud(reader);
  for (const key of [...ADDRESSES, ...ISSUERS]) {
    if (reader.has(key)) {
      reader.complain(key, `nothing with CLOUD=${name}`, 'a value', `Set CLOUD=custom, or remove ${key}.`);
    }
  }
  return CLOUDS[name];
};

const readCustomCloud = (reader: SettingReader): Cloud => {
  const address = (key: SettingName): string =>
    reader.required(key, isSafeAddress, 'an https address, or http on loopback', `CLOUD=custom needs ${key}.`);
  const issuer = (key: SettingName): string =>
    reader.required(key, () => true, 'the issuer as it stands in the tokens', `CLOUD=custom needs ${key}.`);
  return {
    name: 'custom',
    loginUrl: trimAddress(address('CLOUD_LOGIN_URL')),
    graphUrl: trimAddress(address('CLOUD_GRAPH_URL')),
    botAudience: CLOUDS.public.botAudience,
    graphAudience: CLOUDS.public.graphAudience,
    botIssuer: issuer('CLOUD_BOT_ISSUER'),
    botOpenIdUrl: address('CLOUD_BOT_OPENID_URL'),
    callsIssuers: issuer('CLOUD_CALLS_ISSUER')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    callsOpenIdUrl: address('CLOUD_CALLS_OPENID_URL'),
  };
};
