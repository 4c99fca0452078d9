import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, verbsOn } from '../helpers/story.js';

/** A process that is killed after its commit leaves its due work to be done again by another. */
describe('work that comes twice answers once', () => {
  const story = useStory();
  const fromDesk = (who: Person) => who.chat.messages.filter((message) => message.from === 'bot');
  const again = async (kind: string, who: Person): Promise<void> => {
    await story.desk.store.write(async (tables) => {
      const draft = await tables.drafts.openOf(who.objectId as never);
      const key = draft?.id ?? '';
      expect(key).not.toBe('');
      await tables.dueWork.schedule({ kind, key, at: story.clock.now() });
      return { keep: null };
    });
    await story.reads();
  };

  it('a request is read once: one card, and it is not taken away and posted anew', async () => {
    const mia = story.person('mia');
    await story.says(mia, 'My iPhone cannot enrol, error 0x80180014');
    const before = fromDesk(mia).map((one) => one.id);
    await again('read-draft', mia);
    expect(fromDesk(mia).map((one) => one.id)).toEqual(before);
    expect(verbsOn(fromDesk(mia).at(-1))).toContain('request.send');
  });

  it('nobody is reminded twice of what he has not sent', async () => {
    const mia = story.person('mia');
    story.clock.advance(story.desk.plans.current().intake.remindAfter);
    await story.settled();
    const before = fromDesk(mia).length;
    await again('remind-draft', mia);
    await again('settle-draft', mia);
    expect(fromDesk(mia)).toHaveLength(before);
  });

  it('what is said later is read all the same', async () => {
    const mia = story.person('mia');
    const before = fromDesk(mia).length;
    await story.says(mia, 'It is an iPhone 15');
    expect(fromDesk(mia)).toHaveLength(before + 1);
  });
});
