import { describe, expect, it } from '@jest/globals';

import { startOffice } from './tiny-bot.js';

const portrait = async (seed: string) => {
  const { microsoft, ana, bo, team, tier1, say, stop } = await startOffice({ seed });
  await say({ type: 'message', text: 'hello' });
  const { appId, secret, tenantId } = microsoft.cloud;
  const message = ana.chat.latest()?.id;
  await stop();
  return [appId, secret, tenantId, ana.objectId, ana.mri, bo.chat.id, team.id, team.aadGroupId, tier1.id, message];
};

describe('ids', () => {
  it('are the same for the same seed, and others for another', async () => {
    const [one, again, other] = [await portrait('a'), await portrait('a'), await portrait('b')];
    expect(again).toEqual(one);
    expect(one.slice(0, 9).some((id) => other.includes(id))).toBe(false);
    expect(one[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
