import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSettings, SETTING_NAMES, type DeskSettings, type SettingProblem } from '../src/settings.js';

type Environment = Record<string, string | undefined>;

const BOT: Environment = {
  MicrosoftAppId: '4D6C2B1A-8E3F-4A57-B9D0-1C2E3F4A5B6C',
  MicrosoftAppTenantId: '7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90',
  MicrosoftAppPassword: 's3cret-value',
};
const CUSTOM: Environment = {
  CLOUD: 'custom',
  CLOUD_LOGIN_URL: 'http://127.0.0.1:4000/login/',
  CLOUD_GRAPH_URL: 'http://127.0.0.1:4000/graph',
  CLOUD_BOT_ISSUER: 'https://issuer.example',
  CLOUD_BOT_OPENID_URL: 'http://localhost:4000/bot/openid',
  CLOUD_CALLS_ISSUER: 'https://one.example, https://two.example',
  CLOUD_CALLS_OPENID_URL: 'http://[::1]:4000/calls/openid',
};

const desk = (environment: Environment): DeskSettings => {
  const result = readSettings({ ...BOT, ...environment });
  expect(result).toHaveProperty('settings.mode', 'desk');
  return (result as { settings: DeskSettings }).settings;
};
const problems = (environment: Environment): readonly SettingProblem[] => {
  const result = readSettings(environment);
  return 'problems' in result ? result.problems : [];
};
const keys = (environment: Environment): string[] => problems(environment).map(({ key }) => key);

