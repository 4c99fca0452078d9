import { unzipSync } from 'fflate';
import type { AppFacts } from '../../src/install/app-package/app-facts.js';
import type { JsonObject } from '../../src/install/app-package/json.js';

export const APP_ID = '11111111-2222-4333-8444-555555555555';

export const FACTS: AppFacts = {
  appId: APP_ID,
  teamsAppId: APP_ID,
  version: null,
  developer: 'Contoso',
  website: 'https://intranet.contoso.example/support',
  privacy: 'https://intranet.contoso.example/privacy',
  terms: 'https://intranet.contoso.example/terms',
  publicUrl: 'https://desk.contoso.example',
  calling: true,
};

export const opened = (
  zip: Uint8Array,
): { names: string[]; manifest: JsonObject; read: (name: string) => Uint8Array } => {
  const files = unzipSync(zip);
  const read = (name: string): Uint8Array => files[name] ?? new Uint8Array();
  return {
    names: Object.keys(files),
    manifest: JSON.parse(new TextDecoder().decode(read('manifest.json'))) as JsonObject,
    read,
  };
};
