import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

interface Wish {
  readonly claims?: JWTPayload;
  readonly kid?: string;
  readonly key?: KeyObject | Uint8Array;
  readonly alg?: string;
}

/** A signer of tokens on loopback: OpenID document, keys and a token endpoint. */
export interface Issuer {
  readonly base: string;
  readonly openIdUrl: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Form fields of every token request. */
  readonly tokenRequests: Record<string, string>[];
  /** A good token, changed as wished; a claim that is undefined is left out. */
  mint(wish?: Wish): Promise<string>;
  /** From now on tokens are signed with a new key. */
  rotate(): void;
  /** The issuer stops answering properly. */
  fail(failing: boolean): void;
  stop(): Promise<void>;
}

/** Keys take a moment to make: tests that start many issuers share them. */
export const newKey = (): { kid: string; privateKey: KeyObject; publicKey: KeyObject } => ({
  kid: randomUUID(),
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

/** Starts an issuer whose tokens carry the given claims and live an hour. */
export const startIssuer = async (claims: JWTPayload, firstKey = newKey()): Promise<Issuer> => {
  let current = firstKey;
  let failing = false;
  const published = [current];
  const asked: string[] = [];
  const tokenRequests: Record<string, string>[] = [];

  const mint: Issuer['mint'] = (wish = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const all = { nbf: now - 5, exp: now + 3600, ...claims, ...wish.claims };
    if (wish.alg === 'none') return Promise.resolve(new UnsecuredJWT(all).encode());
    return new SignJWT(all)
      .setProtectedHeader({ alg: wish.alg ?? 'RS256', kid: wish.kid ?? current.kid, typ: 'JWT' })
      .sign(wish.key ?? current.privateKey);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked.push(request.url ?? '');
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    if (failing) json(500, {});
    else if (request.url === '/openid') json(200, { issuer: claims.iss, jwks_uri: `${base}/keys` });
    else if (request.url === '/keys') json(200, { keys: await Promise.all(published.map(publish)) });
    else {
      let form = '';
      for await (const part of request) form += String(part);
      tokenRequests.push(Object.fromEntries(new URLSearchParams(form)));
      json(200, { access_token: `token-${tokenRequests.length}`, expires_in: 3600, token_type: 'Bearer' });
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  const base = await listenOn(server);

  return {
    base,
    openIdUrl: `${base}/openid`,
    asked,
    tokenRequests,
    mint,
    rotate: () => published.push((current = newKey())),
    fail: (now) => (failing = now),
    stop: () => stopServer(server),
  };
};

const publish = async ({ kid, publicKey }: ReturnType<typeof newKey>): Promise<object> => ({
  ...(await exportJWK(publicKey)),
  kid,
  use: 'sig',
  endorsements: ['msteams'],
});

/** Listens on loopback, on a port of the system's choice. */
export const listenOn = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

export const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
