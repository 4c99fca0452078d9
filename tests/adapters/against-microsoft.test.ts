import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeGraphDirectory } from '../../src/adapters/graph/graph-directory.js';
import { startHttp, type HttpServer } from '../../src/adapters/http/start-http.js';
import { makeCredential } from '../../src/adapters/identity/credential.js';
import { makeTokenVerifier } from '../../src/adapters/identity/verify-token.js';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import { ConnectorClient } from '../../src/adapters/teams/connector-client.js';
import { makeConnectorMessenger } from '../../src/adapters/teams/connector-messenger.js';
import { makeConnectorRoster } from '../../src/adapters/teams/connector-roster.js';
import { makeMessageRoute } from '../../src/adapters/teams/message-route.js';
import type { Inbound } from '../../src/ports/inbound.js';
import { readSettings, type DeskSettings } from '../../src/settings.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { cloudSettings } from '../helpers/cloud-settings.js';

const NOW = Date.UTC(2026, 10, 22, 9);
const card = (verb: string): Record<string, unknown> => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'T-1042' }],
  actions: [{ type: 'Action.Execute', title: 'Take', verb, data: { ticket: 'T-1042', v: 1 } }],
});

const startWorld = async () => {
  const microsoft = await startMicrosoft({ now: () => NOW });
  const { cloud: far } = microsoft;
  const read = readSettings({
    ...cloudSettings(far),
  });
  const { bot, cloud } = (read as { settings: DeskSettings }).settings;
  const credential = makeCredential({ bot, cloud });
  const client = new ConnectorClient({ cloud, credential });
  const received: Inbound[] = [];
  const log = makePinoLog({ level: 'silent' });
  const route = makeMessageRoute({
    ...{ bot, cloud, credential, log },
    verify: makeTokenVerifier({ openIdUrl: cloud.botOpenIdUrl, issuers: [cloud.botIssuer], audience: bot.appId }),
    receive: (inbound) => {
      received.push(inbound);
      return Promise.resolve(inbound.type === 'click' ? { card: card('ticket.release') } : null);
    },
    clock: { now: () => NOW, onMove: () => () => undefined },
    words: { failed: () => 'failed', notOffered: () => 'not offered' },
  });
  const ready = (): Promise<{ ok: true }> => Promise.resolve({ ok: true });
  const http = await startHttp({ host: '127.0.0.1', port: 0, routes: [route], ready, log });
  microsoft.connectBot(`http://127.0.0.1:${http.port}`);
  const ana = microsoft.addUser({ principalName: 'ana@contoso.example', name: 'Ana', department: 'IT' });
  const bo = microsoft.addUser({ principalName: 'bo@contoso.example', name: 'Bo' });
  const team = microsoft.addTeam({ name: 'Intune support', members: [ana, bo] });
  const tier1 = microsoft.addChannel(team, { name: 'Tier 1' });
  return {
    ...{ microsoft, http, client, received, ana, bo, team, tier1 },
    messenger: makeConnectorMessenger(client, bot),
    roster: makeConnectorRoster(client),
    directory: makeGraphDirectory({ cloud, credential }),
    serviceUrl: far.serviceUrl,
  };
};

let world: Awaited<ReturnType<typeof startWorld>>;
const stop = async (http: HttpServer): Promise<void> => {
  await http.stop();
  await world.client.close();
  await world.microsoft.stop();
};

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => stop(world.http));

describe('with the settings of a custom cloud and nothing else', () => {
  it('installations and messages come in', async () => {
    const { microsoft, received, ana, bo, team, tier1 } = world;
    await microsoft.installFor(ana);
    await microsoft.installInTeam(team, bo);
    await ana.writes('My phone shows 0x80180014');
    await ana.writesIn(tier1, 'queue', { mention: true });
    expect(received.map(({ type, place }) => `${place.kind} ${type}`)).toEqual(
      expect.arrayContaining(['personal installed', 'channel installed', 'personal message', 'channel message']),
    );
    expect(received.at(-1)).toMatchObject({ text: 'queue', mentionsBot: true, sender: { id: ana.objectId } });
    expect(new Set(received.map(({ key }) => key)).size).toBe(received.length);
  });

  it('a card goes out, is clicked, changed and removed', async () => {
    const { messenger, serviceUrl, tier1, bo, received } = world;
    const { activity } = await messenger.openThread(
      { serviceUrl, channel: tier1.id },
      { card: card('ticket.take'), summary: 'T-1042' },
    );
    const message = tier1.threads.at(-1)?.messages[0];
    expect(message).toMatchObject({ id: activity });
    const clicked = await bo.clicks(message!, 'ticket.take');
    expect([clicked.status, clicked.card]).toEqual([200, card('ticket.release')]);
    expect(received.at(-1)).toMatchObject({ type: 'click', card: activity, data: { ticket: 'T-1042', v: 1 } });
    const at = { serviceUrl, conversation: `${tier1.id};messageid=${activity}`, activity };
    await messenger.update(at, { card: card('ticket.solve') });
    const mentions = [{ mri: bo.mri, name: 'Bo' }];
    await messenger.send(at, { text: '<at>Bo</at>, your turn', mentions });
    expect(tier1.threads.at(-1)?.messages.map(({ text }) => text)).toContain('<at>Bo</at>, your turn');
    await messenger.remove(at);
    expect(tier1.threads.at(-1)?.messages[0]).toMatchObject({ deleted: true });
  });

  it('a person without the app cannot be written to', async () => {
    const { messenger, serviceUrl, ana, bo } = world;
    const { conversation } = await messenger.openChat({ serviceUrl, person: ana.objectId });
    expect((await messenger.send({ serviceUrl, conversation }, { text: 'hello' })).activity).toEqual(
      expect.any(String),
    );
    await expect(messenger.openChat({ serviceUrl, person: bo.objectId })).rejects.toMatchObject({ reason: 'blocked' });
  });

  it('people are found in rosters and in the directory', async () => {
    const { roster, directory, microsoft, serviceUrl, tier1, ana, bo } = world;
    const at = { serviceUrl, conversation: tier1.id };
    expect((await roster.members(at)).map(({ id }) => id).sort()).toEqual([ana.objectId, bo.objectId].sort());
    expect(await roster.member(at, 'bo@contoso.example')).toMatchObject({ mri: bo.mri });
    expect(await roster.member(at, 'nobody@contoso.example')).toBeUndefined();
    expect(await directory.person('ana@contoso.example')).toMatchObject({ id: ana.objectId, department: 'IT' });
    expect(await directory.person('nobody@contoso.example')).toBeUndefined();
    const inner = microsoft.addGroup({ name: 'Inner', members: [bo] });
    const group = microsoft.addGroup({ name: 'Tier 2', members: [ana, inner] });
    expect([...(await directory.groupMembers(group.id))].sort()).toEqual([ana.objectId, bo.objectId].sort());
    expect(microsoft.unknownRoutes).toEqual([]);
  });
});
