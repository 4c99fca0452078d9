import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { adaptive, card, idOf, startOffice, type Json } from './tiny-bot.js';

type Office = Awaited<ReturnType<typeof startOffice>>;

const ENVELOPE = ['type', 'id', 'timestamp', 'localTimestamp', 'localTimezone', 'channelId', 'serviceUrl'].concat([
  'from',
  'conversation',
  'recipient',
  'channelData',
]);

const hasFields = (activity: Json | undefined, ...more: string[]) =>
  expect(Object.keys(activity ?? {}).sort()).toEqual([...ENVELOPE, ...more].sort());

describe('an activity', () => {
  let office: Office;
  const last = () => office.bot.heard.at(-1);
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.stop());

  it('of a personal message has the text twice, and the clock of the sender', async () => {
    const { ana, microsoft } = office;
    await ana.writes('a <b> & c');
    hasFields(last(), 'text', 'textFormat', 'locale', 'entities', 'attachments');
    expect(last()).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      timestamp: '2026-11-22T09:00:00.000Z',
      localTimestamp: '2026-11-22T10:00:00.000+01:00',
      localTimezone: 'Europe/Berlin',
      from: { id: ana.mri, name: 'Ana', aadObjectId: ana.objectId },
      recipient: { id: `28:${microsoft.cloud.appId}`, name: 'Tierline' },
      conversation: { conversationType: 'personal', tenantId: microsoft.cloud.tenantId, id: ana.chat.id },
      text: 'a <b> & c',
      locale: 'de-DE',
      entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', timezone: 'Europe/Berlin' }],
      attachments: [{ contentType: 'text/html', content: '<p>a &lt;b&gt; &amp; c</p>' }],
    });
  });

  it('of a channel reply names its thread and the mention', async () => {
    const { bo, tier1, team, post } = office;
    const thread = idOf(await post(adaptive(card([]))), 'activityId');
    await bo.writesIn(tier1, '@Tierline status T-1042', { thread });
    hasFields(last(), 'text', 'textFormat', 'locale', 'entities', 'attachments', 'replyToId');
    expect(last()).toMatchObject({
      conversation: { isGroup: true, conversationType: 'channel', id: `${tier1.id};messageid=${thread}` },
      replyToId: thread,
      text: '<at>Tierline</at> status T-1042\n',
      channelData: { channel: { id: tier1.id }, team: { id: team.id }, teamsChannelId: tier1.id, teamsTeamId: team.id },
    });
    expect((last()?.['entities'] as Json[])[0]).toMatchObject({ type: 'mention', text: '<at>Tierline</at>' });
  });

  it('of a new channel post is in the thread that it starts', async () => {
    const { ida, bo, tier1 } = office;
    const { message } = await ida.writesIn(tier1, 'new for someone', { mention: true, mentions: [bo] });
    expect(last()).toMatchObject({
      conversation: { id: `${tier1.id};messageid=${message.id}` },
      text: '<at>Tierline</at> new for someone <at>Bo</at>\n',
    });
    expect(last()).not.toHaveProperty('replyToId');
  });

  it('of a click carries the message it was made on', async () => {
    const { bo, tier1, post, microsoft } = office;
    const action = { type: 'Action.Execute', id: 'take', title: 'Take', verb: 'ticket.take', data: { ticket: 'T-1' } };
    const thread = idOf(await post(adaptive(card([], [action]))), 'activityId');
    await bo.clicks(tier1.latestCard()!, 'ticket.take');
    hasFields(last(), 'name', 'replyToId', 'locale', 'entities', 'value');
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: thread,
      conversation: { id: `${tier1.id};messageid=${thread}`, tenantId: microsoft.cloud.tenantId },
      value: { action, trigger: 'manual' },
    });
  });

  it('of an edit and of a deletion says which message', async () => {
    const { ana } = office;
    const { message } = await ana.writes('first');
    await ana.edits(message, 'second');
    hasFields(last(), 'text', 'textFormat');
    expect(last()).toMatchObject({ type: 'messageUpdate', id: message.id, channelData: { eventType: 'editMessage' } });
    await ana.deletes(message);
    hasFields(last());
    expect(last()).toMatchObject({ type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
  });

  it('of an installation comes with the news of the members', async () => {
    const { bo, bot, ida, team, tier1, microsoft } = office;
    await microsoft.installFor(bo);
    const personal = new Map(bot.heard.map((activity) => [activity['type'], activity]));
    hasFields(personal.get('installationUpdate'), 'locale', 'entities', 'action');
    expect(personal.get('conversationUpdate')).toMatchObject({
      membersAdded: [{ id: `28:${microsoft.cloud.appId}` }, { id: bo.mri, aadObjectId: bo.objectId }],
    });
    bot.heard.length = 0;
    await microsoft.installInTeam(team, ida, tier1);
    const inTeam = new Map(bot.heard.map((activity) => [activity['type'], activity]));
    expect(inTeam.get('installationUpdate')).toMatchObject({
      action: 'add',
      conversation: { id: tier1.id, name: 'Tier 1' },
      channelData: {
        settings: { selectedChannel: { id: tier1.id } },
        team: { id: team.id, aadGroupId: team.aadGroupId },
      },
    });
    expect(inTeam.get('conversationUpdate')).toMatchObject({ channelData: { eventType: 'teamMemberAdded' } });
  });

  it('about a channel is said in the team, by somebody without a name', async () => {
    const { tier1, team, ida, microsoft } = office;
    await microsoft.renameChannel(tier1, 'Desk');
    expect(last()).toMatchObject({
      conversation: { id: team.id },
      channelData: { eventType: 'channelRenamed', channel: { id: tier1.id, name: 'Desk' }, team: { id: team.id } },
    });
    expect(last()?.['from']).toEqual({ id: ida.mri, aadObjectId: ida.objectId });
    await microsoft.deleteChannel(tier1);
    expect(last()).toMatchObject({ channelData: { eventType: 'channelDeleted' } });
    await microsoft.restoreChannel(tier1);
    expect(last()).toMatchObject({ channelData: { eventType: 'channelRestored' } });
  });
});
