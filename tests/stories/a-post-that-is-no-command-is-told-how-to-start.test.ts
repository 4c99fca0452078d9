import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a post in a tier’s channel that is no command is told how to start', () => {
  const story = useStory();

  it('and given the line that makes a ticket of it', async () => {
    const text = 'Sales called: three phones lost their mail profile';
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), text);
    expect(words(answer)).toContain('answer in the thread of its card and mention me');
    expect(words(answer)).toContain(`@Tierline new for name@contoso.example: ${text}`);
    expect(await story.desk.store.tickets.find('T-1001')).toBeUndefined();
  });

  it('a reply that stands in no ticket’s thread as well', async () => {
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'reply: we are on it');
    expect(words(answer)).toContain('I do not see which ticket that is about');
  });

  it('a card says that only mentions are seen', async () => {
    const ticket = await takenByAna(story);
    expect(words(story.card(1, ticket))).toContain('I do not see other messages');
    const { status } = await story.person('ana').writesIn(story.channel(1), 'Has anybody seen this before?', {
      mention: false,
      thread: story.card(1, ticket),
    });
    expect(status).toBeNull();
    expect((await story.ticket(ticket)).words).toEqual([]);
  });
});

describe('a file in a channel, which the bot cannot see', () => {
  const story = useStory();

  it('is answered so, and its words are taken', async () => {
    const ticket = await takenByAna(story);
    const [ana, channel, thread] = [story.person('ana'), story.channel(1), story.card(1, ticket)];
    await ana.writesIn(channel, 'This is what it looks like', { mention: true, thread, files: ['screen.png'] });
    await story.settled();
    const said = story.thread(1, ticket).map(words);
    expect(said.filter((text) => text.includes('I cannot see files or pictures in a channel'))).toHaveLength(1);
    expect(verbsOn(story.thread(1, ticket).at(-1))).toEqual(['note.send']);
    await ana.writesIn(channel, '', { mention: true, thread, files: ['log.zip'] });
    await story.settled();
    expect(words(story.thread(1, ticket).at(-1))).toContain('A requester can send pictures to me');
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('both are said in it', async () => {
    const [start] = await story.saysIn(story.person('ana'), story.channel(1), '業務部來電：三支手機收不到信');
    expect(words(start)).toContain('@Tierline 新增 給 name@contoso.example：業務部來電：三支手機收不到信');
    const channel = story.channel(1);
    await story.person('ana').writesIn(channel, '', { mention: true, files: ['log.zip'] });
    await story.settled();
    expect(words(channel.messages.at(-1))).toContain('我看不到頻道中的檔案或圖片');
  });
});
