import { afterEach, describe, expect, it } from '@jest/globals';
import type { FaultEffect } from '../../src/simulator/faults.js';
import { useStory, words } from '../helpers/story.js';

const MINUTE = 60_000;
const OF_INTUNE = /deviceManagement|serviceAnnouncement/;
const PROBLEM = 'My Windows laptop cannot be enrolled, it says 0x80180014';

describe('whatever Graph does, the intake answers at once and the card says what is missing', () => {
  const story = useStory({ plan: 'facts' });
  afterEach(() => story.microsoft.faults.remove());
  const failing = (then: FaultEffect) => story.microsoft.faults.add({ on: { path: OF_INTUNE }, then });
  /** A new person each time: what was told a moment ago would be used again. */
  const someone = async (name: string) => {
    const person = story.microsoft.addUser({ principalName: `${name}@contoso.example`, name });
    await story.microsoft.installFor(person);
    await story.settled();
    return person;
  };

  it.each<[string, FaultEffect, string]>([
    ['failing', { status: 503 }, 'Devices: not known, Microsoft does not answer at the moment'],
    ['breaking off', { reset: true }, 'Devices: not known, Microsoft does not answer at the moment'],
    ['refusing for now', { status: 429, retryAfter: 30 }, 'Service health: not known, Microsoft asks us to wait'],
    ['answering nonsense', { nonJson: true }, 'Devices: not known, Microsoft’s answer makes no sense'],
    ['answering something else', { status: 200, body: { value: 'x' } }, 'Devices: not known, Microsoft’s answer makes'],
    ['refusing for good', { status: 400 }, 'Devices: not known, Microsoft refuses the question'],
  ])('%s', async (name, then, said) => {
    failing(then);
    const ticket = await story.report(await someone(name.replaceAll(' ', '')), PROBLEM);
    expect(words(story.card(1, ticket))).toContain(said);
  });

  it('a role that is missing is named, in the words of the admin', async () => {
    const { granted } = story.microsoft;
    for (const role of ['DeviceManagementManagedDevices.Read.All', 'ServiceHealth.Read.All']) granted.delete(role);
    const ticket = await story.report(await someone('pia'), PROBLEM);
    const card = words(story.card(1, ticket));
    expect(card).toContain('Devices: not known, the app role DeviceManagementManagedDevices.Read.All is not granted');
    expect(card).toContain('Service health: not known, the app role ServiceHealth.Read.All is not granted');
    for (const role of ['DeviceManagementManagedDevices.Read.All', 'ServiceHealth.Read.All']) granted.add(role);
  });

  it('what did not come is asked for again, and the card follows', async () => {
    failing({ status: 503 });
    const rosa = await someone('rosa');
    story.microsoft.intune.addDevice(rosa, { deviceName: 'ROSAS-LAPTOP' });
    const ticket = await story.report(rosa, PROBLEM);
    story.microsoft.faults.remove();
    story.clock.advance(11 * MINUTE);
    await story.settled();
    expect(words(story.card(1, ticket))).toContain('ROSAS-LAPTOP');
    expect(words(story.card(1, ticket))).not.toContain('not known');
  });

  it('slow: answered within a second, and the facts follow', async () => {
    let letGo = (): void => undefined;
    failing({ heldUntil: new Promise<void>((resolve) => (letGo = resolve)) });
    const sam = story.microsoft.addUser({ principalName: 'sam@contoso.example', name: 'Sam' });
    sam.app = 'installed';
    story.microsoft.intune.addDevice(sam, { deviceName: 'SAMS-LAPTOP' });
    const shown = new Promise<void>((resolve) => {
      const stop = story.microsoft.wire.subscribe((entry) => {
        if (!JSON.stringify(entry.requestBody ?? '').includes('request.send')) return;
        stop();
        resolve();
      });
    });
    await sam.writes(PROBLEM);
    story.clock.advance(5_000);
    await shown;
    const began = Date.now();
    const { card } = await sam.clicks(sam.chat.latestCard()!, 'request.send');
    expect(Date.now() - began).toBeLessThan(1_000);
    const [ticket = ''] = /T-\d+/.exec(words(card)) ?? [];
    expect(ticket).not.toBe('');
    letGo();
    await story.settled();
    expect(words(story.card(1, ticket as `T-${number}`))).toContain('SAMS-LAPTOP');
  });
});
