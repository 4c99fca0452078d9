import { describe, expect, it } from '@jest/globals';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('"Get a person" always makes one ticket', () => {
  const story = useStory();
  const open = (name: string): Promise<readonly object[]> =>
    story.desk.store.tickets.ofRequester(story.person(name).objectId as never, { open: true, limit: 9 });

  it('from a greeting, once however often it is pressed', async () => {
    const mia = story.person('mia');
    const [greeting] = await story.says(mia, 'Hello');
    const seen = greeting!.card!;
    const first = await mia.clicks(greeting!, 'request.person', { seen });
    const again = await mia.clicks(greeting!, 'request.person', { seen });
    await story.settled();
    expect(words(first.card)).toContain('T-1001');
    expect(words(again.card)).toContain('T-1001');
    expect(await open('mia')).toHaveLength(1);
    expect(words(story.card(1, 'T-1001'))).toContain('I would like to talk to a person');
  });

  it('from the card of a problem, with what was written', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'The VPN on my Windows laptop does not connect');
    await story.answer(noor, 'request.person');
    expect(await open('noor')).toHaveLength(1);
    expect(words(story.card(1, 'T-1002'))).toContain('The VPN on my Windows laptop does not connect');
  });

  it('and by asking for it in words', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, '我要找真人');
    expect(await open('yijun')).toHaveLength(1);
    expect(verbsOn(story.card(1, 'T-1003'))).toContain('ticket.take');
  });
});
