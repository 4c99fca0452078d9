import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingWords } from '../../src/cards/finding-words.js';
import { MINUTE } from '../../src/domain/instant.js';
import type { Fault } from '../../src/domain/health/finding.js';
import { answering, FIRST, HOLD, oneTicket, opens, passes, endsBridge } from '../helpers/bridge-steps.js';
import { environmentOf, findings, type Environment } from '../helpers/doctor.js';
import { useStory, type Story } from '../helpers/story.js';

const OTHER = '11111111-2222-4333-8444-555555555555';
const badPlan = (name: string): string => fileURLToPath(new URL(`../fixtures/plans/bad/${name}.yaml`, import.meta.url));

/** A call of all tiers, to its end. */
const calls = async (story: Story): Promise<void> => {
  await opens(story, await oneTicket(story));
  await passes(story, HOLD + 10);
  await endsBridge(story);
};

/** Something that goes wrong: settings that are changed, or something that is done, with the way to undo it. */
interface Planted {
  readonly environment?: Environment;
  readonly undo?: () => unknown;
}
interface Case {
  readonly fault: Fault;
  /** In what is said to be done about it. */
  readonly remedy: RegExp;
  readonly plant: (story: Story, around: Around) => Planted | Promise<Planted>;
}
interface Around {
  readonly folder: string;
  /** Answers 404 to everything. */
  readonly stranger: string;
}

const without = (role: string): Case => ({
  fault: 'roleMissing',
  remedy: /grant-permissions\.sh/,
  plant: ({ microsoft }) => {
    microsoft.granted.delete(role);
    return { undo: () => microsoft.granted.add(role) };
  },
});
const broken = (fault: Fault, path: RegExp, remedy: RegExp): Case => ({
  fault,
  remedy,
  plant: ({ microsoft }) => {
    const planted = microsoft.faults.add({ on: { path }, then: { status: 503 } });
    return { undo: () => microsoft.faults.remove(planted) };
  },
});
const setTo = (fault: Fault, remedy: RegExp, environment: Environment): Case => ({
  fault,
  remedy,
  plant: () => ({ environment }),
});
const planned = (fault: Fault, remedy: RegExp, change: (plan: string) => string): Case => ({
  fault,
  remedy,
  plant: async ({ desk }) => {
    const { text } = (await desk.store.plans.newest())!;
    await desk.plans.offer(change(text));
    return { undo: () => desk.plans.offer(text) };
  },
});

const GROUND: Readonly<Record<string, Case>> = {
  'a setting': setTo('setting', /PORT=3978/, { PORT: 'abc' }),
  'the app id beside its tenant': setTo('setting', /Set MicrosoftAppId/, { MicrosoftAppId: undefined }),
  'a plan that is not there': setTo('planUnread', /SUPPORT_PLAN/, { SUPPORT_PLAN: '/nowhere/plan.yaml' }),
  'a rota with a hole': setTo('planWrong', /tierline plan check/, { SUPPORT_PLAN: badPlan('rota-with-holes') }),
  'an edit that is not in force': planned('planEdit', /upload the plan again/, () => 'version: 1'),
  'a server that is not there': setTo('databaseSilent', /DATABASE_URL/, {
    DATABASE_URL: 'postgresql://tierline:secret@127.0.0.1:1/tierline',
  }),
  'a folder that cannot be written to': {
    fault: 'folderClosed',
    remedy: /DATA_DIR/,
    plant: async (_story, { folder }) => {
      await writeFile(join(folder, 'file'), '', { mode: 0o600 });
      return { environment: { DATABASE_URL: undefined, DATA_DIR: join(folder, 'file', 'data') } };
    },
  },
};

