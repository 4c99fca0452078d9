import { openStore } from '../../../src/adapters/postgres/open-store.js';
import { StoreError } from '../../../src/ports/store-error.js';

// Opens the folder, says `open` or why not, and keeps it until its input ends.
const [, , folder = ''] = process.argv;
try {
  const store = await openStore({ folder });
  process.stdout.write('open\n');
  process.stdin.on('end', () => void store.close()).resume();
} catch (error) {
  process.stdout.write(`${error instanceof StoreError ? error.reason : String(error)}\n`);
}
