import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../../src/domain/instant.js';
import { evolve, fold } from '../../../src/domain/ticket/evolve.js';
import type { TicketEvent } from '../../../src/domain/ticket/events.js';
import type { Ticket } from '../../../src/domain/ticket/ticket.js';
import { personId, type Actor } from '../../../src/domain/people.js';
import { readSearch } from '../../../src/domain/ticket/search-terms.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, bo, cho, dan, mia } from '../../helpers/people.js';
import * as example from './examples.js';
import { TEN } from './examples.js';

const numbers = (tickets: readonly Ticket[]) => tickets.map((ticket) => ticket.number);

/** What every ticket store does. */
export const ticketStoreContract = (open: () => Store): void => {
  describe('tickets', () => {
    it('have numbers from T-1001 on, never the same twice', async () => {
      const given = await Promise.all(Array.from({ length: 50 }, () => open().tickets.nextNumber()));
      expect(new Set(given).size).toBe(50);
      expect(given.every((number) => /^T-[1-9]\d{3,}$/.test(number))).toBe(true);
    });

    it('do not give a number again that a dropped transaction took', async () => {
      const dropped = await open().write(async (tables) => ({ drop: await tables.tickets.nextNumber() }));
      expect(await open().tickets.nextNumber()).not.toBe(dropped);
    });

    it('come back as they were folded, and their log in its order', async () => {
      const { tickets } = open();
      const whole = example.after(example.sentAs(await tickets.nextNumber()), example.taken(), example.escalated);
      await tickets.append(whole.ticket, whole.log);
      expect(await tickets.find(whole.ticket.number)).toEqual(whole.ticket);
      expect(await tickets.events(whole.ticket.number)).toEqual(whole.log);
      expect(fold(await tickets.events(whole.ticket.number))).toEqual(whole.ticket);
    });

    it('grow event by event', async () => {
      const { tickets } = open();
      const sent = example.sentAs(await tickets.nextNumber());
      await tickets.append(sent.ticket, sent.log);
      const taken = example.after(sent, example.taken());
      await tickets.append(taken.ticket, [example.taken()]);
      expect(await tickets.find(sent.ticket.number)).toEqual(taken.ticket);
      expect(await tickets.events(sent.ticket.number)).toHaveLength(2);
    });

    it('know what was promised: how much is past it, and the oldest', async () => {
      const { tickets } = open();
      const before = await tickets.overdue(TEN);
      const add = async (dueAt: number | null) => {
        const sent = example.sentAs(await tickets.nextNumber());
        await tickets.append(sent.ticket, sent.log, dueAt);
        return sent;
      };
      const [first, second] = [await add(TEN - HOUR), await add(TEN - MINUTE)];
      await add(TEN);
      await add(null);
      expect(await tickets.overdue(TEN)).toEqual({ steps: before.steps + 2, oldest: TEN - HOUR });
      const taken = example.after(first, example.taken());
      await tickets.append(taken.ticket, [example.taken()]);
      expect(await tickets.overdue(TEN)).toEqual({ steps: before.steps + 1, oldest: TEN - MINUTE });
      await tickets.promise(second.ticket.number, null);
      expect(await tickets.overdue(TEN)).toEqual(before);
    });

    it('that are open are named in pages, ascending', async () => {
      const { tickets } = open();
      const [one, two] = [await example.newTicket(open()), await example.newTicket(open())];
      const all = await tickets.open(null, 10_000);
      expect(all.slice(-2)).toEqual([one.number, two.number]);
      expect(await tickets.open(all.at(-3) ?? null, 1)).toEqual([one.number]);
      expect(await tickets.open(two.number, 10)).toEqual([]);
    });

    it('keep whatever somebody typed, apart from what no database keeps', async () => {
      const { tickets } = open();
      const title = 'zero \0 and half an emoji \ud83d, "quotes" \\u0000 {a,b} 登錄失敗 🙂';
      const ticket = await example.newTicket(open(), { subject: { title, errorCodes: ['0x80180014', 'a"b,{c}\0'] } });
      const { subject } = (await tickets.find(ticket.number))!;
      expect(subject.title).toBe('zero  and half an emoji \uFFFD, "quotes" \\u0000 {a,b} 登錄失敗 🙂');
      expect(subject.errorCodes).toEqual(['0x80180014', 'a"b,{c}']);
    });

    it('that nobody knows are not there, whatever was typed as their number', async () => {
      const { tickets } = open();
      for (const number of ['T-999999', 'T-99999999999999999999', 'T-1e3', 'T-0', 'T--1', 'T-1.5'] as const) {
        expect(await tickets.find(number)).toBeUndefined();
        expect(await tickets.lock(number)).toBeUndefined();
        expect(await tickets.events(number)).toEqual([]);
      }
    });

    it('refuse events that do not follow the version there', async () => {
      const { tickets } = open();
      const sent = example.sentAs(await tickets.nextNumber());
      await tickets.append(sent.ticket, sent.log);
      const first = example.after(sent, example.taken(ana));
      await tickets.append(first.ticket, [example.taken(ana)]);
      const second = example.after(sent, example.taken(dan));
      await expect(tickets.append(second.ticket, [example.taken(dan)])).rejects.toMatchObject({ reason: 'conflict' });
      await expect(tickets.append(sent.ticket, sent.log)).rejects.toMatchObject({ reason: 'conflict' });
      expect(await tickets.find(sent.ticket.number)).toEqual(first.ticket);
      expect(await tickets.events(sent.ticket.number)).toHaveLength(2);
    });

    it('change for one at a time: of a hundred who take or release each sees the one before', async () => {
      const store = open();
      const sent = example.sentAs(await store.tickets.nextNumber());
      await example.keep(store, sent);
      const takeOrRelease = () =>
        store.write(async (tables) => {
          const ticket = (await tables.tickets.lock(sent.ticket.number))!;
          const event = ticket.holder === null ? example.taken() : example.released();
          const changed = evolve(ticket, event);
          await tables.tickets.append(changed, [event]);
          return { keep: changed.version };
        });
      const versions = await Promise.all(Array.from({ length: 100 }, takeOrRelease));
      expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
    });

    it('let exactly one win for each version when a thousand write at once', async () => {
      const store = open();
      const sent = example.sentAs(await store.tickets.nextNumber());
      await example.keep(store, sent);
      const taken = example.after(sent, example.taken());
      const attempts = await Promise.all(
        Array.from({ length: 1000 }, () =>
          store.write(async (tables) => {
            const ticket = (await tables.tickets.lock(sent.ticket.number))!;
            if (ticket.version !== 1) return { drop: ticket.holder!.name };
            await tables.tickets.append(taken.ticket, [example.taken()]);
            return { keep: 'won' };
          }),
        ),
      );
      expect(attempts.filter((attempt) => attempt === 'won')).toHaveLength(1);
      expect(attempts.filter((attempt) => attempt === 'Bo')).toHaveLength(999);
      expect(await store.tickets.events(sent.ticket.number)).toHaveLength(2);
    });

    it('of a requester come newest first, open ones and closed ones apart', async () => {
      const store = open();
      const of = { requester: cho };
      const first = await example.newTicket(store, { ...of, at: TEN - HOUR });
      const second = await example.newTicket(store, { ...of, at: TEN - MINUTE });
      const closed = await example.newTicket(
        store,
        of,
        example.taken(),
        example.solved,
        example.told,
        example.confirmed,
      );
      const third = await example.newTicket(store, of);
      await example.newTicket(store, { requester: dan });
      const { tickets } = store;
      const all = [third.number, second.number, first.number];
      expect(numbers(await tickets.ofRequester(cho.id, { open: true, limit: 9 }))).toEqual(all);
      expect(numbers(await tickets.ofRequester(cho.id, { open: true, limit: 2 }))).toEqual(all.slice(0, 2));
      expect(numbers(await tickets.ofRequester(cho.id, { open: false, limit: 9 }))).toEqual([closed.number]);
    });

    it('stand in the queue of the tier that has the next step, oldest first', async () => {
      const store = open();
      const untaken = await example.newTicket(store, { at: TEN - HOUR });
      const older = await example.newTicket(store, { at: TEN - 2 * HOUR }, example.taken());
      const above = await example.newTicket(store, {}, example.taken(), example.escalated);
      const down = await example.newTicket(
        store,
        {},
        example.taken(),
        example.escalated,
        example.taken(cho),
        example.solved,
      );
      await example.newTicket(store, {}, example.taken(), example.solved, example.told);
      await example.newTicket(store, {}, example.taken(), example.linkedTo(untaken.number));
      const { tickets } = store;
      expect(numbers(await tickets.queue(1, 9))).toEqual([older.number, untaken.number, down.number]);
      expect(numbers(await tickets.queue(1, 1))).toEqual([older.number]);
      expect(numbers(await tickets.queue(2, 9))).toEqual([above.number]);
      expect(await tickets.queue(3, 9)).toEqual([]);
    });

    it('are in the care of who holds them, and of who is to be called back to the requester', async () => {
      const store = open();
      const held = await example.newTicket(store, {}, example.taken(bo));
      const above = await example.newTicket(store, {}, example.taken(bo), example.escalated, example.taken(cho));
      const solved = { ...example.solved, contact: { id: bo.id, name: 'Bo' } } as typeof example.solved;
      const toTell = await example.newTicket(store, {}, example.taken(bo), solved);
      await example.newTicket(store, {}, example.taken(bo), solved, example.told);
      await example.newTicket(store, {}, example.taken(bo), example.linkedTo(held.number));
      await example.newTicket(store, {}, example.taken(bo), example.released(bo));
      const { tickets } = store;
      expect(numbers(await tickets.ofStaff(bo.id, 9))).toEqual([held.number, above.number, toTell.number]);
      expect(numbers(await tickets.ofStaff(bo.id, 1))).toEqual([held.number]);
      expect(numbers(await tickets.ofStaff(cho.id, 9))).toEqual([above.number]);
      expect(await tickets.ofStaff(dan.id, 9)).toEqual([]);
    });

    it('are unlearnt by a tier until it acknowledges the solution, closed ones too', async () => {
      const store = open();
      const solved = { ...example.solved, learners: [1] } as typeof example.solved;
      const up = [example.taken(bo), example.escalated, example.taken(cho)];
      const first = await example.newTicket(store, {}, ...up, solved);
      const closed = await example.newTicket(store, {}, ...up, { ...solved, learners: [1, 2] } as typeof solved);
      const learnt: TicketEvent = { type: 'SolutionAcknowledged', at: TEN, by: { id: bo.id, name: 'Bo' }, tier: 1 };
      await example.newTicket(store, {}, ...up, solved, learnt);
      await example.newTicket(store, {}, ...up);
      const { tickets } = store;
      expect(numbers(await tickets.unlearnt(1, 9))).toEqual([closed.number, first.number]);
      expect(numbers(await tickets.unlearnt(1, 1))).toEqual([closed.number]);
      expect(numbers(await tickets.unlearnt(2, 9))).toEqual([closed.number]);
      expect(await tickets.unlearnt(3, 9)).toEqual([]);
    });

    it('are found by number, words and codes, by those who may see them', async () => {
      const store = open();
      const title = "Zebra's VPN won't (connect) 註冊失敗 & | ! :* '";
      const mine = await example.newTicket(store, { requester: cho, subject: { title, errorCodes: ['0x7A'] } });
      const theirs = await example.newTicket(
        store,
        { requester: dan, subject: { title: 'zebras here' } },
        example.taken(),
        example.escalated,
      );
      const find = async (by: Actor, words: string, page = { skip: 0, limit: 9 }) =>
        numbers(await store.tickets.search(readSearch(by, words), page));
      const nobody = { ...mia, id: personId('00000000-0000-4000-8000-000000000077') };
      const asCho = { ...cho, tiers: [] };
      expect(await find(asCho, 'zeb')).toEqual([mine.number]);
      for (const words of ['wont CONNECT', '註冊', 'zebra vpn', '0x7a', mine.number, mine.number.slice(2), "VPN' | !"])
        expect([words, await find(asCho, words)]).toEqual([words, [mine.number]]);
      for (const words of ['ebra', 'zebra phone', 'tier', 'requester', '註釋'])
        expect([words, await find(asCho, words)]).toEqual([words, []]);
      expect(await find(nobody, 'zebra')).toEqual([]);
      expect(await find({ ...nobody, admin: true }, mine.number)).toEqual([]);
      expect(await find({ ...nobody, tiers: [1] }, 'zebra')).toEqual([theirs.number, mine.number]);
      expect(await find({ ...nobody, leads: [2] }, 'zebra')).toEqual([theirs.number]);
      expect(await find({ ...nobody, tiers: [3] }, 'zebra')).toEqual([]);
      expect(await find({ ...nobody, tiers: [1] }, 'zebra', { skip: 1, limit: 1 })).toEqual([mine.number]);
      expect(await find(asCho, '')).toContain(mine.number);
    });

    it('know who follows them', async () => {
      const store = open();
      const original = await example.newTicket(store);
      const one = await example.newTicket(store, {}, example.taken(), example.linkedTo(original.number));
      const two = await example.newTicket(store, {}, example.taken(), example.linkedTo(original.number));
      const linked = example.linkedTo(original.number);
      await example.newTicket(store, {}, example.taken(), linked, example.solved, example.told, example.confirmed);
      expect(await store.tickets.duplicatesOf(original.number)).toEqual([one.number, two.number]);
      expect(await store.tickets.duplicatesOf(one.number)).toEqual([]);
    });

    it('are alike by category and platform together, or by one error code', async () => {
      const store = open();
      const similar = (errorCodes: readonly string[], since = TEN) =>
        store.tickets.similarRequesters({ category: 'wifi-vpn', platform: 'macos', errorCodes, since, except: mia.id });
      const alike = { category: 'wifi-vpn', platform: 'macos', errorCodes: [] } as const;
      await example.newTicket(store, { requester: ana, subject: alike });
      await example.newTicket(store, { requester: ana, subject: alike });
      await example.newTicket(store, { requester: mia, subject: alike });
      await example.newTicket(store, { requester: dan, subject: { ...alike, platform: 'ios' } });
      await example.newTicket(store, { requester: cho, subject: { errorCodes: ['0x1', '0x2'] } });
      await example.newTicket(store, { requester: dan, at: TEN - 1, subject: alike });
      expect(await similar([])).toBe(1);
      expect(await similar(['0x2', '0x9'])).toBe(2);
      expect(await similar([], TEN - 1)).toBe(2);
      expect(await similar(['0x2'], TEN + 1)).toBe(0);
    });
  });
};
