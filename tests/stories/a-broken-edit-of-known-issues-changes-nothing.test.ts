import { rm, writeFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { storyIssues } from '../helpers/known-issues.js';
import { until } from '../helpers/until.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const story = useStory({ knownIssues: storyIssues() });

const readyz = async (): Promise<Record<string, unknown>> => {
  const response = await fetch(`http://127.0.0.1:${String(story.desk.port)}/readyz`);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};

/** What mia is shown for the trouble that an entry is about. */
const offered = async (): Promise<string> => {
  const [card] = await story.says(story.person('mia'), 'My iPhone says DeviceCapReached');
  const shown = words(card);
  expect(verbsOn(card)).toContain('request.send');
  await story.answer(story.person('mia'), 'request.cancel');
  return shown;
};

it('a file with a mistake says so in /readyz, and what was read before is offered on', async () => {
  expect(await readyz()).toMatchObject({ knownIssues: 3 });
  await writeFile(story.issuesFile, storyIssues().replace('symptoms:', 'symptom:'));
  await until(async () => 'knownIssuesEdit' in (await readyz()));
  const { knownIssues, knownIssuesEdit } = await readyz();
  expect(knownIssuesEdit).toMatch(/^line \d+, column \d+: .*symptom/);
  expect(knownIssues).toBe(3);
  expect(await offered()).toContain('The account has too many devices');
});

it('once mended it counts, and nothing is said any more', async () => {
  await writeFile(
    story.issuesFile,
    storyIssues().replace('The account has too many devices', 'Too many devices by far'),
  );
  await until(async () => !('knownIssuesEdit' in (await readyz())));
  expect(await offered()).toContain('Too many devices by far');
});

it('without a file nothing is offered, and nothing is wrong', async () => {
  await rm(story.issuesFile);
  await until(async () => (await readyz())['knownIssues'] === 0);
  expect(await readyz()).not.toHaveProperty('knownIssuesEdit');
  expect(await offered()).not.toContain('Too many devices by far');
});
