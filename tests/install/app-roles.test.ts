import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { APP_ROLES, rolesFor } from '../../src/domain/app-roles.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { tierline } from '../helpers/tierline.js';

const plan = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SHIPPED = plan('plan/support-plan.yaml');
const TINY = plan('tests/fixtures/plans/good/tiny.yaml');

const needed = async (path: string): Promise<string[]> => {
  const reading = readPlan(await readFile(path, 'utf8'));
  return 'plan' in reading ? rolesFor(reading.plan).needed.map(({ role }) => role) : [];
};

describe('the roles in Graph', () => {
  it('are those of the features that the plan switches on', async () => {
    expect(await needed(TINY)).toEqual(['User.Read.All']);
    expect(await needed(plan('tests/fixtures/plans/good/members-from-elsewhere.yaml'))).toContain(
      'GroupMember.Read.All',
    );
    expect(await needed(SHIPPED)).toContain('Calls.InitiateGroupCall.All');
    expect(await needed(SHIPPED)).not.toContain('GroupMember.Read.All');
  });

  it('are each named once, with the id that every tenant knows', () => {
    const ids = APP_ROLES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(APP_ROLES.length);
    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(APP_ROLES.filter(({ role }) => /ReadWrite/.test(role)).map(({ role }) => role)).toEqual([
      'OnlineMeetings.ReadWrite.All',
    ]);
  });
});

describe('docs/permissions.md', () => {
  it('tells of the same roles', async () => {
    const text = await readFile(plan('docs/permissions.md'), 'utf8');
    const told = [...text.matchAll(/^\| `([A-Z]\w+(?:\.\w+)+)`/gm)].map(([, role]) => role);
    expect(told.sort()).toEqual(APP_ROLES.map(({ role }) => role).sort());
  });
});

describe('tierline permissions', () => {
  it('says why each is needed, and what happens without it', async () => {
    const { out, code } = await tierline('permissions', '--plan', SHIPPED);
    expect(out).toContain('Calls.InitiateGroupCall.All  (Bridge)');
    expect(out).toContain('Without it: no call is made');
    expect(out).toContain('It does not need: GroupMember.Read.All');
    expect(code).toBe(0);
  });

  it('prints lines for the script, and JSON', async () => {
    const { out: lines } = await tierline('permissions', '--lines', '--plan', TINY);
    const read = lines.split('\n').map((line) => line.split('\t'));
    expect(read.map(([what, , role]) => `${what} ${role}`)).toContain('remove Calls.InitiateGroupCall.All');
    expect(read.every((fields) => fields.length === 4)).toBe(true);
    const { out: json } = await tierline('permissions', '--json', '--plan', TINY);
    expect(JSON.parse(json)).toMatchObject({
      resource: '00000003-0000-0000-c000-000000000000',
      needed: [{ role: 'User.Read.All' }],
      meetingPolicy: false,
    });
  });
});
