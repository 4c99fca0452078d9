import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { TRIED, takenByAna } from '../helpers/story-steps.js';
import { until } from '../helpers/until.js';
import { useStory, words } from '../helpers/story.js';

describe('an edit of the plan is taken up without a restart', () => {
  const story = useStory();
  const readyz = async (): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`http://127.0.0.1:${story.desk.port}/readyz`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const edit = async (change: (text: string) => string): Promise<void> => {
    await writeFile(story.planFile, change(await readFile(story.planFile, 'utf8')));
  };
  const take = async (name: string): Promise<string> => {
    const clicked = await story.press(story.person(name), 1, 'T-1001', 'ticket.take');
    return words(clicked.card);
  };

  it('the people are those of the new plan', async () => {
    await takenByAna(story);
    const before = story.desk.plans.current().hash;
    await edit((text) =>
      text
        .replace(
          'members: [ana@contoso.example, bo@contoso.example]',
          'members: [ana@contoso.example, dan@contoso.example]',
        )
        .replace(
          'members: [cho@contoso.example, dan@contoso.example]',
          'members: [cho@contoso.example, bo@contoso.example]',
        )
        .replace('handOver: { requires: [tried] }', 'handOver: { requires: [tried, findings] }'),
    );
    await until(() => story.desk.plans.current().hash !== before);
    await story.settled();
    expect(await take('bo')).toContain('It is with tier 1 now');
    await take('dan');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'Dan' } });
  });

  it('what was promised for an older ticket holds, and a new one follows the new plan', async () => {
    const ana = story.person('ana');
    await story.press(story.person('dan'), 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    expect(await story.ticket('T-1001')).toMatchObject({ tier: 2 });
    const ticket = await takenByAna(story, 'The Wi-Fi on my phone is gone');
    const data = { ticket, v: (await story.ticket(ticket)).version, tried: TRIED };
    const clicked = await ana.invokes(story.card(1, ticket), { verb: 'ticket.escalate', data });
    expect(words(clicked.card)).toContain('the next tier needs');
    expect(await story.ticket(ticket)).toMatchObject({ tier: 1 });
  });

  it('an edit that cannot be read changes nothing, and /readyz says why', async () => {
    const before = story.desk.plans.current().hash;
    await edit((text) => text.replace('routing:', 'rooting:'));
    await until(() => story.desk.plans.broken !== null);
    expect(story.desk.plans.current().hash).toBe(before);
    const { status, body } = await readyz();
    expect(status).toBe(200);
    expect(body['planEdit']).toMatch(/line \d+, column \d+: .*rooting/);
    expect((await fetch(`http://127.0.0.1:${story.desk.port}/healthz`)).status).toBe(200);
    await story.says(story.person('mia'), 'help');
    await edit((text) => text.replace('rooting:', 'routing:'));
    await until(() => story.desk.plans.broken === null);
    expect((await readyz()).body['planEdit']).toBeUndefined();
  });

  it('a new plan still holds after a restart', async () => {
    const { hash } = story.desk.plans.current();
    await story.stopDesk();
    await story.startDesk();
    expect(story.desk.plans.current().hash).toBe(hash);
  });
});
