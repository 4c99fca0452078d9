import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { codeOf, segment, startOffice, type Json } from './tiny-bot.js';

describe('the roster', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  const get = (path: string) => office.bot.connector('GET', `v3/${path}`);
  const names = (body: unknown) => ((body as Json)['members'] as Json[]).map((member) => member['name']);

  it('of a standard channel is that of the whole team, of a private one its own', async () => {
    const { team, tier1, bo, microsoft } = office;
    const secret = microsoft.addChannel(team, { name: 'Secret', kind: 'private', members: [bo] });
    expect(names((await get(`conversations/${segment(tier1.id)}/pagedmembers`)).body)).toEqual(['Ida', 'Bo']);
    expect(names((await get(`conversations/${segment(secret.id)}/pagedmembers`)).body)).toEqual(['Bo']);
  });

  it('names a member by Teams id, object id or address', async () => {
    const { tier1, bo, microsoft } = office;
    for (const key of [bo.mri, bo.objectId.toUpperCase(), bo.principalName]) {
      const { body } = await get(`conversations/${segment(tier1.id)}/members/${segment(key)}`);
      expect(body).toEqual({
        id: bo.mri,
        objectId: bo.objectId,
        name: 'Bo',
        givenName: 'Bo',
        surname: '',
        email: 'bo@contoso.example',
        userPrincipalName: 'bo@contoso.example',
        tenantId: microsoft.cloud.tenantId,
        userRole: 'user',
      });
    }
  });

  it('does not have strangers, and no thread has one', async () => {
    const { tier1, ana } = office;
    expect(codeOf(await get(`conversations/${segment(tier1.id)}/members/${segment(ana.mri)}`))).toBe(
      'MemberNotFoundInConversation',
    );
    expect((await get(`conversations/${segment(ana.chat.id)}/members/${segment(ana.mri)}`)).status).toBe(200);
    expect((await get(`conversations/${segment(`${tier1.id};messageid=1`)}/pagedmembers`)).status).toBe(404);
  });

  it('comes in pages of 50 to 500', async () => {
    const { microsoft, team } = office;
    const crowd = Array.from({ length: 118 }, (_, index) =>
      microsoft.addUser({ principalName: `person${index}@contoso.example`, name: `Person ${index}` }),
    );
    const big = microsoft.addTeam({ name: 'Big', members: crowd });
    big.installed = true;
    const seen: unknown[] = [];
    for (let token: unknown = ''; seen.length === 0 || token !== '';) {
      const { body } = await get(
        `conversations/${segment(big.id)}/pagedmembers?pageSize=50&continuationToken=${String(token)}`,
      );
      seen.push(...names(body));
      token = (body as Json)['continuationToken'];
    }
    expect(new Set(seen).size).toBe(118);
    for (const size of [49, 501, 'many'])
      expect((await get(`conversations/${segment(team.id)}/pagedmembers?pageSize=${size}`)).status).toBe(400);
  });

  it('of a team comes with its name and its channels, General without a name', async () => {
    const { team, tier1 } = office;
    expect((await get(`teams/${segment(team.id)}`)).body).toMatchObject({
      id: team.id,
      name: 'Intune support',
      memberCount: 2,
    });
    const { body } = await get(`teams/${segment(team.id)}/conversations`);
    expect((body as Json)['conversations']).toEqual(
      expect.arrayContaining([{ id: team.id }, { id: tier1.id, name: 'Tier 1' }]),
    );
    expect((await get('teams/19:nowhere')).status).toBe(404);
  });
});
