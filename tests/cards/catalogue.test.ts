import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../src/cards/catalogue/en.js';
import { zhTw } from '../../src/cards/catalogue/zh-tw.js';
import { say, type Key } from '../../src/cards/say.js';
import { SAY_KEYS } from '../../src/domain/attention/notice.js';
import { LANGUAGES } from '../../src/domain/people.js';
import { CATEGORIES, IMPACTS, PLATFORMS, PRIORITIES } from '../../src/domain/support-plan.js';

const keys = Object.keys(en) as Key[];
const CATALOGUES = { en, 'zh-TW': zhTw } as const;

const sources = (folder: URL): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'catalogue')
    .map((entry) =>
      entry.isDirectory()
        ? sources(new URL(`${entry.name}/`, folder))
        : readFileSync(new URL(entry.name, folder), 'utf8'),
    )
    .join('\n');

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}
const LITERAL = 0;

const placesAmong = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => [
    ...(part.type !== LITERAL && typeof part.value === 'string' ? [part.value] : []),
    ...Object.values(part.options ?? {}).flatMap((option) => placesAmong(option.value)),
  ]);
const placesIn = (message: string): readonly string[] =>
  [...new Set(placesAmong(new IntlMessageFormat(message, 'en').getAst()))].sort();

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  it('has every sentence, each readable', () => {
    expect(Object.keys(CATALOGUES[language]).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(CATALOGUES[language][key].trim()).not.toBe('');
      expect(() => new IntlMessageFormat(CATALOGUES[language][key], language)).not.toThrow();
      expect(say(language, key)).not.toMatch(/undefined|[{}]/);
    }
  });

  it('has the same places in its sentences as the others', () => {
    const different = keys.filter((key) => placesIn(CATALOGUES[language][key]).join() !== placesIn(en[key]).join());
    expect(different).toEqual([]);
  });

  it.each([
    ['say', SAY_KEYS],
    ['category', CATEGORIES],
    ['platform', PLATFORMS],
    ['impact', IMPACTS],
    ['priority', PRIORITIES],
  ] as const)('names every %s', (family, members) => {
    for (const member of members) expect(CATALOGUES[language]).toHaveProperty([`${family}.${member}`]);
  });
});

it('has no sentence that nothing says', () => {
  const code = sources(new URL('../../src/', import.meta.url));
  const families = new Set([...code.matchAll(/`(\w+(?:\.\w+)*)\.\$\{/g)].map(([, family]) => family ?? ''));
  const unused = keys.filter((key) => {
    const family = key.split('.').slice(0, -1).join('.');
    return !code.includes(`'${key}'`) && ![...families].some((one) => family === one || key.startsWith(`${one}.`));
  });
  expect(unused).toEqual([]);
});

it('escalates with 呈報 and never with the word for an upgrade', () => {
  expect(Object.values(zhTw).filter((message) => message.includes('升級'))).toEqual([]);
  expect(zhTw['open.ticket.escalate']).toBe('呈報');
});

it('puts values in as they are', () => {
  const value = "{name} <b>'x'</b> ${1+1} #";
  expect(say('en', 'by.at', { name: value, time: 'now' })).toBe(`${value} · now`);
});
