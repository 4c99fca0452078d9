import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { until } from '../helpers/until.js';
import { useStory, words } from '../helpers/story.js';

describe('without a valid plan the desk is not ready', () => {
  const story = useStory({ inFile: 'version: 1\ntiers: none\n', empty: true, mayFail: /A turn failed/ });
  const get = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`http://127.0.0.1:${story.desk.port}${path}`);
    return { status: response.status, text: await response.text() };
  };

  it('it is alive and says what is wrong', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const { status, text } = await get('/readyz');
    expect(status).toBe(503);
    expect(text).toMatch(/line \d+, column \d+/);
  });

  it('Teams is told to deliver again, and who clicks reads that it did not work', async () => {
    const mia = story.person('mia');
    mia.app = 'installed';
    expect(await mia.writes('My iPhone cannot be enrolled')).toMatchObject({ status: 503 });
  });

  it('once there is a plan, what is delivered again is heard', async () => {
    const mia = story.person('mia');
    const fixture = new URL('../fixtures/stories/three-tiers.yaml', import.meta.url);
    await writeFile(story.planFile, await readFile(fixture, 'utf8'));
    await until(() => story.desk.plans.ready);
    expect((await get('/readyz')).status).toBe(200);
    const { requestBody } = story.microsoft.wire.entries.findLast((one) => one.direction === 'microsoft→bot')!;
    await story.microsoft.deliver(requestBody as Record<string, unknown>);
    await story.reads();
    expect(words(mia.chat.latestCard())).toContain('My iPhone cannot be enrolled');
  });
});
