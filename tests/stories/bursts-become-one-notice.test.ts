import { describe, expect, it } from '@jest/globals';
import { takenByAna, TRIED } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('bursts become one notice', () => {
  const story = useStory();
  const calls = (ticket: `T-${number}`): readonly string[] => story.thread(1, ticket).map(words);

  it('what a requester answers in three messages calls the reader once, and all of it stands on the card', async () => {
    const ticket = await takenByAna(story, 'The Wi-Fi on my iPhone is gone since this morning');
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, ticket, 'ticket.ask', { question: 'Which version is it?' });
    story.realTime.hold();
    for (const text of ['It is 26.1', 'on an iPhone 15', 'and it is the company phone']) await mia.writes(text);
    story.realTime.release();
    story.realTime.advance(3_000);
    await story.reads();
    const said = calls(ticket).filter((text) => text.includes('Mia'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^<at>Ana<\/at> · \*\*T-1001\*\* [\s\S]*Mia (answered|added something)\./);
    for (const text of ['It is 26.1', 'on an iPhone 15', 'and it is the company phone'])
      expect(words(story.card(1, ticket))).toContain(text);
  });

  it('an escalation into a tier that had it before says so', async () => {
    const ticket = await takenByAna(story, 'The VPN on my Windows laptop does not connect');
    const [ana, cho] = [story.person('ana'), story.person('cho')];
    await story.press(ana, 1, ticket, 'ticket.escalate', { tried: TRIED });
    await story.press(cho, 2, ticket, 'ticket.take');
    await story.press(cho, 2, ticket, 'ticket.return', { why: 'The log is missing' });
    await story.press(ana, 1, ticket, 'ticket.escalate', { tried: `${TRIED}, and here is the log` });
    expect(words(story.thread(2, ticket).at(-1))).toContain('Ana escalated it to this tier again.');
  });
});
