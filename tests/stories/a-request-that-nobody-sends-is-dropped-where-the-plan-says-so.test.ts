import { describe, expect, it } from '@jest/globals';
import { useStory, verbsOn, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('a request that nobody sends is dropped where the plan says so', () => {
  const story = useStory({ plan: 'drops-drafts' });
  const pass = async (hours: number): Promise<void> => {
    story.clock.advance(hours * HOUR);
    await story.settled();
  };

  it('asked about first, in the hours of the desk and not on a holiday', async () => {
    const mia = story.person('mia');
    // Monday 10:00; the desk closes at 16:00, and Tuesday is a holiday.
    await pass(5.5);
    await story.says(mia, 'My iPhone cannot enrol, Company Portal stops');
    await pass(24);
    expect(words(mia.chat.latestCard())).not.toContain('You have not sent this yet');
    await pass(20);
    expect(words(mia.chat.latestCard())).toContain('Do you still need it? If I hear nothing, I put it away at 12:30');
  });

  it('then put away: the card says so, and it is counted', async () => {
    const mia = story.person('mia');
    const before = mia.chat.messages.length;
    await pass(2);
    const card = mia.chat.messages.findLast((message) => message.card !== null)!;
    expect(words(card)).toContain('Not sent: put away because I heard nothing');
    expect(verbsOn(card)).toEqual([]);
    expect(mia.chat.messages).toHaveLength(before);
    expect(await story.desk.store.drafts.endings(0)).toEqual({ sent: 0, sentByDesk: 0, cancelled: 0, dropped: 1 });
  });

  it('what is written after it is a request of its own', async () => {
    const mia = story.person('mia');
    const ticket = await story.report(mia, 'It is my Mac, and it cannot join the Wi-Fi');
    expect(words(story.card(1, ticket))).not.toContain('iPhone');
  });
});
