import { randomUUID } from 'node:crypto';
import { openStore } from '../../../src/adapters/postgres/open-store.js';
import { text } from '../../helpers/commands.js';
import { mia } from '../../helpers/people.js';
import { TEN, newTicket, noted, noticeTo, tierPost } from '../suites/examples.js';

// Writes tickets until it is killed; says each number once its transaction is committed.
const [, , folder = ''] = process.argv;
const store = await openStore({ folder });
for (;;) {
  const number = await store.write(async (tables) => {
    const ticket = await newTicket(tables, {}, noted);
    await tables.texts.put([{ id: text(ticket.number), words: 'x'.repeat(2_000), author: mia.id, at: TEN }]);
    await tables.posts.add(tierPost(ticket.number, 'channel'));
    await tables.notices.add([
      noticeTo({ to: 'group', conversation: randomUUID(), serviceUrl: 'https://smba.example/' }),
    ]);
    return { keep: ticket.number };
  });
  process.stdout.write(`${number}\n`);
}
