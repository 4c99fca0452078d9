import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeGraphDirectory } from '../../src/adapters/graph/graph-directory.js';
import { ConnectorClient } from '../../src/adapters/teams/connector-client.js';
import { makeConnectorRoster } from '../../src/adapters/teams/connector-roster.js';
import type { Directory, Roster } from '../../src/ports/directory.js';
import { CLOUDS } from '../../src/settings/clouds.js';
import { countingCredential, startFarSide, type FarSide } from '../helpers/far-side.js';

const ANA = 'a1b2c3d4-1111-4a2b-8c3d-000000000001';
const TIER_TWO = 'a1b2c3d4-1111-4a2b-8c3d-000000000002';
const GROUP = '0c5f2e77-6f7b-4b35-93f2-1d1d5a0b9e11';

let far: FarSide;
let client: ConnectorClient;
let roster: Roster;
let directory: Directory;

beforeEach(async () => {
  far = await startFarSide();
  const cloud = { ...CLOUDS.public, name: 'custom', graphUrl: `${far.base}/graph` } as const;
  client = new ConnectorClient({ cloud, credential: countingCredential() });
  roster = makeConnectorRoster(client);
  directory = makeGraphDirectory({ cloud, credential: countingCredential(), timeLimit: 300 });
});
afterEach(async () => {
  await far.stop();
  await client.close();
});

const at = (): { serviceUrl: string; conversation: string } => ({
  serviceUrl: far.base,
  conversation: '19:tier1@thread.tacv2;messageid=17',
});
const paths = (): string[] => far.asked.map(({ path }) => path);

describe('the roster of a conversation', () => {
  const ana = { id: '29:1ana', objectId: ANA.toUpperCase(), name: 'Ana', userPrincipalName: 'Ana@contoso.example' };

  it('finds a member by object id, principal name or Teams id, in the channel and not the thread', async () => {
    far.reply({ status: 200, body: ana });
    const found = await Promise.all([ANA, 'ana@contoso.example', '29:1ana'].map((key) => roster.member(at(), key)));
    expect(found.map((person) => person?.id)).toEqual([ANA, ANA, ANA]);
    expect(found[0]).toMatchObject({ principalName: 'ana@contoso.example', mri: '29:1ana', department: null });
    expect(paths()).toContain(`/v3/conversations/${encodeURIComponent('19:tier1@thread.tacv2')}/members/${ANA}`);
  });

  it('does not take another for the one who was meant, and asks nothing without a key', async () => {
    far.reply({ status: 200, body: ana });
    expect(await roster.member(at(), 'bo@contoso.example')).toBeUndefined();
    await expect(roster.member(at(), ' ')).rejects.toMatchObject({ reason: 'refused' });
  });

  it('tells a person who is not there from a conversation that is gone', async () => {
    far.reply({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
    expect(await roster.member(at(), ANA)).toBeUndefined();
    far.reply({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    await expect(roster.member(at(), ANA)).rejects.toMatchObject({ reason: 'gone' });
  });

  it('is read to its last page, without bots', async () => {
    const bo = { id: '29:1bo', aadObjectId: GROUP, name: 'Bo', email: 'bo@contoso.example' };
    far.reply(
      { status: 200, body: { continuationToken: 'next/1', members: [ana, { id: '28:bot', name: 'Tierline' }] } },
      { status: 200, body: { continuationToken: '', members: [bo] } },
    );
    expect((await roster.members(at())).map(({ principalName }) => principalName)).toEqual([
      'ana@contoso.example',
      'bo@contoso.example',
    ]);
    expect(paths()[1]).toContain('pagedmembers?pageSize=500&continuationToken=next%2F1');
  });
});

describe('the directory', () => {
  const ana = {
    id: ANA,
    displayName: 'Ana',
    userPrincipalName: 'Ana@contoso.example',
    department: 'IT',
    preferredLanguage: 'zh-TW',
  };

  it('finds a person, and sends the token over http on loopback', async () => {
    far.reply({ status: 200, body: ana });
    expect(await directory.person('ana@contoso.example')).toEqual({
      id: ANA,
      name: 'Ana',
      principalName: 'ana@contoso.example',
      mri: null,
      department: 'IT',
      language: 'zh-TW',
    });
    expect(far.asked[0]).toMatchObject({
      authorization: 'Bearer token-1',
      path: '/graph/v1.0/users/ana%40contoso.example?$select=id,displayName,userPrincipalName,department,preferredLanguage',
    });
  });

  it('does not take another for the one who was meant, and asks nothing without a key', async () => {
    far.reply({ status: 200, body: ana });
    expect(await directory.person('bo@contoso.example')).toBeUndefined();
    await expect(directory.person(' ')).rejects.toMatchObject({ reason: 'refused' });
    await expect(directory.groupMembers('')).rejects.toMatchObject({ reason: 'refused' });
    expect(far.asked).toHaveLength(1);
  });

  it('knows nobody by that name', async () => {
    far.reply({ status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'none' } } });
    expect(await directory.person(ANA)).toBeUndefined();
  });

  it('lists the people of a group, page after page, and not the groups in it', async () => {
    const person = (id: string): object => ({ '@odata.type': '#microsoft.graph.user', id });
    const next = `${far.base}/graph/v1.0/groups/${GROUP}/transitiveMembers?$select=id&$skiptoken=a%2Fb`;
    far.reply(
      {
        status: 200,
        body: { value: [person(ANA), { '@odata.type': '#microsoft.graph.group', id: GROUP }], '@odata.nextLink': next },
      },
      { status: 200, body: { value: [person(ANA), person(TIER_TWO)] } },
    );
    expect(await directory.groupMembers(GROUP)).toEqual([ANA, TIER_TWO]);
    expect(paths()[1]).toContain(`/graph/v1.0/groups/${GROUP}/transitiveMembers?`);
    expect(new URLSearchParams(paths()[1]?.split('?')[1]).get('$skiptoken')).toBe('a/b');
  });

  it('sends its token to no other address that a page names', async () => {
    far.reply({ status: 200, body: { value: [], '@odata.nextLink': 'https://evil.example/v1.0/groups' } });
    await expect(directory.groupMembers(GROUP)).rejects.toMatchObject({ reason: 'refused' });
  });

  it.each([
    [{ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } }, 'refused'],
    [{ status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'x', message: 'y' } } }, 'throttled'],
    [{ status: 503, body: { error: { code: 'x', message: 'y' } } }, 'unavailable'],
    [{ status: 500, body: '<html>' }, 'unavailable'],
    ['hang' as const, 'unavailable'],
    ['reset' as const, 'unavailable'],
  ])('asks once and says why not: %j', async (reply, reason) => {
    far.reply(reply);
    await expect(directory.person(ANA)).rejects.toMatchObject({ reason });
    expect(far.asked).toHaveLength(1);
  });

  it('names the permission that is missing, and how long to wait', async () => {
    far.reply({ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } });
    await expect(directory.person(ANA)).rejects.toThrow(/grant User\.Read\.All/);
    await expect(directory.groupMembers(GROUP)).rejects.toThrow(/grant GroupMember\.Read\.All/);
    far.reply({ status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'x', message: 'y' } } });
    await expect(directory.person(ANA)).rejects.toMatchObject({ retryAfter: 3_000 });
  });
});
