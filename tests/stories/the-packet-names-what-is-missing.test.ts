import { describe, expect, it } from '@jest/globals';
import { FINDINGS, takenByCho, takenByEve, TRIED } from '../helpers/story-steps.js';
import { useStory, words, type Story } from '../helpers/story.js';

/** What `who` reads in the channel of a tier after asking for the packet. */
const asks = async (story: Story, who: string, tier: 1 | 2 | 3, said: string): Promise<string> =>
  words((await story.saysIn(story.person(who), story.channel(tier), said))[0]).replaceAll('&gt;', '>');

describe('the packet for Microsoft names what is missing', () => {
  const story = useStory({ plan: 'facts' });

  it('beside what the ticket and Intune tell', async () => {
    const { intune } = story.microsoft;
    intune.addDevice(story.person('mia'), { deviceName: 'MIAS-LAPTOP' });
    intune.addDevice(story.person('noor'), { deviceName: 'NOORS-LAPTOP' });
    intune.addFailure(story.person('mia'), { correlationId: '6f0c5d3e-0000-4000-8000-000000000042' });
    await takenByEve(story, 'My Windows laptop cannot be enrolled, it says 0x80180014. It worked until last week.');
    const packet = await asks(story, 'eve', 3, 'packet T-1001');
    for (const told of [
      'T-1001: draft for Microsoft Support. Nothing is filed',
      'Area: Microsoft Intune, Enrolment; Windows',
      'Error codes: 0x80180014',
      'mia@contoso.example',
      '“My Windows laptop cannot be enrolled',
      'Since when, and did it ever work: “It worked until last week.”',
      'MIAS-LAPTOP',
      'serial number SN100001',
      'correlation ID 6f0c5d3e-0000-4000-8000-000000000042',
      TRIED,
      FINDINGS,
      'Help and support',
    ])
      expect(packet).toContain(told);
    const missing = packet.slice(packet.indexOf('MISSING'));
    expect(missing).toContain('MDM authority: Intune admin center > Tenant administration > Tenant status');
    expect(missing).toContain('Incident ID of uploaded logs: on the device: Settings > Accounts');
    expect(missing).toContain('Screenshots; on Windows also a steps recording: ask the requester');
    for (const known of ['Since when', 'Correlation ID', 'Exact error', 'Device: name'])
      expect(missing).not.toContain(known);
  });

  it('and nothing of anybody else, nor what is private', async () => {
    const packet = await asks(story, 'fay', 3, 'packet T-1001');
    expect(packet).toContain('SN100001');
    expect(packet).not.toMatch(/NOORS|3500000|A10000|89886|BYPASS|\+88691|00155/);
  });

  it('in English for a ticket in Chinese, with its words as they are', async () => {
    const said = '我的 iPhone 無法註冊，公司入口網站一直轉圈';
    const ticket = await story.report(story.person('yijun'), said);
    const packet = await asks(story, 'bo', 1, `資料包 ${ticket}`);
    expect(packet).toContain(said);
    expect(packet).toContain('iPhone or iPad');
    expect(packet).toContain('Exact error text and code: ask the requester');
    expect(packet).toContain('Device: name, model, system, serial number');
    const own = packet.replaceAll(/[「“][^”」]*[”」]/g, '').replaceAll('怡君', '');
    expect(own).not.toMatch(/\p{Script=Han}/u);
  });

  it('for who has the ticket and who files, in their channels', async () => {
    const ofTwo = await takenByCho(story, 'My Windows laptop cannot be enrolled');
    expect(await asks(story, 'bo', 1, `packet ${ofTwo}`)).toContain('you are not one of its people');
    expect(await asks(story, 'eve', 1, `packet ${ofTwo}`)).toContain('Ask for its packet in their channel');
    expect(await asks(story, 'eve', 3, `packet ${ofTwo}`)).toContain('draft for Microsoft Support');
    expect(await asks(story, 'dan', 2, `packet ${ofTwo}`)).toContain('draft for Microsoft Support');
    expect(await asks(story, 'eve', 3, 'packet T-4711')).toContain('There is no ticket T-4711');
  });

  it('and the card says how to get it', () => {
    expect(words(story.card(3, 'T-1001'))).toContain('“@Tierline packet T-1001” in this channel');
  });
});
