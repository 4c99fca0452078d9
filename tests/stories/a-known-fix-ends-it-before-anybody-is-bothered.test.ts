import { expect, it } from '@jest/globals';
import { storyIssues } from '../helpers/known-issues.js';
import type { PersonId } from '../../src/domain/people.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const story = useStory({ knownIssues: storyIssues() });

const counts = async () =>
  (await story.desk.store.knownIssues.counts()).find(({ issue }) => issue === 'too-many-devices');

it('“This fixed it” ends it: no ticket, a warm word, and it is counted', async () => {
  const mia = story.person('mia');
  const [card] = await story.says(mia, 'My iPhone says DeviceCapReached');
  expect(words(card)).toContain('The account has too many devices');
  expect(words(card)).toContain('1. Open Company Portal and choose Devices.');
  expect(verbsOn(card)).toEqual(expect.arrayContaining(['request.fixed', 'request.stillBroken', 'request.send']));
  expect(await counts()).toEqual({ issue: 'too-many-devices', offered: 1, solved: 0, notSolved: 0 });

  const { card: after } = await story.answer(mia, 'request.fixed');
  expect(words(after)).toContain('Good to hear that it works.');
  expect(words(story.chatCard(mia))).toContain('Good to hear that it works.');
  expect(await story.desk.store.tickets.ofRequester(mia.objectId as PersonId, { open: false, limit: 5 })).toEqual([]);
  expect(await counts()).toMatchObject({ offered: 1, solved: 1, notSolved: 0 });
});

it('pressed twice it is counted once, and trouble that is back is sent from the same card', async () => {
  const mia = story.person('mia');
  const card = story.chatCard(mia);
  const seen = card.card!;
  await story.answer(mia, 'request.stillBroken');
  expect(await counts()).toMatchObject({ offered: 1, solved: 0, notSolved: 1 });
  const [ticket] = await story.desk.store.tickets.ofRequester(mia.objectId as PersonId, { open: true, limit: 5 });
  expect(ticket?.known).toEqual([{ issue: 'too-many-devices', offered: true, tried: true }]);
  // A copy of the card that Teams had not renewed yet.
  const late = await mia.clicks(card, 'request.stillBroken', { seen });
  expect(words(late.card)).toContain(ticket!.number);
  expect(await counts()).toMatchObject({ solved: 0, notSolved: 1 });
});

it('whoever reads Chinese gets the steps in Chinese', async () => {
  const yijun = story.person('yijun');
  const [card] = await story.says(yijun, '我的手機顯示裝置數量已達上限');
  expect(words(card)).toContain('帳戶的裝置數量已達上限');
  expect(words(card)).toContain('2. 移除不再使用的裝置，然後再試一次。');
  const { card: after } = await story.answer(yijun, 'request.fixed');
  expect(words(after)).toContain('很高興已恢復正常');
});
