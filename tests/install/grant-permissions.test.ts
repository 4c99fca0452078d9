import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { runScript, type Answers } from './make-believe-az.js';
import { tierline } from '../helpers/tierline.js';
import { APP_ID } from './packages.js';

const plan = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const linesOf = async (path: string): Promise<string> =>
  `${(await tierline('permissions', '--lines', '--plan', plan(path))).out}\n`;
const SHIPPED = await linesOf('plan/support-plan.yaml');
const TINY = await linesOf('tests/fixtures/plans/good/tiny.yaml');

const USERS = 'df021288-bdef-4463-88db-98f22de89214';
const CALLS = '4c277553-8a09-487b-8023-29ee378d8324';
const FOREIGN = 'e12dae10-5a57-4817-b79d-dfbec5348930';
const azure = (held: Readonly<Record<string, string>>): Answers => [
  ['cloud show', 'https://graph.microsoft.com/'],
  [`ad sp show --id ${APP_ID}`, 'sp-of-tierline'],
  ['ad sp show --id 00000003', 'sp-of-graph'],
  [
    'rest --method GET',
    Object.entries(held)
      .map((pair) => pair.join('\t'))
      .join('\n'),
  ],
  ['rest --method POST', ''],
  ['rest --method DELETE', ''],
];
const ASSIGNMENTS = 'https://graph.microsoft.com/v1.0/servicePrincipals/sp-of-tierline/appRoleAssignments';
/** What was changed in Graph: the assignment that was deleted, or the role that was granted. */
const changes = (asked: readonly (readonly string[])[]): string[] =>
  asked
    .filter(([rest, , method]) => rest === 'rest' && method !== 'GET')
    .map((words) => {
      const [, , method = '', , url = ''] = words;
      const body = words.includes('--body')
        ? (JSON.parse(words[words.indexOf('--body') + 1] ?? '') as { appRoleId: string })
        : null;
      const role = body?.appRoleId ?? '';
      return `${method} ${url.replace(ASSIGNMENTS, '')}${role}`;
    });
const grant = (words: readonly string[], input: string, held: Readonly<Record<string, string>> = {}) =>
  runScript('grant-permissions.sh', ['--app-id', APP_ID, ...words], { answers: azure(held), input });

describe('grant-permissions.sh', () => {
  it('grants each role of the plan, with its reason, and names the step that is not in Graph', async () => {
    const { code, out, asked } = await grant([], SHIPPED, { [USERS]: 'held-1' });
    expect(code).toBe(0);
    expect(changes(asked)).toContain(`POST ${CALLS}`);
    expect(changes(asked)).not.toContain(`POST ${USERS}`);
    expect(out).toMatch(/has\s+User\.Read\.All/);
    expect(out).toMatch(/grant\s+Calls\.InitiateGroupCall\.All\s+rings the people on call/);
    expect(out).toContain(`New-CsApplicationAccessPolicy -Identity Tierline -AppIds "${APP_ID}"`);
  });

  it('takes away what the plan no longer uses, and leaves alone what is not ours', async () => {
    const held = { [USERS]: 'held-1', [CALLS]: 'held-2', [FOREIGN]: 'held-3' };
    const { out, asked } = await grant([], TINY, held);
    expect(changes(asked)).toEqual(['DELETE /held-2']);
    expect(out).toMatch(new RegExp(`unknown\\s+${FOREIGN}`));
    expect(out).not.toContain('CsApplicationAccessPolicy');
    expect(changes((await grant(['--keep'], TINY, held)).asked)).toEqual([]);
  });

  it('says what it would do and does nothing', async () => {
    const { out, asked } = await grant(['--dry-run'], SHIPPED);
    expect(out).toMatch(/grant\s+User\.Read\.All/);
    expect(changes(asked)).toEqual([]);
  });

  it('takes everything away before the desk is uninstalled', async () => {
    const { asked } = await grant(['--remove-all'], SHIPPED, { [USERS]: 'held-1', [FOREIGN]: 'held-3' });
    expect(changes(asked)).toEqual(['DELETE /held-1']);
  });

  it('changes nothing when what it reads is not from tierline permissions', async () => {
    const { code, err, asked } = await grant([], 'the plan has 3 problems\n', { [USERS]: 'held-1' });
    expect({ code, asked }).toEqual({ code: 1, asked: [] });
    expect(err).toContain('nothing was changed');
  });

  it('says that the app is not there', async () => {
    const answers: Answers = [
      ['cloud show', 'https://graph.microsoft.com/'],
      ['ad sp show', null],
    ];
    const ran = await runScript('grant-permissions.sh', ['--app-id', APP_ID], { answers, input: SHIPPED });
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('Run register-app.sh first') });
  });
});
