import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

/** What of a card Teams reads as markdown: text blocks, facts and choices, but no rich text. */
const markdown = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(markdown).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, value, ...rest } = node as Record<string, unknown>;
  const own = type === 'TextRun' || String(type).startsWith('Input.') ? '' : [text, value].map(String).join('\n');
  return `${own}\n${Object.values(rest).map(markdown).join('\n')}`;
};

describe('any text is shown as it is, cut to size, and never evaluated', () => {
  const story = useStory();
  const shown = async (text: string): Promise<string> => {
    const mia = story.person('mia');
    await story.says(mia, `My iPhone cannot be enrolled ${text}`);
    await story.answer(mia, 'request.send');
    const id = mia.objectId as never;
    const [newest] = await story.desk.store.tickets.ofRequester(id, { open: true, limit: 1 });
    const card = story.card(1, newest!.number);
    expect(card.content.mentions).toEqual([]);
    expect(card.content.plainMentions).toEqual([]);
    return JSON.stringify(card.card);
  };

  it.each([
    ['HTML', '<img src=x onerror=alert(1)><b>bold</b>'],
    ['a link', '[Sign in here](https://evil.example/login)'],
    ['a mention', '<at>Ana</at> please look'],
    ['a template', '${requester.department} ${1+1} {{ticket}} {name}'],
    ['markup of cards', '**bold** _it_ `code` {{DATE(2020-01-01,SHORT)}}'],
    ['turned letters', '\u202Egnp.exe'],
    ['nothing to see', '\u0000\u0007\uD800'],
  ])('%s', async (_what, text) => {
    const card = await shown(text);
    expect(markdown(JSON.parse(card))).not.toMatch(/evil|alert|\*\*/);
    expect(card).not.toContain('<at>Ana</at>');
    expect(card).not.toContain('{{DATE(');
    expect(card).not.toContain('\\u0000');
    expect(card).toContain('cannot be enrolled');
  });

  it('30,000 characters, on a card that Teams takes', async () => {
    const card = await shown('and it says no and no and no again. '.repeat(1_000).slice(0, 30_000));
    expect(Buffer.byteLength(card)).toBeLessThan(28_000);
  });

  it('in what staff write as well', async () => {
    const ticket = await takenByAna(story);
    const question = '<at>Mia</at> [click](https://evil.example) ${1+1}';
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question });
    const card = JSON.stringify(story.person('mia').chat.latestCard()!.card);
    expect(card).not.toContain('<at>Mia</at>');
    expect(markdown(JSON.parse(card))).not.toContain('evil');
    expect(words(story.person('mia').chat.latestCard())).toContain('1+1');
  });
});
