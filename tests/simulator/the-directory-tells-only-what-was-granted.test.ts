import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { codeOf, startOffice, startStage, type Json } from './tiny-bot.js';

describe('the directory', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it('finds a user by address or object id, and gives what is selected', async () => {
    const { bot, ana, microsoft } = office;
    const usual = await bot.graph('/v1.0/users/ANA%40contoso.example');
    expect(usual.body).toMatchObject({
      id: ana.objectId,
      userPrincipalName: 'ana@contoso.example',
      displayName: 'Ana',
    });
    expect(usual.body).not.toHaveProperty('department');
    const chosen = await bot.graph(`/v1.0/users/${ana.objectId}?$select=id,department`);
    expect(chosen.body).toEqual({
      '@odata.context': `${microsoft.cloud.graphUrl}/v1.0/$metadata#users(id,department)/$entity`,
      id: ana.objectId,
      department: 'IT',
    });
  });

  it('does not know strangers, Teams ids or invented properties', async () => {
    const { bot, ana } = office;
    expect(codeOf(await bot.graph('/v1.0/users/eve%40contoso.example'))).toBe('Request_ResourceNotFound');
    expect((await bot.graph(`/v1.0/users/${encodeURIComponent(ana.mri)}`)).status).toBe(404);
    expect((await bot.graph(`/v1.0/users/${ana.objectId}?$select=shoeSize`)).status).toBe(400);
  });

  it('lists a group in pages, and the groups inside it', async () => {
    const { bot, microsoft, ana, bo, ida } = office;
    const inner = microsoft.addGroup({ name: 'Tier 2', members: [bo, ida] });
    const group = microsoft.addGroup({ name: 'All tiers', members: [ana, inner, bo] });
    const ids: unknown[] = [];
    let next: string | undefined = `/v1.0/groups/${group.id}/transitiveMembers/microsoft.graph.user?$top=2&$select=id`;
    while (next !== undefined) {
      const body = (await bot.graph(next)).body as Json;
      ids.push(...(body['value'] as Json[]).map(({ id }) => id));
      next = (body['@odata.nextLink'] as string | undefined)?.slice(microsoft.cloud.graphUrl.length);
    }
    expect(ids).toEqual([ana.objectId, bo.objectId, ida.objectId]);
    const direct = (await bot.graph(`/v1.0/groups/${group.id}/members`)).body as Json;
    expect((direct['value'] as Json[]).map((member) => member['@odata.type'])).toEqual([
      '#microsoft.graph.user',
      '#microsoft.graph.group',
      '#microsoft.graph.user',
    ]);
    expect((await bot.graph('/v1.0/groups/none/members')).status).toBe(404);
  });

  it('refuses what the admin did not grant', async () => {
    const poor = await startStage({ tenant: { roles: ['User.Read.All'] } });
    poor.microsoft.addUser({ principalName: 'ana@contoso.example', name: 'Ana' });
    const group = poor.microsoft.addGroup({ name: 'Tier 1', members: [] });
    expect((await poor.bot.graph('/v1.0/users/ana%40contoso.example')).status).toBe(200);
    expect(codeOf(await poor.bot.graph(`/v1.0/groups/${group.id}/members`))).toBe('Authorization_RequestDenied');
    await poor.stop();
  });
});
