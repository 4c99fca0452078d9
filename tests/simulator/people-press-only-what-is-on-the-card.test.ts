import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { adaptive, card, idOf, segment, startOffice, type Json } from './tiny-bot.js';

const execute = (verb: string, more: Json = {}) => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  data: { v: 3 },
  ...more,
});
const text = (id: string, more: Json = {}) => ({ type: 'Input.Text', id, label: id, ...more });
const form = (body: unknown[], actions: unknown[]) => ({
  type: 'Action.ShowCard',
  title: 'Form',
  card: { type: 'AdaptiveCard', body, actions },
});

const CARD = card(
  [
    text('note', { value: 'as before' }),
    { type: 'ActionSet', actions: [execute('in.set')] },
    { type: 'Container', selectAction: execute('on.container'), items: [] },
  ],
  [
    execute('plain', { associatedInputs: 'none' }),
    form(
      [
        text('tried', { isRequired: true, maxLength: 10 }),
        text('findings'),
        { type: 'Input.ChoiceSet', id: 'tier', label: 'Tier', choices: [{ title: 'Tier 2', value: '2' }] },
        { type: 'Input.Toggle', id: 'urgent', title: 'Urgent' },
      ],
      [execute('escalate')],
    ),
    form([text('why')], [execute('return')]),
  ],
);

describe('a click', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  let thread: string;
  beforeEach(async () => {
    office = await startOffice();
    thread = idOf(await office.post(adaptive(CARD)));
  });
  afterEach(() => office.stop());

  const message = () => office.tier1.latestCard()!;
  const sent = () => ((office.bot.heard.at(-1)?.['value'] as Json)['action'] as Json)['data'];

  it('sends the inputs of its form and of the card around it, empty ones left out', async () => {
    const { bo } = office;
    await bo.clicks(message(), 'escalate', { inputs: { tried: 'restart', tier: '2' } });
    expect(sent()).toEqual({ v: 3, note: 'as before', tried: 'restart', tier: '2', urgent: 'false' });
    await bo.clicks(message(), 'return', { inputs: { why: 'not ours' } });
    expect(sent()).toEqual({ v: 3, note: 'as before', why: 'not ours' });
    await bo.clicks(message(), 'plain');
    expect(sent()).toEqual({ v: 3 });
  });

  it('finds buttons in action sets and on containers', async () => {
    const { bo } = office;
    expect((await bo.clicks(message(), 'in.set')).status).toBe(200);
    expect((await bo.clicks(message(), 'on.container')).status).toBe(200);
  });

  it('is not made where Teams would not let it', async () => {
    const { bo, ana, bot } = office;
    const refused = (reason: string) => expect.objectContaining({ name: 'SimulatorError', reason });
    const inputs = { tried: 'restart' };
    await expect(bo.clicks(message(), 'take')).rejects.toEqual(refused('button-not-on-card'));
    await expect(bo.clicks(message(), 'escalate')).rejects.toEqual(refused('input-not-accepted'));
    const wrong: Record<string, string>[] = [
      { tried: 'x'.repeat(11) },
      { ...inputs, tier: '3' },
      { ...inputs, why: 'x' },
    ];
    for (const each of wrong)
      await expect(bo.clicks(message(), 'escalate', { inputs: each })).rejects.toEqual(refused('input-not-accepted'));
    await expect(ana.clicks(message(), 'plain')).rejects.toEqual(refused('not-a-member'));
    expect(bot.heard).toEqual([]);
  });

  it('can be forged', async () => {
    const { ana } = office;
    expect((await ana.invokes(message(), { verb: 'take', data: { ticket: 'T-1' } })).status).toBe(200);
    expect(sent()).toEqual({ ticket: 'T-1' });
  });

  it('can be made on a card that the client still shows', async () => {
    const { bo, bot } = office;
    const old = message().card!;
    const path = `v3/conversations/${segment(thread)}/activities/${message().id}`;
    await bot.connector('PUT', path, adaptive(card([])));
    await expect(bo.clicks(message(), 'plain')).rejects.toMatchObject({ reason: 'button-not-on-card' });
    expect((await bo.clicks(message(), 'plain', { seen: old })).status).toBe(200);
  });

  it('that is answered with a card changes it for the one who clicked, until the bot changes it for all', async () => {
    const { bo, ida, bot } = office;
    const mine = card([], [execute('only.mine')]);
    bot.answers(() => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: mine },
    }));
    expect((await bo.clicks(message(), 'plain')).card).toEqual(mine);
    expect(message().cardFor(bo)).toEqual(mine);
    expect(message().cardFor(ida)).toEqual(CARD);
    const path = `v3/conversations/${segment(thread)}/activities/${message().id}`;
    await bot.connector('PUT', path, adaptive(CARD));
    expect(message().cardFor(bo)).toEqual(CARD);
  });

  it('that is answered with words shows the words', async () => {
    const { bo, bot } = office;
    const value = 'Bo took it 20 s ago';
    bot.answers(() => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
    }));
    expect(await bo.clicks(message(), 'plain')).toMatchObject({ status: 200, text: value, card: null });
  });
});
