import { describe, expect, it } from '@jest/globals';
import { runScript, type Answers } from './make-believe-az.js';
import { APP_ID } from './packages.js';

const TENANT = '99999999-2222-4333-8444-555555555555';
const azure = (...own: Answers): Answers => [
  ...own,
  ['account show', TENANT],
  ['ad app list', APP_ID],
  ['ad app create', APP_ID],
  ['ad sp show', ''],
  ['ad sp create', ''],
  ['ad app federated-credential list', ''],
  ['ad app federated-credential create', ''],
];
const register = (words: readonly string[], ...own: Answers) =>
  runScript('register-app.sh', words, { answers: azure(...own) });
const made = (asked: readonly (readonly string[])[]): string[] =>
  asked.filter((words) => words.includes('create')).map((words) => words.slice(0, 3).join(' '));

describe('register-app.sh', () => {
  it('makes the registration with its service principal, of this tenant alone', async () => {
    const { code, out, asked } = await register([], ['ad app list', ''], ['ad sp show', null]);
    expect(code).toBe(0);
    expect(out).toBe(`MicrosoftAppId=${APP_ID}\nMicrosoftAppTenantId=${TENANT}\n`);
    expect(asked.find(([, app, create]) => app === 'app' && create === 'create')).toContain('AzureADMyOrg');
    expect(made(asked)).toEqual(['ad app create', 'ad sp create']);
  });

  it('finds the one that is there', async () => {
    const { out, asked } = await register([]);
    expect(out).toContain(APP_ID);
    expect(made(asked)).toEqual([]);
  });

  it('lets the managed identity sign in for it, once', async () => {
    const { asked } = await register(['--trust', 'identity-1']);
    const words = asked.find((each) => each.includes('--parameters'))!;
    expect(JSON.parse(words[words.indexOf('--parameters') + 1]!)).toEqual({
      name: 'tierline-in-azure',
      issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      subject: 'identity-1',
      audiences: ['api://AzureADTokenExchange'],
    });
    const again = await register(['--trust', 'identity-1'], ['ad app federated-credential list', 'tierline-in-azure']);
    expect(made(again.asked)).toEqual([]);
  });

  it('guesses between two of the same name no more than it makes a second one for a slip', async () => {
    const two = await register([], ['ad app list', `${APP_ID}\n${TENANT}`]);
    expect(two).toMatchObject({ code: 1, err: expect.stringContaining('--app-id') });
    const none = await register(['--trust', 'identity-1', '--name', 'Tirline'], ['ad app list', '']);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('Run this without --trust first') });
    expect(made([...two.asked, ...none.asked])).toEqual([]);
  });

  it('says how to sign in', async () => {
    const { code, err } = await register([], ['account show', null]);
    expect({ code, err }).toEqual({ code: 1, err: 'Sign in first: az login --tenant YOUR-TENANT\n' });
  });
});
