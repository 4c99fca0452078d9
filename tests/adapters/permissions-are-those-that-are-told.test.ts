import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId } from '../../src/ports/calls.js';
import { asColleague, startCallStage, type CallStage } from '../helpers/call-stage.js';

const page = await readFile(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([\w.]+)`\s*\|[^|]*\|([^|]*)\|/gm)].map(([, role = '', requests = '']) => ({
  role,
  requests: [...requests.matchAll(/`([^`]+)`/g)].map(([, request = '']) => request),
}));
const PATHS = [...page.matchAll(/`(GET|POST|DELETE) (\/[^`]+)`/g)].map(([, method = '', path = '']) => ({
  request: `${method} ${path}`,
  matches: new RegExp(`^${method} /graph/v1\\.0${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

let stage: CallStage;
beforeAll(async () => {
  stage = await startCallStage();
});
afterAll(() => stage.stop());

/** What was asked of Graph since, as the page names it, with how it was answered. */
const asked = async (act: () => Promise<unknown>): Promise<{ request: string; status: number | null }[]> => {
  const before = stage.microsoft.wire.entries.length;
  await act();
  await stage.microsoft.settled();
  return stage.microsoft.wire.entries.slice(before).flatMap(({ method, path, status }) => {
    if (!path.startsWith('/graph/')) return [];
    const known = PATHS.find(({ matches }) => matches.test(`${method} ${path.split('?')[0] ?? ''}`));
    return [{ request: known?.request ?? `${method} ${path}`, status }];
  });
};

const refused = (): undefined => undefined;

/** Everything that the desk ever asks of Graph; a call that cannot be placed is one that was placed before. */
const everything = async (): Promise<void> => {
  const { ana, bo, cho, calls, meetings, presence, directory, background, microsoft } = stage;
  const group = microsoft.addGroup({ name: 'Tier 1', members: [ana] });
  await directory.person('ana@contoso.example').catch(refused);
  await directory.groupMembers(group.id).catch(refused);
  const whose = { id: asColleague(ana).id, principalName: 'ana@contoso.example' };
  await background.devices(whose).catch(refused);
  await background.enrolmentFailures(whose, 1).catch(refused);
  await background.serviceIssues().catch(refused);
  await presence.of([asColleague(ana).id]);
  await meetings.createOrGet({ organizer: asColleague(ana).id, key: 'b-1', subject: 'T-1042' }).catch(refused);
  const people = [ana, bo].map(asColleague);
  const placed = await calls.place({ attempt: 'a-1', people, subject: 'T-1042' }).catch(refused);
  const call: CallId = placed?.call ?? microsoft.calls.list.find(({ state }) => state === 'established')?.id ?? '';
  await calls.invite(call, asColleague(cho), 'm-1').catch(refused);
  await calls.participants(call).catch(refused);
  await calls.keepAlive(call).catch(refused);
  await calls.hangUp(call).catch(refused);
  microsoft.calls.callBot(ana);
  await microsoft.settled();
};

describe('the permissions that are told', () => {
  it('let everything pass, and everything that is asked stands there', async () => {
    const { granted } = stage.microsoft;
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(granted));
    const all = await asked(everything);
    expect(all.filter(({ status }) => status === null || status >= 300)).toEqual([]);
    expect(new Set(all.map(({ request }) => request))).toEqual(new Set(PATHS.map(({ request }) => request)));
  });

  it.each(rows)('$role is needed for just what the page says', async ({ role, requests }) => {
    const { granted, calls } = stage.microsoft;
    await stage.calls.place({ attempt: 'a-0', people: [stage.dan, stage.eve].map(asColleague), subject: 'T-1041' });
    granted.delete(role);
    const all = await asked(everything);
    granted.add(role);
    for (const call of calls.list) if (call.state !== 'terminated') await stage.calls.hangUp(call.id);
    const forbidden = new Set(all.filter(({ status }) => status === 403).map(({ request }) => request));
    expect(forbidden).toEqual(new Set(requests));
    expect(all.filter(({ status }) => status === null || (status >= 300 && status !== 403))).toEqual([]);
  });
});
