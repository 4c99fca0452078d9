import { describe, expect, it } from '@jest/globals';
import { useStory, verbsOn, words } from '../helpers/story.js';

const OF_INTUNE = /deviceManagement|serviceAnnouncement/;
const PROBLEM = 'My Windows laptop cannot be enrolled, it says 0x80180014';

describe('facts from Graph arrive on the card when they arrive', () => {
  const story = useStory({ plan: 'facts' });

  it('the requester’s devices, failed enrolments and what Microsoft reports, and nobody else’s', async () => {
    const { intune } = story.microsoft;
    const [mia, noor] = [story.person('mia'), story.person('noor')];
    for (let other = 0; other < 120; other += 1) intune.addDevice(noor, { deviceName: 'NOORS-LAPTOP' });
    intune.addDevice(mia, { deviceName: 'MIAS-LAPTOP', complianceState: 'noncompliant' });
    intune.addDevice(mia, { deviceName: 'MIAS-PHONE', operatingSystem: 'iOS', osVersion: '18.2' });
    intune.addFailure(noor, { failureReason: 'OfNoor' });
    intune.addFailure(mia);
    intune.addIssue({ title: 'Exchange is slow', service: 'Exchange Online' });
    intune.addIssue({ title: 'Old trouble', isResolved: true });
    intune.addIssue();
    const ticket = await story.report(mia, PROBLEM);
    const card = words(story.card(1, ticket));
    expect(card.indexOf('MIAS-LAPTOP')).toBeGreaterThan(0);
    expect(card.indexOf('MIAS-LAPTOP')).toBeLessThan(card.indexOf('MIAS-PHONE'));
    expect(card).toContain('Not compliant');
    expect(card).toContain('last check-in 23 Nov 09:');
    expect(card).toContain('Blocked by enrolment restrictions (tier 2).');
    expect(card).toContain('Microsoft reports: Some users may be unable to enroll Windows devices (IT1234569)');
    for (const foreign of ['NOORS', 'OfNoor', 'Exchange is slow', 'Old trouble']) expect(card).not.toContain(foreign);
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.take');
  });

  it('the requester is told in one sentence, and sees nothing of the rest', () => {
    const own = words(story.person('mia').chat.latestCard());
    expect(own).toContain('Microsoft reports a fault that may be yours: “Some users may be unable to enroll Windows');
    for (const inner of ['MIAS-LAPTOP', 'Not compliant', 'enrolment restrictions']) expect(own).not.toContain(inner);
  });

  it('what is private is neither asked for nor shown', () => {
    const asked = story.microsoft.wire.entries.filter(({ path }) => path.includes('managedDevices'));
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toMatch(/imei|meid|iccid|phoneNumber|MacAddress|activationLock/i);
    const channels = [1, 2, 3].flatMap((tier) => story.channel(tier as 1).threads.flatMap(({ messages }) => messages));
    expect(channels.map(words).join()).not.toMatch(/NOORS|3500000|BYPASS|\+88691/);
  });

  it('somebody without devices is shown none, and no other ticket ever has another’s', async () => {
    const ticket = await story.report(story.person('yijun'), '我的 Windows 筆電無法註冊');
    expect(words(story.card(1, ticket))).toContain('Intune knows no device of this person.');
    expect(words(story.card(1, ticket))).not.toMatch(/NOORS|MIAS/);
  });

  it('asked again within minutes, Graph is not asked again', async () => {
    const before = story.microsoft.wire.entries.length;
    const again = await story.report(story.person('mia'), 'Also my Windows laptop is not compliant', {});
    const asked = story.microsoft.wire.entries.slice(before).filter(({ path }) => OF_INTUNE.test(path));
    expect(asked).toEqual([]);
    expect(words(story.card(1, again))).toContain('MIAS-LAPTOP');
  });
});
