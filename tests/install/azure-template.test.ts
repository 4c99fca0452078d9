import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { isJsonObject, stringsIn, type Json, type JsonObject } from '../../src/install/app-package/json.js';
import { SETTING_NAMES } from '../../src/settings.js';

const read = async (name: string): Promise<JsonObject> =>
  JSON.parse(
    await readFile(new URL(`../../deploymentTemplates/azuredeploy${name}.json`, import.meta.url), 'utf8'),
  ) as JsonObject;

const template = await read('');
const resources = template['resources'] as readonly JsonObject[];
const text = JSON.stringify(template);
const part = (name: string): Record<string, JsonObject> => template[name] as Record<string, JsonObject>;
const propertiesOf = (type: string): JsonObject => {
  const found = resources.find((one) => one['type'] === type)?.['properties'];
  return isJsonObject(found) ? found : {};
};
const namesUsed = (what: 'parameters' | 'variables'): string[] => [
  ...new Set([...text.matchAll(new RegExp(`${what}\\('(\\w+)'\\)`, 'g'))].map(([, name]) => name ?? '')),
];

/** What App Service reads itself. */
const OF_THE_PLATFORM = ['SCM_DO_BUILD_DURING_DEPLOYMENT'];
/** Not wanted in Azure: no secret of the bot, no folder for the database, no cloud of one's own, known issues beside the plan. */
const LEFT_OUT = SETTING_NAMES.filter((name) => /Password|^Certificate|^DATA_DIR$|^KNOWN_ISSUES$|^CLOUD_/.test(name));

describe('the Azure template', () => {
  it.each(['parameters', 'variables'] as const)('declares the %s that it uses, and no others', (what) => {
    expect(namesUsed(what).sort()).toEqual(Object.keys(part(what)).sort());
  });

  it('says of every parameter what it is for', () => {
    const silent = Object.entries(part('parameters')).filter(([, one]) => !isJsonObject(one['metadata']));
    expect(silent).toEqual([]);
  });

  it('sets what the program reads, and nothing that it does not know', () => {
    const { appSettings } = propertiesOf('Microsoft.Web/sites')['siteConfig'] as JsonObject;
    const names = (appSettings as readonly JsonObject[]).map(({ name }) => name as string);
    const ours = names.filter((name) => !OF_THE_PLATFORM.includes(name));
    expect(ours.sort()).toEqual(SETTING_NAMES.filter((name) => !LEFT_OUT.includes(name)).sort());
  });

  it('holds no secret: the password is a secure parameter that goes into the vault alone', () => {
    const secure = Object.entries(part('parameters')).filter(([, one]) => one['type'] === 'securestring');
    expect(secure.map(([name, one]) => [name, 'defaultValue' in one])).toEqual([['databasePassword', false]]);
    const holders = resources.filter((one) => JSON.stringify(one).includes("parameters('databasePassword')"));
    expect(holders.map((one) => one['type'])).toEqual([
      'Microsoft.DBforPostgreSQL/flexibleServers',
      'Microsoft.KeyVault/vaults/secrets',
    ]);
    const told = stringsIn(part('outputs')).map(([, value]) => value);
    expect(told.filter((value) => /password|secret|listkeys/i.test(value))).toEqual([]);
    expect(text).not.toMatch(/"name":"DATABASE_URL","value":"(?!\[format\('@Microsoft\.KeyVault)/);
  });

  it('closes what need not be open', () => {
    const { network } = propertiesOf('Microsoft.DBforPostgreSQL/flexibleServers');
    expect(network).toMatchObject({ publicNetworkAccess: 'Disabled' });
    expect(propertiesOf('Microsoft.KeyVault/vaults')).toMatchObject({
      publicNetworkAccess: 'Disabled',
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
    });
    const open = resources.filter((one) => JSON.stringify(one).includes('"publicNetworkAccess":"Enabled"'));
    expect(open.map((one) => one['type'])).toEqual(['Microsoft.Web/sites', 'Microsoft.BotService/botServices']);
    expect(open.filter((one) => typeof one['comments'] !== 'string')).toEqual([]);
    expect(propertiesOf('Microsoft.Web/sites')).toMatchObject({
      httpsOnly: true,
      siteConfig: { ftpsState: 'Disabled', scmIpSecurityRestrictionsDefaultAction: 'Deny', minTlsVersion: '1.2' },
    });
    const publishing = resources.filter((one) =>
      JSON.stringify(one['type']).includes('basicPublishingCredentialsPolicies'),
    );
    expect(publishing.map((one) => one['properties'])).toEqual([{ allow: false }, { allow: false }]);
  });

  it('brings Teams with calling to the routes of the program', () => {
    expect(propertiesOf('Microsoft.BotService/botServices')).toMatchObject({
      endpoint: expect.stringContaining('/api/messages'),
      msaAppType: 'SingleTenant',
      disableLocalAuth: true,
    });
    expect(propertiesOf('Microsoft.BotService/botServices/channels')['properties']).toMatchObject({
      enableCalling: true,
      callingWebhook: expect.stringContaining('/api/calls'),
    });
  });

  it('tags whatever can be tagged', () => {
    const untagged = resources.filter((one) => one['location'] !== undefined && one['tags'] === undefined);
    expect(untagged.map((one) => one['type'])).toEqual(['Microsoft.BotService/botServices/channels']);
  });

  it.each(['pilot', 'production'])('has every parameter that the %s leaves open given by hand', async (stage) => {
    const given = (await read(`.parameters.${stage}`))['parameters'] as Record<string, JsonObject>;
    const declared = part('parameters');
    expect(Object.keys(given).filter((name) => !(name in declared))).toEqual([]);
    const open = Object.keys(declared).filter((name) => !('defaultValue' in declared[name]!) && !(name in given));
    expect(open).toEqual(['botAppId', 'databasePassword']);
    const fields = (name: string): Json[] => Object.keys(given[name]?.['value'] as JsonObject);
    const wanted = (name: string): string[] => [
      ...new Set([...text.matchAll(new RegExp(`parameters\\('${name}'\\)\\.(\\w+)`, 'g'))].map(([, key]) => key ?? '')),
    ];
    for (const name of ['appSize', 'databaseSize']) expect(fields(name).sort()).toEqual(wanted(name).sort());
  });
});
