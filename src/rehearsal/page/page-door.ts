import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A page of another site must neither read nor do anything here, whatever name it gave this machine. */
export interface PageDoor {
  /** Whether the request names this server by one of its own names: a name that was bound to this address is none. */
  readonly knows: (request: IncomingMessage) => boolean;
  /** Whether the request comes from the page itself: same origin, and with the token that only the page was given. */
  readonly trusts: (request: IncomingMessage) => boolean;
}

export const TOKEN_HEADER = 'x-rehearsal-token';

const sameBytes = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const makePageDoor = (port: () => number, token: string): PageDoor => {
  const hosts = (): string[] => ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port()}`);
  return {
    knows: ({ headers }) => hosts().includes(headers.host ?? ''),
    trusts: ({ headers }) => {
      const { origin } = headers;
      const site = headers['sec-fetch-site'];
      const given = headers[TOKEN_HEADER];
      return (
        (origin === undefined || hosts().some((host) => origin === `http://${host}`)) &&
        (site === undefined || site === 'same-origin') &&
        typeof given === 'string' &&
        sameBytes(given, token)
      );
    },
  };
};