describe('the desk', () => {
  it('runs in the public cloud with three keys, and has a default for all else', () => {
    expect(desk({})).toMatchObject({
      host: '0.0.0.0',
      port: 3978,
      dataDir: './data',
      supportPlan: 'plan/support-plan.yaml',
      knownIssues: { path: 'plan/known-issues.yaml', named: false },
      logLevel: 'info',
      bot: { appId: '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c', secret: { kind: 'password', password: 's3cret-value' } },
      cloud: { name: 'public', botIssuer: 'https://api.botframework.com' },
      publicUrl: null,
      databaseUrl: null,
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(desk({ PORT: ' ', DATABASE_URL: '', CertificateThumbprint: '' })).toMatchObject({
      port: 3978,
      databaseUrl: null,
    });
  });

  it('reads a custom cloud, with http on loopback', () => {
    const { cloud, publicUrl } = desk({ ...CUSTOM, PUBLIC_URL: 'http://127.0.0.1:3978/' });
    expect(publicUrl).toBe('http://127.0.0.1:3978');
    expect(cloud).toMatchObject({
      loginUrl: 'http://127.0.0.1:4000/login',
      botAudience: 'https://api.botframework.com',
      callsIssuers: ['https://one.example', 'https://two.example'],
    });
  });

  it('signs in with a certificate whose key is written on one line', () => {
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { bot } = desk({
      MicrosoftAppPassword: '',
      CertificateThumbprint: '01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67',
      CertificatePrivateKey: pem.toString().trim().replaceAll('\n', '\\n'),
    });
    expect(bot.secret).toEqual({
      kind: 'certificate',
      thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567',
      privateKey: pem.toString().trim(),
    });
  });

  it('signs in as a managed identity, or by one that the app trusts', () => {
    expect(desk({ MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMsi' }).bot.secret.kind).toBe(
      'managedIdentity',
    );
    const managedIdentity = '00000000-1111-2222-3333-444444444444';
    expect(desk({ MicrosoftAppPassword: '', MicrosoftAppManagedIdentityClientId: managedIdentity }).bot.secret).toEqual(
      { kind: 'federated', managedIdentity },
    );
  });
});

describe('what is wrong', () => {
  it('is told all at once, with what was expected, what came and what to do', () => {
    const found = problems({
      MicrosoftAppId: 'not-a-guid',
      MicrosoftAppType: 'MultiTenant',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'http://desk.contoso.example',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      CLOUD: 'mars',
    });
    expect(found.map(({ key }) => key).sort()).toEqual(
      [
        'CLOUD',
        'DATABASE_URL',
        'LOG_LEVEL',
        'MicrosoftAppId',
        'MicrosoftAppPassword',
        'MicrosoftAppTenantId',
        'MicrosoftAppType',
        'PORT',
        'PUBLIC_URL',
      ].sort(),
    );
    expect(found.find(({ key }) => key === 'PORT')?.problem).toBe('Expected a number from 0 to 65535, got "70000".');
    expect(found.every(({ problem, remedy }) => /^Expected .+, got .+\.$/.test(problem) && remedy.length > 10)).toBe(
      true,
    );
  });

  it('never shows a secret', () => {
    const found = problems({
      ...BOT,
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      MicrosoftAppPassword: 'topsecret',
      CertificatePrivateKey: 'topsecret',
    });
    expect(found.length).toBeGreaterThan(1);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|topsecret/);
  });

  it.each([
    ['a certificate without its thumbprint', { MicrosoftAppPassword: '', CertificatePrivateKey: 'x' }, 2],
    ['two ways to sign in', { MicrosoftAppManagedIdentityClientId: '00000000-1111-2222-3333-444444444444' }, 1],
    ['a secret beside a managed identity', { MicrosoftAppType: 'UserAssignedMSI' }, 1],
    [
      'a managed identity in a custom cloud',
      { ...CUSTOM, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMSI' },
      1,
    ],
    ['a custom address without CLOUD=custom', { CLOUD_GRAPH_URL: 'https://graph.example' }, 1],
    ['a custom cloud without addresses', { CLOUD: 'custom' }, 6],
    ['plain http to another machine', { ...CUSTOM, CLOUD_LOGIN_URL: 'http://login.example' }, 1],
    ['a host that only begins like loopback', { ...CUSTOM, CLOUD_LOGIN_URL: 'http://127.0.0.1.evil.example' }, 1],
    ['an address with a user in it', { ...CUSTOM, CLOUD_LOGIN_URL: 'https://me:pw@login.example' }, 1],
    ['loopback as public address in the public cloud', { PUBLIC_URL: 'http://127.0.0.1:3978' }, 1],
  ])('is found: %s', (_name, environment: Environment, count) => {
    expect(problems({ ...BOT, ...environment })).toHaveLength(count);
  });
});

describe('the rehearsal', () => {
  it('starts when nothing is set, on loopback, in a folder of its own', () => {
    expect(readSettings({ DATA_DIR: '/srv/desk' })).toEqual({
      settings: {
        mode: 'rehearsal',
        host: '127.0.0.1',
        port: 3978,
        dataDir: '/srv/desk/rehearsal',
        supportPlan: 'plan/support-plan.yaml',
        knownIssues: { path: 'plan/known-issues.yaml', named: false },
        logLevel: 'info',
      },
    });
  });

  it.each([
    { NODE_ENV: 'production' },
    { DATABASE_URL: 'postgresql://db/x' },
    { PUBLIC_URL: 'https://desk.contoso.example' },
    { MicrosoftAppPassword: 'x' },
    { MicrosoftAppTenantId: '7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90' },
    { MicrosoftAppID: '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c' },
    { MICROSOFTAPPID: '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c' },
  ])('does not start where the real desk was meant: %j', (environment: Environment) => {
    expect(keys(environment)).toContain('MicrosoftAppId');
  });

  it('listens to nobody outside this machine', () => {
    expect(keys({ HOST: '0.0.0.0' })).toEqual(['HOST']);
  });
});

describe('.env.example', () => {
  it('documents exactly the keys that are read', () => {
    const file = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const documented = [...file.matchAll(/^(?:# )?([A-Za-z_]+)=/gm)].map(([, key]) => key);
    expect([...documented].sort()).toEqual([...SETTING_NAMES].sort());
  });
});
