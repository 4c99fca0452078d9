import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from '../install/packages.js';
import { SOLUTION } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';
import { tierline } from '../helpers/tierline.js';
import type { Channel, Team } from '../../src/simulator/tenant/team.js';

const PLAN = new URL('../fixtures/stories/three-tiers.yaml', import.meta.url);

/** Every word that is written here is taken from docs/install.md. */
describe('the app is installed into an empty tenant, by what docs/install.md says', () => {
  const story = useStory({ empty: true });
  let docs = '';
  let team: Team;
  let channels: readonly Channel[] = [];
  /** What stands behind `@Tierline` in a block of the page. */
  const told = (begins: string): string => {
    const line = [...docs.matchAll(/^@Tierline (.+)$/gm)]
      .map(([, said]) => said!)
      .find((said) => said.startsWith(begins));
    expect(line).toBeDefined();
    return line!;
  };
  const setUp = async (): Promise<string> => {
    const answers = await story.saysIn(story.scene.admin, channels[0]!, told('set up'));
    return words(answers.at(-1));
  };

  beforeAll(async () => {
    docs = await readFile(new URL('../../docs/install.md', import.meta.url), 'utf8');
  });

  it('step 8: the package is made for this bot', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tierline-app-'));
    const out = join(folder, 'tierline.zip');
    const { appId } = story.microsoft.cloud;
    const address = ['--public-url', 'https://desk.contoso.example', '--plan', story.planFile];
    const pages = ['--website', 'https://intranet.contoso.example/support'];
    const made = await tierline('package', '--out', out, '--app-id', appId, ...address, ...pages);
    expect(made).toMatchObject({ code: 0 });
    expect(opened(await readFile(out)).manifest).toMatchObject({ bots: [{ botId: appId }] });
    await rm(folder, { recursive: true });
  });

  it('step 9: the app comes into a new team, and the card names what is missing', async () => {
    const { microsoft, scene } = story;
    const plan = await readFile(PLAN, 'utf8');
    await story.desk.plans.offer(plan.replace('    lead: cho@contoso.example\n', ''));
    team = microsoft.addTeam({ name: 'Help', members: [scene.admin, ...scene.staff.values()] });
    channels = ['Desk', 'Support', 'Devices'].map((name) => microsoft.addChannel(team, { name }));
    await microsoft.installInTeam(team, scene.admin);
    const card = await setUp();
    expect(card).toContain('1 of 4 steps are done.');
    for (const tier of [1, 2, 3]) expect(card).toContain(`write in its channel @Tierline this is tier ${tier}`);
  });

  it('step 9: one channel after the other', async () => {
    for (const [at, channel] of channels.entries()) {
      const said = told('this is tier').replace(/\d/, String(at + 1));
      const [answer] = await story.saysIn(story.scene.admin, channel, said);
      expect(words(answer)).toContain(`This channel belongs to tier ${at + 1}`);
      expect(await setUp()).toContain(
        `Tier ${at + 1} (${story.desk.plans.current().tiers[at]!.name}) has its channel.`,
      );
    }
    expect(await setUp()).toContain('2 of 4 steps are done.');
  });

  it('step 9: a lead that is missing is named, until the plan has one', async () => {
    expect(await setUp()).toContain('Tier 2 (Support team) has none: write lead:');
    await story.desk.plans.offer(await readFile(PLAN, 'utf8'));
    await story.settled();
    const card = await setUp();
    expect(card).toContain('Tier 2 (Support team): cho@contoso.example');
    expect(card).toContain('3 of 4 steps are done.');
  });

  it('step 10: a test ticket is sent, taken and solved', async () => {
    const { admin } = story.scene;
    const [, problem = ''] = /`(my phone[^`]+)`/.exec(docs)!;
    await story.microsoft.installFor(admin);
    await story.says(admin, problem);
    await story.answer(admin, 'request.send');
    expect(await setUp()).toContain('T-1001 is on its way');
    const ana = story.person('ana');
    const roots = () => channels[0]!.threads.flatMap((thread) => thread.messages.slice(0, 1));
    const press = async (verb: string, inputs = {}): Promise<void> => {
      const card = roots().find((message) => message.card !== null && words(message).includes('T-1001'))!;
      await ana.clicks(card, verb, { inputs });
      await story.settled();
    };
    await press('ticket.take');
    await press('ticket.solve', SOLUTION);
    await press('ticket.tell', { message: SOLUTION.userSteps });
    expect(words(admin.chat.messages.at(-1))).toContain(SOLUTION.userSteps);
    await story.answer(admin, 'ticket.confirm');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'closed' });
  });

  it('and then all is set up, however often somebody asks', async () => {
    expect(await setUp()).toContain('All 4 steps are done: the desk works.');
    expect(await setUp()).toContain('All 4 steps are done: the desk works.');
  });
});
