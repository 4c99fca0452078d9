import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('the service address that was seen last is used', () => {
  const story = useStory();

  it('for a person, from the next message on', async () => {
    const { microsoft } = story;
    const mia = story.person('mia');
    const moved = microsoft.cloud.serviceUrl.replace('127.0.0.1', 'localhost');
    const token = await microsoft.tokens.channel({ serviceUrl: moved });
    const activity = {
      type: 'message',
      id: '1700000000001',
      timestamp: new Date(story.clock.now()).toISOString(),
      channelId: 'msteams',
      serviceUrl: moved,
      from: { id: mia.mri, name: mia.name, aadObjectId: mia.objectId },
      recipient: { id: `28:${microsoft.cloud.appId}`, name: 'Tierline' },
      conversation: { conversationType: 'personal', tenantId: microsoft.cloud.tenantId, id: mia.chat.id },
      channelData: { tenant: { id: microsoft.cloud.tenantId } },
      text: 'help',
      textFormat: 'plain',
    };
    const before = mia.chat.messages.length;
    expect(await microsoft.deliver(activity, { token })).toMatchObject([{ status: 200 }]);
    await story.settled();
    expect(mia.chat.messages.slice(before).map(words).join()).toContain('Write what does not work');
    expect(await story.desk.store.people.find(mia.objectId as never)).toMatchObject({ serviceUrl: moved });
  });

  it('also when the old one is gone for good', async () => {
    const mia = story.person('mia');
    await story.desk.store.people.save({ id: mia.objectId as never, serviceUrl: 'http://127.0.0.1:9/' });
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: 'Which version?' });
    expect(words(mia.chat.latestCard())).toContain('Which version?');
  });
});
