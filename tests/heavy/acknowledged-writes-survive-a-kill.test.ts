import { expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/adapters/postgres/open-store.js';
import type { Db } from '../../src/adapters/postgres/tables.js';
import { testDatabase } from '../helpers/database.js';
import { startProcess } from '../contracts/processes/start-process.js';

/** How often the process of the one folder is killed: each round takes as long as a start does. */
const KILLS = Number(process.env.KILLS ?? 12);
jest.setTimeout(KILLS * 15_000);

/** The writer is killed right after it said that many tickets, which is somewhere in the midst of the next. */
const ROUNDS = Array.from({ length: KILLS }, (_, round) => 1 + ((round * 17) % 31));

const writeUntilKilled = async (folder: string, count: number): Promise<string[]> => {
  const writer = startProcess('write-tickets.ts', folder);
  const said: string[] = [];
  while (said.length < count) said.push(String((await writer.lines.next()).value));
  await writer.kill();
  // What it managed to say before it died counts as well.
  for (let line = await writer.lines.next(); line.done !== true; line = await writer.lines.next())
    said.push(line.value);
  return said;
};

/** Tickets with their whole transaction, and how many there are with a part of it. */
const stored = async (db: Db): Promise<{ whole: Set<string>; torn: number }> => {
  const { rows } = await sql<{ number: number; whole: boolean }>`
    select number, (
      (select count(*) from ticket_event where ticket = number) = 2
      and exists (select from words where id = 'T-' || number)
      and exists (select from post where ticket = number)
    ) as whole
    from ticket
  `.execute(db);
  const notices = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const whole = rows.filter((row) => row.whole).map((row) => `T-${row.number}`);
  return { whole: new Set(whole), torn: rows.length - whole.length + Math.abs(rows.length - notices.count) };
};

it('holds everything that was acknowledged, and nothing by halves, however often its process is killed in mid-write', async () => {
  const { settings, drop } = await testDatabase('embedded');
  const folder = settings.DATA_DIR!;
  const said: string[] = [];
  for (const count of ROUNDS) said.push(...(await writeUntilKilled(folder, count)));
  const { db, close } = await openDatabase({ folder });
  const { whole, torn } = await stored(db);
  expect(said.filter((number) => !whole.has(number))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
  expect(torn).toBe(0);
  expect(said.length).toBeGreaterThan(KILLS);
  await close();
  await drop();
});
