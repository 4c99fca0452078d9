import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '../../src/domain/people.js';
import type { BackgroundSource, Whose } from '../../src/ports/background-source.js';
import { asColleague, startCallStage, type CallStage } from '../helpers/call-stage.js';

let stage: CallStage;
let source: BackgroundSource;
beforeAll(async () => {
  stage = await startCallStage({ timeLimit: 300 });
  source = stage.background;
});
afterEach(() => {
  stage.microsoft.faults.remove();
  stage.microsoft.intune.devices.length = 0;
  stage.microsoft.intune.failures.length = 0;
  stage.microsoft.intune.issues.length = 0;
});
afterAll(() => stage.stop());

const ana = (): Whose => ({ id: asColleague(stage.ana).id, principalName: 'ana@contoso.example' });
const asked = (): number => stage.microsoft.wire.entries.filter(({ path }) => path.includes('deviceManagement')).length;
const DAY = 86_400_000;

describe('devices', () => {
  it('are read with what staff look at first, and never for ever counts as never', async () => {
    stage.microsoft.intune.addDevice(stage.ana, { lastSyncDateTime: '0001-01-01T00:00:00Z', model: 'x'.repeat(500) });
    const { found, whole } = await source.devices(ana());
    expect(whole).toBe(true);
    expect(found).toMatchObject([
      { system: 'Windows', compliance: 'compliant', owner: 'company', syncedAt: null, registration: 'registered' },
    ]);
    expect(found[0]!.model).toHaveLength(120);
    expect(Object.keys(found[0]!).join()).not.toMatch(/imei|phone|mac|bypass/i);
  });

  it('of somebody else are left out though Graph minds no filter, upper case or not', async () => {
    const { intune } = stage.microsoft;
    intune.addDevice(stage.ana, { userId: stage.ana.objectId.toUpperCase(), deviceName: 'HERS' });
    for (let other = 0; other < 150; other += 1) intune.addDevice(stage.bo);
    intune.addDevice(stage.ana, { userId: null, deviceName: 'NOBODYS' });
    intune.addDevice(stage.ana, { userId: '', deviceName: 'NOBODYS' });
    expect((await source.devices(ana())).found.map(({ name }) => name)).toEqual(['HERS']);
  });

  it('are looked for no further than a few pages, and that is said', async () => {
    for (let other = 0; other < 600; other += 1) stage.microsoft.intune.addDevice(stage.bo);
    stage.microsoft.intune.addDevice(stage.ana);
    expect(await source.devices(ana())).toEqual({ found: [], whole: false });
  });

  it.each(['', ' ', 'ana@contoso.example', "x' or true"])(
    'of nobody (%j) are refused before Graph is asked',
    async (id) => {
      const before = asked();
      const nobody = { id: id as PersonId, principalName: null };
      await expect(source.devices(nobody)).rejects.toMatchObject({ reason: 'refused', vendor: { code: 'NoPerson' } });
      await expect(source.enrolmentFailures(nobody, 0)).rejects.toMatchObject({ vendor: { code: 'NoPerson' } });
      expect(asked()).toBe(before);
    },
  );

  it('are asked for by id where no name is known, and a quote in a name ends no text', async () => {
    stage.microsoft.intune.addDevice(stage.ana);
    expect((await source.devices({ ...ana(), principalName: null })).found).toHaveLength(1);
    expect((await source.devices({ ...ana(), principalName: "o'neill@contoso.example" })).found).toHaveLength(1);
    const paths = stage.microsoft.wire.entries.map(({ path }) => decodeURIComponent(path).replaceAll('+', ' ')).join();
    expect(paths).toContain(`userId eq '${ana().id}'`);
    expect(paths).toContain("userPrincipalName eq 'o''neill@contoso.example'");
  });
});

describe('enrolments that failed', () => {
  it('are those of the person and of late, newest first, their category known by name or number', async () => {
    const { intune } = stage.microsoft;
    const now = stage.clock.now();
    const at = (days: number): string => new Date(now - days * DAY).toISOString();
    intune.addFailure(stage.ana, { eventDateTime: at(3), failureCategory: 'Authentication' });
    intune.addFailure(stage.ana, { eventDateTime: at(1), failureCategory: 4 });
    intune.addFailure(stage.ana, { eventDateTime: at(2), failureCategory: 'somethingNew' });
    intune.addFailure(stage.ana, { eventDateTime: at(40) });
    intune.addFailure(stage.bo);
    const { found } = await source.enrolmentFailures(ana(), now - 14 * DAY);
    expect(found.map(({ category }) => category)).toEqual(['userValidation', 'unknown', 'authentication']);
  });
});

describe('service issues', () => {
  it('are those of Intune that are not over', async () => {
    const { intune } = stage.microsoft;
    intune.addIssue({ id: 'IT1' });
    intune.addIssue({ id: 'IT2', isResolved: true });
    intune.addIssue({ id: 'IT3', status: 'ServiceRestored' });
    intune.addIssue({ id: 'EX4', service: 'Exchange Online' });
    intune.addIssue({ id: '<script>' });
    expect((await source.serviceIssues()).found.map(({ id }) => id)).toEqual(['IT1']);
  });
});

describe('when Graph does not do its part', () => {
  it.each([
    ['no answer in time', { hang: true }, 'unavailable', null],
    ['a refusal', { status: 403 }, 'refused', 403],
    ['nonsense', { status: 200, body: { value: 7 } }, 'unavailable', 200],
    ['a page of HTML', { nonJson: true }, 'unavailable', 200],
  ] as const)('%s is a failure with a reason, asked once', async (_name, then, reason, status) => {
    const fault = stage.microsoft.faults.add({ on: { path: /managedDevices/ }, then });
    await expect(source.devices(ana())).rejects.toMatchObject({ reason, vendor: { status } });
    expect(fault.hits).toBe(1);
  });

  it('a missing role is named', async () => {
    stage.microsoft.granted.delete('ServiceHealth.Read.All');
    await expect(source.serviceIssues()).rejects.toThrow('grant ServiceHealth.Read.All');
    stage.microsoft.granted.add('ServiceHealth.Read.All');
  });

  it('a list that goes on elsewhere is not followed', async () => {
    const body = { value: [], '@odata.nextLink': 'https://evil.example/v1.0/deviceManagement/managedDevices' };
    stage.microsoft.faults.add({ on: { path: /managedDevices/ }, then: { status: 200, body } });
    await expect(source.devices(ana())).rejects.toMatchObject({ reason: 'refused' });
  });
});