const MICROSOFT: Readonly<Record<string, Case>> = {
  'a clock that is ten minutes slow': {
    fault: 'clockOff',
    remedy: /NTP/,
    plant: ({ microsoft }) => {
      microsoft.faults.clockAhead = 10 * MINUTE;
      return { undo: () => (microsoft.faults.clockAhead = 0) };
    },
  },
  'no way to the sign-in': broken('loginSilent', /^\/login\//, /login\.microsoftonline\.com/),
  'another tenant': setTo('tenantUnknown', /MicrosoftAppTenantId/, { MicrosoftAppTenantId: OTHER }),
  'another app': setTo('appUnknown', /MicrosoftAppId/, { MicrosoftAppId: OTHER }),
  'a wrong secret': setTo('secretWrong', /credential reset/, { MicrosoftAppPassword: 'not-this-one' }),
  'User.Read.All': without('User.Read.All'),
  'Calls.InitiateGroupCall.All': without('Calls.InitiateGroupCall.All'),
  'Calls.Initiate.All': without('Calls.Initiate.All'),
  'Presence.Read.All': without('Presence.Read.All'),
  'OnlineMeetings.ReadWrite.All': without('OnlineMeetings.ReadWrite.All'),
  'a permission without need': {
    fault: 'roleUnused',
    remedy: /Take it away/,
    plant: ({ microsoft }) => {
      microsoft.granted.add('GroupMember.Read.All');
      return { undo: () => microsoft.granted.delete('GroupMember.Read.All') };
    },
  },
  'no way to Graph': broken('graphSilent', /^\/graph\//, /graph\.microsoft\.com/),
  'keys of call notifications that cannot be had': broken('keysSilent', /^\/calls\//, /reach that address/),
  'a proxy in place of the keys': {
    fault: 'keysWrong',
    remedy: /proxy/,
    plant: ({ microsoft }) => {
      const planted = microsoft.faults.add({ on: { path: /^\/botframework\// }, then: { nonJson: true } });
      return { undo: () => microsoft.faults.remove(planted) };
    },
  },
  'no policy for meetings': {
    fault: 'policyMissing',
    remedy: /Grant-CsApplicationAccessPolicy/,
    plant: ({ microsoft }) => {
      microsoft.meetings.policy = new Set();
      return { undo: () => (microsoft.meetings.policy = 'everybody') };
    },
  },
  'calling that is switched off': {
    fault: 'callingOff',
    remedy: /Azure Bot: Channels, Microsoft Teams, Calling/,
    plant: async (story) => {
      story.microsoft.calls.enabled = false;
      await calls(story);
      return {
        undo: async () => {
          story.microsoft.calls.enabled = true;
          await calls(story);
        },
      };
    },
  },
};

const DESK: Readonly<Record<string, Case>> = {
  'no public address': setTo('addressMissing', /Set PUBLIC_URL/, { PUBLIC_URL: undefined }),
  'a public address where nobody is': setTo('addressSilent', /Start the desk/, { PUBLIC_URL: 'http://127.0.0.1:1' }),
  'a public address where somebody else is': {
    fault: 'addressOther',
    remedy: /lead to the desk/,
    plant: (_story, { stranger }) => ({ environment: { PUBLIC_URL: stranger } }),
  },
  'a channel that was deleted': {
    fault: 'channelGone',
    remedy: /this is tier 2/,
    plant: async (story) => {
      await story.microsoft.deleteChannel(story.channel(2));
      return { undo: () => story.microsoft.restoreChannel(story.channel(2)) };
    },
  },
  'a misspelt name': planned('personUnknown', /user principal name/, (plan) =>
    plan.replace('admins: [ida@', 'admins: [iida@contoso.example, ida@'),
  ),
  'a place on the rota without a person': planned('rotaHole', /onCall/, (plan) => plan.replaceAll('fay@', 'fey@')),
  'a rota of nobody': planned('rotaEmpty', /@Tierline on call tier 3/, (plan) =>
    plan.replaceAll('fay@', 'fey@').replaceAll('eve@', 'eeve@'),
  ),
  'one of the staff without the app': {
    fault: 'withoutApp',
    remedy: /Setup policies/,
    plant: async ({ microsoft, scene }) => {
      const dan = scene.staff.get('dan@contoso.example')!;
      await microsoft.uninstallFor(dan);
      return { undo: () => microsoft.installFor(dan) };
    },
  },
};

const CASES = Object.entries({ ...GROUND, ...MICROSOFT, ...DESK });

describe('tierline doctor', () => {
  const story = useStory({ plan: 'bridge', mayFail: /.*/ });
  let folder = '';
  let server: Server;
  const around = (): Around => ({
    folder,
    stranger: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
  });
  const wrong = async (environment: Environment): Promise<readonly Awaited<ReturnType<typeof findings>>[number][]> =>
    (await findings(story, { ...environmentOf(story), ...environment })).filter(({ level }) => level !== 'ok');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tierline-doctor-'));
    server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    for (const role of ['GroupMember.Read.All', 'DeviceManagementManagedDevices.Read.All', 'ServiceHealth.Read.All'])
      story.microsoft.granted.delete(role);
    for (const person of story.scene.staff.values()) await story.microsoft.installFor(person);
    answering(story, FIRST);
    await calls(story);
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it('has nothing to say of a desk that is well', async () => {
    const all = await findings(story, environmentOf(story));
    expect(all.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(all).toHaveLength(14);
  });

  it('knows more than twenty faults here', () => expect(CASES.length).toBeGreaterThan(20));

  it.each(CASES)('names %s and its remedy', async (_name, { fault, remedy, plant }) => {
    const { environment = {}, undo } = await plant(story, around());
    await story.settled();
    try {
      const seen = await wrong(environment);
      expect(seen.map((one) => one.fault)).toContain(fault);
      const worst = seen.find((one) => one.fault === fault)!;
      const { what, mend } = findingWords(worst, 'en');
      expect(mend).toMatch(remedy);
      expect(`${what} ${mend}`).not.toMatch(/undefined|[{}]/);
    } finally {
      await undo?.();
      await story.settled();
    }
  });

  it('tells of a folder that somebody else has open', async () => {
    const data = join(folder, 'held');
    await mkdir(join(data, 'database'), { recursive: true });
    const { lockFolder } = await import('../../src/adapters/postgres/folder-lock.js');
    const unlock = await lockFolder(data);
    const seen = await wrong({ DATABASE_URL: undefined, DATA_DIR: data });
    await unlock();
    expect(seen.map((one) => one.fault)).toContain('folderHeld');
  });

  it('is well again after all that', async () => expect(await wrong({})).toEqual([]));
});
