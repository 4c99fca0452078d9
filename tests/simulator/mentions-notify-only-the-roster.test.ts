import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { adaptive, card, codeOf, startOffice, type Json } from './tiny-bot.js';

const mention = (id: string, name: string) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } });

describe('a mention', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  const post = async (text: string, ...entities: Json[]) => {
    const reply = await office.post({ type: 'message', text, entities });
    return { reply, message: office.tier1.messages.at(-1) };
  };

  it('of a member notifies', async () => {
    const { bo } = office;
    const { message } = await post('<at>Bo</at> your turn', mention(bo.mri, 'Bo'));
    expect(message?.mentions).toEqual([{ mri: bo.mri, name: 'Bo' }]);
    expect(message?.content.plainMentions).toEqual([]);
  });

  it('of somebody who is not in the team, or without an entity, is shown and notifies nobody', async () => {
    const { ana } = office;
    const { message } = await post('<at>Ana</at> and <at>Eve</at>', mention(ana.mri, 'Ana'));
    expect(message?.mentions).toEqual([]);
    expect(message?.content.plainMentions).toEqual(['Ana', 'Eve']);
  });

  it('is refused when the text does not have it, when it is incomplete, or when nobody knows the id', async () => {
    const { bo } = office;
    expect((await post('your turn', mention(bo.mri, 'Bo'))).reply.status).toBe(400);
    expect((await post('<at>Bo</at>', { type: 'mention', text: '<at>Bo</at>' })).reply.status).toBe(400);
    expect((await post('Bo', { ...mention(bo.mri, 'Bo'), text: 'Bo' })).reply.status).toBe(400);
    expect(codeOf((await post('<at>Bo</at>', mention('29:1unknown', 'Bo'))).reply)).toBe('BadArgument');
    expect(codeOf((await post('<at>Bo</at>', mention(bo.objectId, 'Bo'))).reply)).toBe('BadArgument');
  });

  it('in a card stands in the card, and may name a person by address', async () => {
    const { bo, tier1 } = office;
    const body = [{ type: 'TextBlock', text: 'For <at>Bo</at>' }];
    const good = { ...card(body), msteams: { entities: [mention('bo@contoso.example', 'Bo')] } };
    expect((await office.post(adaptive(good))).status).toBe(201);
    expect(tier1.latestCard()?.mentions).toEqual([{ mri: bo.mri, name: 'Bo' }]);
    const wrong = { ...card([]), msteams: { entities: [mention(bo.mri, 'Bo')] } };
    expect((await office.post(adaptive(wrong))).status).toBe(400);
  });
});
