import { expect, it } from '@jest/globals';
import { storyIssues } from '../helpers/known-issues.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const story = useStory({ knownIssues: storyIssues() });

const proposed = (): Message =>
  story.channel(3).messages.findLast((message) => verbsOn(message).some((verb) => verb.startsWith('known.')))!;

const SOLUTION = {
  rootCause: 'The VPN profile still names the old gateway',
  fix: '1. Assign the profile "VPN 2026"\n2. Remove the old one',
  userSteps: '- Open Company Portal\n- Press Check status',
};

it('one click drafts it of what staff wrote, and nothing of what the requester wrote', async () => {
  const [mia, cho] = [story.person('mia'), story.person('cho')];
  const number = await story.report(mia, 'Hi, it is Mia Lin, my Windows laptop shows 0x80180026 since Monday');
  await story.press(story.person('ana'), 1, number, 'ticket.take');
  await story.press(story.person('ana'), 1, number, 'ticket.escalate', { tried: 'Restarted it' });
  await story.press(cho, 2, number, 'ticket.take');
  await story.press(cho, 2, number, 'ticket.solve', SOLUTION);
  expect(verbsOn(story.card(2, number))).toContain('ticket.makeKnown');
  expect(verbsOn(story.card(1, number))).not.toContain('ticket.makeKnown');

  await story.press(cho, 2, number, 'ticket.makeKnown');
  expect(verbsOn(story.card(2, number))).not.toContain('ticket.makeKnown');
  expect(words(story.card(2, number))).toContain('proposed the solution as a known issue');
  const card = words(proposed());
  expect(card).toContain('The VPN profile still names the old gateway');
  expect(card).toContain('1. Open Company Portal\n2. Press Check status');
  expect(card).toContain('0x80180026');
  const { entry } = (await story.desk.store.knownIssues.find('own-t-1001'))!;
  expect(JSON.stringify(entry)).not.toMatch(/Mia|since Monday/);
  expect(entry).toMatchObject({ category: 'enrolment', platforms: ['windows'], tier: 2 });
});

it('tier 3 alone approves it, and what it fills in is checked', async () => {
  const form = { symptoms: 'The tunnel to the office does not come up since the gateway moved' };
  const early = await story.person('cho').clicks(proposed(), 'known.approve', { inputs: form });
  expect(words(early.card)).toContain('Only the people of tier 3 decide');
  const wrong = await story.person('eve').clicks(proposed(), 'known.approve', { inputs: { ...form, codes: 'soon' } });
  expect(words(wrong.card)).toContain('“soon” is in no form that I would recognise');
  const right = await story.person('eve').clicks(proposed(), 'known.approve', { inputs: form });
  expect(words(right.card)).toContain('approved it');
  await story.settled();
  expect(words(story.card(2, 'T-1001'))).toContain('The solution is a known issue now');
});

it('the next requester with that problem meets it, without a restart', async () => {
  const noor = story.person('noor');
  const [byWords] = await story.says(noor, 'Since the gateway moved the tunnel to the office will not come up');
  expect(words(byWords)).toContain('The VPN profile still names the old gateway');
  await story.answer(noor, 'request.fixed');
  const [byCode] = await story.says(noor, 'My laptop says 80180026');
  expect(words(byCode)).toContain('2. Press Check status');
  await story.answer(noor, 'request.send');
});

it('taken back, it is offered no more; who was late is told who was first', async () => {
  const seen = proposed().card!;
  const taken = await story.person('eve').clicks(proposed(), 'known.decline', { inputs: { why: 'Too special' } });
  expect(words(taken.card)).toContain('took it back');
  await story.settled();
  const card = story.channel(3).messages.findLast((message) => words(message).includes('took it back'))!;
  const late = await story.person('fay').clicks(card, 'known.decline', { inputs: { why: 'Me too' }, seen });
  expect(words(late.card)).toContain('Eve took it back');
  const [offered] = await story.says(story.person('yijun'), 'My laptop says 80180026');
  expect(words(offered)).not.toContain('The VPN profile still names');
});

it('“known issues” in a tier’s channel tells which help and which are past their review date', async () => {
  const [list] = await story.saysIn(story.person('eve'), story.channel(3), 'known issues');
  expect(words(list)).toContain('3 known issues');
  expect(words(list)).toContain('Past their review date (1)');
  expect(words(list)).toContain('The clock of the device is wrong');
  expect(words(list)).toContain('last reviewed 2025-10-01');
});
