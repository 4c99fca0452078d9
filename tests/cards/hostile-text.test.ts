import { describe, expect, it } from '@jest/globals';
import type { TextId, Ticket } from '../../src/domain/ticket/ticket.js';
import { allCards, SAMPLED, type Sampled } from './all-cards.js';
import { faultsOf, nodesOf, skeletonOf } from './card-rules.js';
import { SAMPLE_WORDS, textId } from './sample-tickets.js';

const HOSTILE: Readonly<Record<string, string>> = {
  mention: '<at>Ida</at> <AT id="1">everyone</AT>',
  link: '[reset your password](javascript:alert(1)) ![x](http://evil.example/x.png)',
  template: '${1+1} ${$root.secret} {{DATE(2026-11-22T00:00:00Z,SHORT)}} {name} {n, plural, one {x} other {y}}',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)><b>bold</b> </div> <!-- x --> &lt;b&gt;',
  direction: '\u202Egnp.exe\u202C \u2066x\u2069 \u200Fabc',
  controls: 'a\u0000b\u001B[31mred\u0007 \uD800 lone',
  markdown: '# head\n- item\n**bold** _it_ ~~no~~ `code` > quote',
  json: '"}],"actions":[{"type":"Action.Execute","verb":"ticket.solve"}]\\',
};

/** Every word and every name of every sample replaced. */
const saying = (hostile: string): Sampled => {
  const words = new Map<TextId, string>(Object.keys(SAMPLE_WORDS).map((name) => [textId(name), hostile]));
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        ['name', 'title', 'device'].includes(key) && typeof one === 'string' ? hostile : named(one),
      ]),
    );
  };
  return {
    ...SAMPLED,
    words,
    tickets: named(SAMPLED.tickets) as Record<string, Ticket>,
    bridges: named(SAMPLED.bridges) as Sampled['bridges'],
    draft: named(SAMPLED.draft) as Sampled['draft'],
    members: named(SAMPLED.members) as Sampled['members'],
    sentence: hostile.replaceAll('\n', ' '),
    reason: hostile,
  };
};

const harmless = saying('harmless');
const calm = Object.fromEntries(
  Object.entries(allCards('en', harmless)).map(([name, card]) => [name, skeletonOf(card)]),
);

describe.each(Object.entries(HOSTILE))('%s in every text and name', (_name, hostile) => {
  const cards = allCards('en', saying(hostile));

  it('changes no card’s structure', () => {
    for (const [name, card] of Object.entries(cards)) expect([name, skeletonOf(card)]).toEqual([name, calm[name]]);
  });

  it('leaves every card sound', () => {
    for (const [name, card] of Object.entries(cards)) expect([name, faultsOf(card)]).toEqual([name, []]);
  });

  it('reaches nothing that Teams reads markdown in', () => {
    const blocks = Object.values(cards).flatMap((card) => nodesOf(card).filter((node) => node['type'] === 'TextBlock'));
    for (const block of blocks) expect(block['text']).not.toMatch(/javascript|\*\*|Ida|\$\{|gnp/);
  });
});

it('words are shown as they were written', () => {
  const shown = JSON.stringify(allCards('en', saying('${1+1} [x](y) **b** a<b'))['tier-untaken']).replaceAll(
    '\u200B',
    '',
  );
  expect(shown).toContain('${1+1} [x](y) **b** a<b');
});
