import { describe, expect, it } from '@jest/globals';
import { ChatTranscript } from '../../src/rehearsal/chat-transcript.js';
import { useStory } from '../helpers/story.js';

describe('a chat is told in order', () => {
  const story = useStory();

  it('what is written, answered and pressed, and what a card says anew', async () => {
    const mia = story.person('mia');
    const transcript = new ChatTranscript(story.microsoft, () => 'the part');
    const ticket = await story.report(mia, 'My iPhone cannot enrol');
    await story.press(story.person('ana'), 1, ticket, 'ticket.take');
    const told = transcript.lines.map((line) => line.replace(/^ *│? */, '')).filter((line) => line !== '');
    expect(told.slice(0, 4)).toEqual([
      '── the part',
      'Mia (en-GB) and Tierline',
      'Mia: My iPhone cannot enrol',
      'Tierline: This is what I understood',
    ]);
    const order = [
      '[Send] [Get a person] [Cancel]',
      'Mia presses [Send]',
      'Sent to Service desk',
      'Ana from Service desk',
    ];
    const places = order.map((words) => told.findIndex((line) => line.includes(words)));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  it('what is changed and taken back; nothing of what staff say in channels', async () => {
    const noor = story.person('noor');
    const transcript = new ChatTranscript(story.microsoft, () => '');
    const { message } = await noor.writes('My Mac cannot join the Wi-Fi');
    await noor.edits(message, 'My Mac cannot join any Wi-Fi');
    await noor.deletes(message);
    await story.saysIn(story.person('ana'), story.channel(1), 'queue');
    const told = transcript.lines.join('\n');
    expect(told).toContain('Noor changes it to:');
    expect(told).toContain('Noor deletes “My Mac cannot join any Wi-Fi”');
    expect(told).not.toContain('queue');
  });
});
