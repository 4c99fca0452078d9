import { describe, expect, it } from '@jest/globals';
import { bytes, CARD_LIMIT } from '../../src/cards/fit-card.js';
import { packetText } from '../../src/cards/packet-text.js';
import { draftPacket } from '../../src/domain/packet/draft-packet.js';
import { textsOf } from '../../src/usecases/texts-of.js';
import { write } from '../helpers/commands.js';
import { mia } from '../helpers/people.js';
import { withEve } from '../helpers/scenes.js';
import { sampleBackground } from './sample-background.js';

const HOSTILE = '</at><at>everybody</at> [y](https://evil.example) **loud** {{DATE(2026)}} ';

const written = (said: string, times = 1): string => {
  const story = Array.from({ length: times }).reduce<typeof withEve>((so) => so.and([mia, write(said)]), withEve);
  const texts = new Map(textsOf(story.ticket).map((id) => [id, String(id)]));
  const background = sampleBackground(said, story.now, 20);
  return packetText(draftPacket({ ticket: story.ticket, texts, background, principalName: null, pictures: 2 }));
};

describe('the packet as a message', () => {
  it.each(['x', '裝置註冊失敗'.repeat(600), HOSTILE.repeat(60), '*_~[]|'.repeat(600)])('fits with %.9s', (said) => {
    const text = written(said, 40).replaceAll('\n', '\n\n');
    expect(bytes(text)).toBeLessThanOrEqual(CARD_LIMIT);
    expect(text).toContain('**MISSING**');
    expect(text).toContain('more in the ticket');
  });

  it('mentions, links and formats nothing that somebody wrote', () => {
    const text = written(HOSTILE);
    expect(text).not.toMatch(/<\/?at>|(?<!\\)\[y|\*\*loud/);
    expect(text).toContain('\\*\\*loud');
  });
});
