import { beforeAll, describe, expect, it } from '@jest/globals';
import { readChannelCommand } from '../../src/domain/intake/channel-command.js';
import { readPersonalCommand } from '../../src/domain/intake/personal-command.js';
import { understandMessage } from '../../src/domain/intake/understand-message.js';
import { readAppFiles, readTemplate } from '../../src/cli/read-app-files.js';
import type { JsonObject } from '../../src/install/app-package/json.js';

/** Teams puts the title into the message; what people write behind it, by what the title asks for. */
const BEHIND: readonly (readonly [RegExp, string])[] = [
  [/^(?:status|狀態)$/, ' T-1042'],
  [/^(?:new for|新增 給)$/, ' maria@contoso.example: her phone does not ring'],
  [/^away until$/, ' Friday'],
  [/^請假到$/, '星期五'],
];
const written = (title: string): string => title + (BEHIND.find(([form]) => form.test(title))?.[1] ?? '');

const inPerson = (words: string): string =>
  readPersonalCommand(words)?.ask ?? understandMessage(words, { locale: null }).kind;

describe('what the app offers in Teams', () => {
  const titles: Record<'en' | 'zh-TW', string[][]> = { en: [], 'zh-TW': [] };
  beforeAll(async () => {
    const [bot] = (await readTemplate())['bots'] as readonly JsonObject[];
    const lists = bot!['commandLists'] as readonly { commands: { title: string }[] }[];
    const file = (await readAppFiles(['zh-tw.json'])).get('zh-tw.json');
    const words = JSON.parse(new TextDecoder().decode(file)) as Record<string, string>;
    lists.forEach(({ commands }, list) => {
      titles.en.push(commands.map(({ title }) => title));
      titles['zh-TW'].push(commands.map((_, at) => words[`bots[0].commandLists[${list}].commands[${at}].title`] ?? ''));
    });
  });

  it.each(['en', 'zh-TW'] as const)('is understood when it is chosen in a private chat (%s)', (language) => {
    const understood = titles[language][0]!.map((title) => inPerson(written(title)));
    expect(understood).toEqual(['myTickets', 'status', 'person', 'help']);
  });

  it.each(['en', 'zh-TW'] as const)('is understood when it is chosen in a channel (%s)', (language) => {
    const understood = titles[language][1]!.map((title) => readChannelCommand(written(title)).ask);
    expect(understood).toEqual(['queue', 'myWork', 'whoIsOnCall', 'newFor', 'status', 'away', 'help']);
  });
});
