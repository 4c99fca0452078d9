import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a note can be sent on to the requester', () => {
  const story = useStory();
  const chat = (): string => story.person('mia').chat.messages.map(words).join('\n');

  it('by a button on the answer, which says who can read it so far', async () => {
    const ticket = await takenByAna(story);
    const [answer] = await story.saysIn(
      story.person('ana'),
      story.channel(1),
      'Ours is on the way',
      story.card(1, ticket),
    );
    expect(words(answer)).toContain('Service desk can read it here; Mia has not seen it.');
    expect(verbsOn(answer)).toEqual(['note.send']);
    const clicked = await story.person('bo').clicks(answer!, 'note.send');
    await story.settled();
    expect(words(clicked.card)).toContain('Sent to Mia (T-1001).');
    expect(chat()).toContain('Ours is on the way');
  });

  it('once: for whoever presses it next it was sent already', async () => {
    const answer = story.thread(1, 'T-1001').find((one) => verbsOn(one).includes('note.send'));
    const clicked = await story.person('ana').clicks(answer!, 'note.send');
    await story.settled();
    expect(clicked.text).toBe('It was sent to the requester already.');
    expect(chat().split('from Service desk writes:')).toHaveLength(2);
  });

  it('two notes on one version of a ticket are two notes', async () => {
    const { card } = { card: story.card(1, 'T-1001') };
    const [first] = await story.saysIn(story.person('ana'), story.channel(1), 'First of two', card);
    const [second] = await story.saysIn(story.person('ana'), story.channel(1), 'Second of two', card);
    for (const answer of [first, second]) await story.person('ana').clicks(answer!, 'note.send');
    await story.settled();
    expect(chat()).toContain('First of two');
    expect(chat()).toContain('Second of two');
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('the answer and its button are in it', async () => {
    const ticket = await takenByAna(story);
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), '新的手機在路上', story.card(1, ticket));
    expect(words(answer)).toContain(`已記在 ${ticket}。服務台和MDM 小組 在此看得到，Mia 看不到。`);
    expect(words(answer)).toContain('傳給 Mia');
  });
});
