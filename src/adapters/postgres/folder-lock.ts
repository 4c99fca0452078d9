import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../../ports/store-error.js';

/** A name that the kernel gives to one process at a time and frees when it dies, however it dies. */
const lockName = (folder: string): string => {
  const key = `tierline-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`;
  // Elsewhere than on Linux a socket is a file, which stays behind after a crash and then has to be removed by hand.
  return process.platform === 'linux' ? `\0${key}` : join(tmpdir(), `${key}.sock`);
};

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    // `exclusive`: the workers of a cluster would otherwise share the name.
    server.listen({ path, exclusive: true }, resolve);
  });

/**
 * Keeps every other process of this machine out of the folder; returns the way to let go.
 * Processes in different network namespaces (two containers with one volume) do not see each other's lock.
 * Throws {@link StoreError} `inUse`.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const real = await realpath(folder);
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, lockName(real));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StoreError('inUse', `Another process has ${real} open.`, { cause: error });
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
};
