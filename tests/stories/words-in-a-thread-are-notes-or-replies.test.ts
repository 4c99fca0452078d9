import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('words in a ticket’s thread are notes, or replies to the requester', () => {
  const story = useStory();
  const chat = (): string => story.person('mia').chat.messages.map(words).join('\n');

  it('a note stays among staff, and the answer says so', async () => {
    const ticket = await takenByAna(story);
    const [answer] = await story.saysIn(
      story.person('bo'),
      story.channel(1),
      'Seen this last week',
      story.card(1, ticket),
    );
    expect(words(answer)).toContain(`Noted on ${ticket}. Service desk can read it here; Mia has not seen it.`);
    expect(words(story.card(1, ticket))).toContain('Seen this last week');
    expect(chat()).not.toContain('Seen this last week');
  });

  it('a reply goes to the requester', async () => {
    const text = 'reply: We are looking into it, please keep the phone on';
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), text, story.card(1, 'T-1001'));
    expect(words(answer)).toContain('Sent to Mia (T-1001)');
    expect(chat()).toContain('We are looking into it, please keep the phone on');
  });

  it('a person of a tier that never had it cannot write to the requester', async () => {
    const { version } = await story.ticket('T-1001');
    const channel = story.channel(1);
    const [answer] = await story.saysIn(story.person('eve'), channel, 'reply: Hello', story.card(1, 'T-1001'));
    expect(words(answer)).toContain('It is with tier 1 now');
    expect((await story.ticket('T-1001')).version).toBe(version);
  });

  it('nor can somebody who is no staff note anything', async () => {
    const { version } = await story.ticket('T-1001');
    const { admin } = story.scene;
    const [answer] = await story.saysIn(admin, story.channel(1), 'I was here', story.card(1, 'T-1001'));
    expect(words(answer)).toContain('private chat');
    expect((await story.ticket('T-1001')).version).toBe(version);
  });

  it('outside a ticket’s thread there is no ticket to note it on', async () => {
    const { version } = await story.ticket('T-1001');
    const posted = await story.person('bo').writesIn(story.channel(1), 'Who is on duty?', { mention: false });
    const [answer] = await story.saysIn(story.person('bo'), story.channel(1), 'note it', posted.message);
    expect(words(answer)).toContain('I do not see which ticket that is about');
    expect((await story.ticket('T-1001')).version).toBe(version);
  });
});
