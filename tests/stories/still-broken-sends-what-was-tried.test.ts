import { expect, it } from '@jest/globals';
import type { PersonId } from '../../src/domain/people.js';
import { storyIssues } from '../helpers/known-issues.js';
import { useStory, words } from '../helpers/story.js';

const story = useStory({ knownIssues: storyIssues() });

it('staff see what the requester was shown and tried, and what to do themselves', async () => {
  const mia = story.person('mia');
  await story.says(mia, 'My iPhone says DeviceCapReached');
  await story.answer(mia, 'request.stillBroken', { impact: 'me' });
  const [ticket] = await story.desk.store.tickets.ofRequester(mia.objectId as PersonId, { open: true, limit: 1 });
  expect(ticket?.subject.impact).toBe('me');
  const card = words(story.card(1, ticket!.number));
  expect(card).toContain('The account has too many devices');
  expect(card).toContain('the requester followed the steps: still broken');
  expect(card).toContain('delete what is no longer used');
});

it('steps of a higher tier are for that tier: those below see who usually solves it', async () => {
  const noor = story.person('noor');
  const number = await story.report(noor, 'No iPhone enrols any more: 0x80CF4017');
  const card = words(story.card(1, number));
  expect(card).toContain('The Apple push certificate has expired');
  expect(card).toContain('the requester was not shown any steps');
  expect(card).toContain('usually solved by');
  expect(card).not.toContain('renew the MDM push certificate');
  await story.press(story.person('ana'), 1, number, 'ticket.take');
  await story.press(story.person('ana'), 1, number, 'ticket.redirect', { tier: '3', why: 'A certificate' });
  expect(words(story.card(3, number))).toContain('renew the MDM push certificate');
});

it('what fits nothing is offered nothing', async () => {
  const [card] = await story.says(story.person('yijun'), '我的 Windows 電腦無法連上 VPN');
  expect(words(card)).not.toContain('查看步驟');
});
