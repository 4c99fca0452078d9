import { chmod, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import type { Records } from '../../domain/health/seen.js';
import type { Log } from '../../ports/log.js';

/** Beside the embedded database, which no second process can open. */
const socketIn = (folder: string): string => join(folder, 'desk.sock');

const WITHIN = 5_000;

/**
 * Tells whoever may read the folder what the desk's records say, one JSON object to each who connects. Returns the way to
 * stop. A desk whose folder takes no socket serves all the same.
 */
export const serveRecords = async (
  folder: string,
  { read, log }: { readonly read: () => Promise<Records>; readonly log: Log },
): Promise<() => Promise<void>> => {
  const path = socketIn(folder);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    read().then(
      (records) => socket.end(JSON.stringify(records)),
      (error: unknown) => {
        log.warn({ error }, 'the records could not be told');
        socket.destroy();
      },
    );
  });
  try {
    // The folder is ours alone by now: what lies there was left behind by a process that was killed.
    await rm(path, { force: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ path, exclusive: true }, resolve);
    });
    await chmod(path, 0o600);
  } catch (error) {
    log.warn({ error, folder }, 'no socket in the data folder: tierline doctor cannot ask this process');
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
};

/** What the desk that has the folder tells; null where none answers. */
export const askRecords = (folder: string): Promise<Records | null> =>
  new Promise((resolve) => {
    const socket = createConnection({ path: socketIn(folder) });
    const parts: Buffer[] = [];
    socket.setTimeout(WITHIN, () => socket.destroy());
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.once('error', () => resolve(null));
    socket.once('close', () => {
      try {
        resolve(JSON.parse(Buffer.concat(parts).toString()) as Records);
      } catch {
        resolve(null);
      }
    });
  });
