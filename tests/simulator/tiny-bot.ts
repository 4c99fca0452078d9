import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Microsoft } from '../../src/simulator/microsoft.js';
import { startMicrosoft, type MicrosoftOptions } from '../../src/simulator/start-microsoft.js';

/** 22 November 2026, 09:00 UTC. */
export const NINE = Date.UTC(2026, 10, 22, 9);

export type Json = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

type Script = (activity: Json) => { readonly status: number; readonly body?: unknown };

/** A bot that records what it hears, answers by a script, and calls the connector and Graph as it is told to. */
export interface TinyBot {
  readonly heard: Json[];
  readonly heardHeaders: IncomingHttpHeaders[];
  readonly heardPaths: string[];
  answers(script: Script): void;
  /** `form` is changed over a good request for a token. */
  askToken(form?: Readonly<Record<string, string>>, tenantId?: string): Promise<Reply>;
  connector(method: string, path: string, body?: unknown, token?: string | null): Promise<Reply>;
  graph(path: string, token?: string | null, method?: string, body?: unknown): Promise<Reply>;
}

export interface Stage {
  readonly microsoft: Microsoft;
  readonly bot: TinyBot;
  readonly stop: () => Promise<void>;
}

const read = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  let body: unknown = text === '' ? undefined : text;
  try {
    body = JSON.parse(text);
  } catch {
    // Stays text.
  }
  return { status: response.status, body, headers: response.headers };
};

const jsonOf = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

export const idOf = (reply: Reply, key = 'id'): string => String((reply.body as Json)[key]);
export const codeOf = (reply: Reply): unknown => ((reply.body as Json)['error'] as Json | undefined)?.['code'];

export const adaptive = (card: Json): Json => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

export const card = (body: readonly unknown[], actions: readonly unknown[] = []): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
});

export const segment = encodeURIComponent;

/** A Microsoft and a bot connected to it. */
export async function startStage(options: Partial<MicrosoftOptions> = {}): Promise<Stage> {
  const microsoft = await startMicrosoft({ now: () => NINE, ...options });
  const { cloud } = microsoft;
  const heard: Json[] = [];
  const heardHeaders: IncomingHttpHeaders[] = [];
  const heardPaths: string[] = [];
  let script: Script = () => ({ status: 200 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Json;
      heard.push(activity);
      heardHeaders.push(request.headers);
      heardPaths.push(request.url ?? '');
      const { status, body } = script(activity);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  microsoft.connectBot(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  const good = {
    grant_type: 'client_credentials',
    client_id: cloud.appId,
    client_secret: cloud.secret,
    scope: 'https://api.botframework.com/.default',
  };
  const askToken: TinyBot['askToken'] = async (form = {}, tenantId = cloud.tenantId) =>
    read(
      await fetch(`${cloud.loginUrl}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...good, ...form }),
      }),
    );
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (scope: string): Promise<string> => {
    const kept = tokens.get(scope) ?? askToken({ scope }).then((reply) => idOf(reply, 'access_token'));
    tokens.set(scope, kept);
    return kept;
  };
  const call = async (url: string, init: RequestInit, scope: string, token: string | null | undefined) => {
    const bearer = token === undefined ? await tokenFor(scope) : token;
    const headers = { ...(init.headers as Json), ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) };
    return read(await fetch(url, { ...init, headers }));
  };
  const bot: TinyBot = {
    heard,
    heardHeaders,
    heardPaths,
    answers: (next) => {
      script = next;
    },
    askToken,
    connector: (method, path, body, token) =>
      call(cloud.serviceUrl + path, { method, ...jsonOf(body) }, 'https://api.botframework.com/.default', token),
    graph: (path, token, method = 'GET', body) =>
      call(cloud.graphUrl + path, { method, ...jsonOf(body) }, 'https://graph.microsoft.com/.default', token),
  };
  const stop = async (): Promise<void> => {
    await microsoft.stop();
    await new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  };
  return { microsoft, bot, stop };
}

/** Ida, Ana and Bo; Ana has the app; a team with the app and a channel for tier 1. */
export async function startOffice(options: Partial<MicrosoftOptions> = {}) {
  const stage = await startStage(options);
  const { microsoft, bot } = stage;
  const person = (name: string, more: Json = {}) =>
    microsoft.addUser({ principalName: `${name.toLowerCase()}@contoso.example`, name, ...more });
  const ida = person('Ida');
  const ana = person('Ana', { department: 'IT', locale: 'de-DE', timezone: 'Europe/Berlin' });
  const bo = person('Bo');
  const team = microsoft.addTeam({ name: 'Intune support', members: [ida, bo] });
  const tier1 = microsoft.addChannel(team, { name: 'Tier 1' });
  await microsoft.installInTeam(team, ida);
  await microsoft.installFor(ana);
  bot.heard.length = 0;
  bot.heardHeaders.length = 0;
  const post = (activity: Json) =>
    bot.connector('POST', 'v3/conversations', { isGroup: true, channelData: { channel: { id: tier1.id } }, activity });
  const say = (activity: Json, conversation = ana.chat.id) =>
    bot.connector('POST', `v3/conversations/${segment(conversation)}/activities`, activity);
  return { ...stage, ida, ana, bo, team, tier1, post, say };
}
