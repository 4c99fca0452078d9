import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSwitchboard, type Switchboard } from './switchboard.js';

let board: Switchboard;
beforeEach(async () => {
  board = await startSwitchboard();
});
afterEach(() => board.stop());

const place = async (): Promise<void> => {
  await board.place([board.ana, board.bo]);
  await board.microsoft.settled();
};
const said = (): readonly string[] => board.told().map((one) => one.said);
const USUAL = ['establishing', 'established', 'in: Tierline'];

describe('call notifications', () => {
  it('come signed for the bot, once and in order', async () => {
    await place();
    expect(said()).toEqual(USUAL);
    expect(board.bot.heardHeaders[0]?.authorization).toMatch(/^Bearer ey/);
  });

  it('come more often', async () => {
    board.microsoft.calls.deliver({ copies: 3 });
    await place();
    expect(said()).toEqual(USUAL.flatMap((one) => [one, one, one]));
  });

  it('come the other way round', async () => {
    board.microsoft.calls.deliver({ order: 'reversed' });
    await place();
    expect(said()).toEqual(USUAL.toReversed());
  });

  it('come in one request', async () => {
    board.microsoft.calls.deliver({ together: true });
    await place();
    expect(said()).toEqual(USUAL);
    expect(board.bot.heard).toHaveLength(1);
  });

  it('come late, on the clock of the product', async () => {
    const { microsoft, clock } = board;
    microsoft.calls.deliver({ lateSeconds: 40 });
    await place();
    clock.advance(39_000);
    await microsoft.settled();
    expect(said()).toEqual([]);
    clock.advance(1_000);
    await microsoft.settled();
    expect(said()).toEqual(USUAL);
  });

  it('are held and sent, or lost', async () => {
    const { microsoft, ana } = board;
    microsoft.calls.hold();
    await place();
    expect(said()).toEqual([]);
    microsoft.calls.release();
    await microsoft.settled();
    expect(said()).toEqual(USUAL);
    microsoft.calls.hold();
    ana.phone.answer();
    microsoft.calls.lose();
    await microsoft.settled();
    expect(said()).toEqual(USUAL);
  });

  it('are sent again only when that was asked for', async () => {
    const { microsoft, bot } = board;
    bot.answers(() => ({ status: 500 }));
    await place();
    expect(said()).toHaveLength(3);
    microsoft.calls.deliver({ retries: 2 });
    await place();
    expect(said()).toHaveLength(3 + 9);
  });

  it('look like other pages of the documentation, and are then no recording to hold against a contract', async () => {
    const { microsoft, bot } = board;
    await place();
    const plain = microsoft.callRecording().length;
    microsoft.calls.deliver({ ids: 'bare', codes: 'text', peopleUnder: 'application', status: 'capital' });
    const call = microsoft.calls.latest!;
    await bot.graph(`/v1.0/communications/calls/${call.id}`, undefined, 'DELETE');
    await microsoft.settled();
    const last = JSON.stringify(bot.heard.at(-1));
    expect(last).toContain(call.id.replaceAll('-', '').toUpperCase());
    expect(last).toContain('"code":"200"');
    expect(last).toContain('"state":"Terminated"');
    expect(microsoft.callRecording()).toHaveLength(plain);
  });
});
