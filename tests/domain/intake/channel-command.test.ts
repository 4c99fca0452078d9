import { describe, expect, it } from '@jest/globals';
import { readChannelCommand, type ChannelCommand } from '../../../src/domain/intake/channel-command.js';

const newFor = (whom: string, text: string, reach: string | null = null): ChannelCommand => ({
  ask: 'newFor',
  whom,
  reach,
  text,
});
const move = (from: string, to: string | null): ChannelCommand => ({ ask: 'move', from, to });

describe('what staff ask for in a channel', () => {
  it.each<[string, ChannelCommand]>([
    ['queue', { ask: 'queue' }],
    ['佇列', { ask: 'queue' }],
    ['my work', { ask: 'myWork' }],
    ['我的工作', { ask: 'myWork' }],
    ['new for maria@contoso.example: her phone is lost', newFor('maria@contoso.example', 'her phone is lost')],
    ['New ticket for Maria Lopez (ext. 4711): lost\nand gone', newFor('Maria Lopez', 'lost\nand gone', 'ext. 4711')],
    ['new for maria@contoso.example', newFor('maria@contoso.example', '')],
    ['new for', newFor('', '')],
    ['新增 給 maria@contoso.example：手機不見了', newFor('maria@contoso.example', '手機不見了')],
    ['新增給 Maria（分機 4711）：手機不見了', newFor('Maria', '手機不見了', '分機 4711')],
    ['away until Friday', { ask: 'away', until: 'Friday' }],
    ['I’m away until 2026-11-27 09:00.', { ask: 'away', until: '2026-11-27 09:00' }],
    ['away', { ask: 'away', until: '' }],
    ['請假到星期五', { ask: 'away', until: '星期五' }],
    ['離開到 17:00', { ask: 'away', until: '17:00' }],
    ['back', { ask: 'back' }],
    ['I am back!', { ask: 'back' }],
    ['回來了', { ask: 'back' }],
    ['move bo\u0027s tickets to ana', move('bo', 'ana')],
    ['move Bo’s tickets to the queue', move('Bo', null)],
    ['move my tickets to ana', move('my', 'ana')],
    ['move Chris’ tickets to @Ana', move('Chris', 'Ana')],
    ['將 bo 的票證轉給 ana', move('bo', 'ana')],
    ['把 Bo 的票證放回佇列', move('Bo', null)],
    ['status T-1042', { ask: 'status', ticket: 'T-1042' }],
    ['packet T-1042', { ask: 'packet', ticket: 'T-1042' }],
    ['Microsoft packet for T-1042', { ask: 'packet', ticket: 'T-1042' }],
    ['資料包 T-1042', { ask: 'packet', ticket: 'T-1042' }],
    ['reply: we are on it', { ask: 'reply', text: 'we are on it' }],
    ['回覆：處理中', { ask: 'reply', text: '處理中' }],
    ['this is tier 1 and 2', { ask: 'bind', tiers: [1, 2] }],
    ['', { ask: 'help' }],
  ])('%s', (words, command) => {
    expect(readChannelCommand(words)).toEqual(command);
  });

  it.each([
    'She will be back on Friday',
    'packet loss on T-1042',
    'a new phone for Maria is on its way',
    'new phones: all of them fail',
    'I moved it to the other group',
    'away from the office the VPN works',
    'the queue of the printer is full',
  ])('“%s” is a note', (words) => {
    expect(readChannelCommand(words)).toEqual({ ask: 'note', text: words });
  });
});
