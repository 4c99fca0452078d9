import { createServer } from 'node:net';

const TRIES = 20;

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** The asked-for port, or the next free one; 0 stays 0. Where none of the next twenty is free, the one that was asked for. */
export const freePort = async (asked: number, host: string): Promise<number> => {
  if (asked === 0) return 0;
  for (let port = asked; port < asked + TRIES && port <= 65_535; port += 1) if (await isFree(port, host)) return port;
  return asked;
};
