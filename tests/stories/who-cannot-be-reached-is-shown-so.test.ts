import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('who cannot be reached is shown so, and not tried for ever', () => {
  const story = useStory();
  const writesTo = (chat: string): number =>
    story.microsoft.wire.entries.filter((one) => one.method === 'POST' && decodeURIComponent(one.path).includes(chat))
      .length;

  it('who blocked the bot', async () => {
    const mia = story.person('mia');
    const ticket = await takenByAna(story);
    mia.blocksBot();
    const before = writesTo(mia.chat.id);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: 'Which version?' });
    expect(words(story.card(1, ticket))).toContain(
      'Mia cannot be reached in Teams: call them, ask the question, then record the answer.',
    );
    // None, where the update of her request was refused before the question had its turn.
    const tried = writesTo(mia.chat.id);
    expect([before, before + 1]).toContain(tried);
    story.realTime.advance(HOUR);
    await story.settled();
    expect(writesTo(mia.chat.id)).toBe(tried);
  });

  it('gets everything when they are back', async () => {
    const mia = story.person('mia');
    mia.unblocksBot();
    await story.says(mia, 'It is version 26.1');
    expect(mia.chat.messages.map(words).join('\n')).toContain('Which version?');
    expect(words(story.card(1, 'T-1001'))).not.toContain('cannot be reached');
    expect(words(story.card(1, 'T-1001'))).toContain('It is version 26.1');
  });

  it('who removed the app', async () => {
    const noor = story.person('noor');
    const ticket = await story.report(noor, 'The VPN on my Windows laptop does not connect');
    await story.microsoft.uninstallFor(noor);
    await story.settled();
    expect(words(story.card(1, ticket))).toContain('Noor cannot be reached in Teams');
    const before = writesTo(noor.chat.id);
    await story.press(story.person('bo'), 1, ticket, 'ticket.ask', { question: 'Since when?' });
    expect(writesTo(noor.chat.id)).toBe(before);
    await story.microsoft.installFor(noor);
    await story.settled();
    expect(noor.chat.messages.map(words).join('\n')).toContain('Since when?');
    expect(words(story.card(1, ticket))).not.toContain('cannot be reached');
  });
});
