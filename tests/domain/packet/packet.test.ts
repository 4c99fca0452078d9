import { describe, expect, it } from '@jest/globals';
import type { Background } from '../../../src/domain/background/background.js';
import { draftPacket } from '../../../src/domain/packet/draft-packet.js';
import { mayNotSeePacket } from '../../../src/domain/packet/may-see-packet.js';
import type { Packet } from '../../../src/domain/packet/packet.js';
import { ASKED, saidSo } from '../../../src/domain/packet/said-so.js';
import { textsOf } from '../../../src/usecases/texts-of.js';
import type { Subject, TextId, Ticket } from '../../../src/domain/ticket/ticket.js';
import { sampleBackground } from '../../cards/sample-background.js';
import { answerCase, openCase, write } from '../../helpers/commands.js';
import { ana, cho, eve, fay, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { withCho, withEve } from '../../helpers/scenes.js';
import { TEN } from '../../helpers/ticket-story.js';

const about = (ticket: Ticket, subject: Partial<Subject>): Ticket => ({
  ...ticket,
  subject: { ...ticket.subject, ...subject },
});
/** A text is its own id here; `erased` are not there any more. */
const packetOf = (ticket: Ticket, background: Background | null = null, erased: readonly string[] = []): Packet => {
  const texts = new Map<TextId, string>(textsOf(ticket).map((id) => [id, id]));
  for (const one of erased) texts.delete(one as TextId);
  return draftPacket({ ticket, texts, background, principalName: 'mia@contoso.example', pictures: 0 });
};
const known = sampleBackground('x', TEN);

describe('the packet', () => {
  it('has what the tiers tried and found, what the requester wrote, and earlier cases', () => {
    const { ticket } = withEve.and(
      [mia, write('It worked on Friday')],
      [eve, openCase()],
      [eve, answerCase('Renew it')],
    );
    const packet = packetOf(ticket);
    expect(packet.observed.map(({ text }) => text)).toEqual(['My iPhone will not enrol', 'It worked on Friday']);
    expect(packet.tried.map(({ by }) => by.name)).toEqual(['Ana', 'Ana', 'Cho', 'Cho']);
    expect(packet.earlier).toEqual([{ caseNumber: '2611220040001234', answer: 'Renew it' }]);
    expect(packet.answered).toEqual([
      { asked: 'sinceWhen', told: expect.objectContaining({ text: 'It worked on Friday' }) },
      // Of Ana's findings.
      { asked: 'licence', told: expect.objectContaining({ text: 'The licence is there' }) },
    ]);
  });

  it('has no word that was erased', () => {
    const { ticket } = withEve.and([mia, write('It worked on Friday')]);
    expect(JSON.stringify(packetOf(ticket, null, ['It worked on Friday']).observed)).not.toContain('Friday');
    expect(packetOf(ticket, null, ['It worked on Friday']).missing).toContain('sinceWhen');
  });

  it('names a thing as missing only while it is', () => {
    const { ticket } = withEve;
    expect(packetOf(ticket).missing).toEqual(
      expect.arrayContaining(['sinceWhen', 'exactError', 'device', 'correlationId', 'enrolmentWay', 'tenantName']),
    );
    const { missing } = packetOf(about(ticket, { errorCodes: ['0x80180014'] }), known);
    for (const told of ['exactError', 'device', 'whichDevice', 'correlationId', 'enrolmentWay', 'howManyUsers'])
      expect(missing).not.toContain(told);
    expect(missing).toEqual(expect.arrayContaining(['mdmAuthority', 'screenshots', 'contact']));
  });

  it('asks which device where several fit, and leaves out those of another platform', () => {
    const two = sampleBackground('x', TEN, 2);
    expect(packetOf(withEve.ticket, two).missing).toContain('whichDevice');
    const [first, second] = two.devices!.told;
    const mixed = { ...two, devices: { told: [{ ...first!, system: 'Windows' }, second!], missing: null } };
    expect(packetOf(withEve.ticket, mixed).devices).toEqual([second]);
    expect(packetOf(withEve.ticket, mixed).missing).not.toContain('whichDevice');
  });

  it.each([
    ['autopilot', 'windows', ['806'], ['autopilotFile', 'proofOfOwnership']],
    ['autopilot', 'windows', ['0x80180014'], ['autopilotFile']],
    ['app-deployment', 'windows', [], ['win32Diagnostics']],
    ['app-deployment', 'ios', [], []],
    ['conditional-access', 'ios', [], ['accessOutput']],
    ['wifi-vpn', 'ios', [], ['otherMaker']],
  ] as const)('wants for %s on %s %j: %j', (category, platform, errorCodes, wanted) => {
    const { missing } = packetOf(about(withEve.ticket, { category, platform, errorCodes }), known);
    const special = ['autopilotFile', 'proofOfOwnership', 'win32Diagnostics', 'accessOutput', 'otherMaker'];
    expect(missing.filter((one) => special.includes(one))).toEqual(wanted);
  });
});

describe('an answer in somebody’s words', () => {
  it.each([
    ['sinceWhen', 'My phone fails. It never worked on this phone.', 'It never worked on this phone.'],
    ['sinceWhen', '手機不能用。更新後就這樣了。', '更新後就這樣了。'],
    ['shownWhere', 'It fails.\nThe message stands in Company Portal', 'The message stands in Company Portal'],
    ['howManyDevices', 'All our iPads are affected', 'All our iPads are affected'],
    ['howManyDevices', '三台裝置都這樣', '三台裝置都這樣'],
    ['expected', 'The profile should install by itself', 'The profile should install by itself'],
    ['portalVersion', 'Company Portal is version 5.2409', 'Company Portal is version 5.2409'],
    ['incidentId', 'The incident ID: TXRQ4711', 'The incident ID: TXRQ4711'],
    ['licence', 'She has an Intune license', 'She has an Intune license'],
  ] as const)('%s in “%s”', (asked, text, told) => {
    expect(saidSo(asked, [{ by: mia, text }])).toEqual({ by: mia, text: told });
  });

  it('is not found where there is none', () => {
    for (const asked of ASKED) expect(saidSo(asked, [{ by: mia, text: 'My iPhone will not enrol' }])).toBeNull();
  });
});

it('is for who has the ticket and who files, in the channel of that tier or of the highest', () => {
  const see = (...[by, seats]: [typeof ana, (1 | 2 | 3)[]]) => mayNotSeePacket(withCho.ticket, by, seats, threeTiers);
  expect(see(cho, [2])).toBeNull();
  expect(see(eve, [3])).toBeNull();
  expect(see(eve, [1])).toBe('elsewhere');
  for (const by of [ana, fay, mia]) expect(see(by, [2])).toEqual({ reason: 'notYourTier', tier: 2 });
});
