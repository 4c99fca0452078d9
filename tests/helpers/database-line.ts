import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a database server that can be cut, as when the server is stopped or another takes its place. */
export interface DatabaseLine {
  /** Leads over the line. */
  readonly url: string;
  /** Breaks every connection, and lets none be made until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a line to the server that the address names. */
export const layLine = async (databaseUrl: string): Promise<DatabaseLine> => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let broken = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    if (broken) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) keep(socket);
    near.pipe(far).on('close', () => near.destroy());
    far.pipe(near).on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut: () => {
      broken = true;
      cutAll();
    },
    mend: () => {
      broken = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
};
