import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { adaptive, card, codeOf, segment, startOffice, type Json } from './tiny-bot.js';

const input = (id: string) => ({ type: 'Input.Text', id, label: 'Note' });
const form = (id: string) => ({
  type: 'Action.ShowCard',
  title: 'Form',
  card: { type: 'AdaptiveCard', body: [input(id)] },
});

describe('a message', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it.each<[string, unknown, number, string]>([
    ['no object', 'hello', 400, 'BadSyntax'],
    ['no type', { text: 'hello' }, 400, 'BadSyntax'],
    ['an unknown type', { type: 'handoff' }, 400, 'BadSyntax'],
    ['neither text nor attachments', { type: 'message', text: '' }, 400, 'BadSyntax'],
    ['a text that is no text', { type: 'message', text: 7 }, 400, 'BadSyntax'],
    ['an unknown format', { type: 'message', text: 'a', textFormat: 'html' }, 400, 'BadSyntax'],
    ['an attachment without a type', { type: 'message', attachments: [{}] }, 400, 'BadSyntax'],
    [
      'a card without content',
      { ...adaptive(card([])), attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] },
      400,
      'BadSyntax',
    ],
    ['a card of version 1.6', adaptive({ ...card([]), version: '1.6' }), 400, 'BadSyntax'],
    ['a card without a version', adaptive({ type: 'AdaptiveCard', body: [] }), 400, 'BadSyntax'],
    ['a card of 29 KB', adaptive(card([{ type: 'TextBlock', text: 'x'.repeat(29 * 1024) }])), 413, 'MessageSizeTooBig'],
    ['a text of 101 KB', { type: 'message', text: 'x'.repeat(101 * 1024) }, 413, 'MessageSizeTooBig'],
    ['an input twice', adaptive(card([input('a'), { type: 'Container', items: [input('a')] }])), 400, 'BadSyntax'],
    ['an input twice, in two forms', adaptive(card([], [form('a'), form('a')])), 400, 'BadSyntax'],
    ['an input without an id', adaptive(card([{ type: 'Input.Text' }])), 400, 'BadSyntax'],
    ['a button that calls a web page', adaptive(card([], [{ type: 'Action.Http' }])), 400, 'BadSyntax'],
    [
      'a picture over plain http',
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'http://x/y.png' }] },
      400,
      'BadSyntax',
    ],
  ])('with %s is refused', async (_what, activity, status, code) => {
    const { say, ana } = office;
    const before = ana.chat.messages.length;
    const reply = await say(activity as Json);
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    expect(ana.chat.messages).toHaveLength(before);
  });

  it('that is no JSON is refused by its type', async () => {
    const { microsoft, ana } = office;
    const token = await microsoft.tokens.access('https://api.botframework.com');
    const reply = await fetch(`${microsoft.cloud.serviceUrl}v3/conversations/${segment(ana.chat.id)}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: 'hello',
    });
    expect(reply.status).toBe(415);
  });

  it('with text beside a card becomes two, and neither is named', async () => {
    const { say, ana } = office;
    const reply = await say({ ...adaptive(card([])), text: 'Look' });
    expect([reply.status, reply.body]).toEqual([202, {}]);
    expect(ana.chat.messages.slice(-2).map(({ text, card: shown }) => [text, shown !== null])).toEqual([
      ['Look', false],
      [null, true],
    ]);
  });

  it('with a picture inside keeps its words, and only the words count as length', async () => {
    const { say, ana } = office;
    const contentUrl = `data:image/png;base64,${'A'.repeat(200 * 1024)}`;
    const reply = await say({ type: 'message', text: 'See', attachments: [{ contentType: 'image/png', contentUrl }] });
    expect(reply.status).toBe(201);
    expect(ana.chat.latest()).toMatchObject({ text: 'See', content: { attachments: [{ contentUrl }] } });
  });

  it('that says that somebody types leaves nothing behind', async () => {
    const { say, ana } = office;
    const before = ana.chat.messages.length;
    expect((await say({ type: 'typing' })).status).toBe(202);
    expect(ana.chat.messages).toHaveLength(before);
  });
});
