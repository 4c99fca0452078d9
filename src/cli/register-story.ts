import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** The one that is no test: it is played with the plan that is given. */
const FIVE_STEPS = 'five-steps';

const list = (names: readonly string[], terminal: Terminal): void => {
  terminal.out(`${FIVE_STEPS}   (the support process from the first message to the last, with --plan)`);
  for (const name of names) terminal.out(name);
};

const tell = async (name: string, terminal: Terminal): Promise<void> => {
  const { listStories, readStory } = await import('../rehearsal/read-story.js');
  const names = await listStories();
  if (!names.includes(name)) {
    const { nearest } = await import('../plan/suggest.js');
    const near = nearest(name, [FIVE_STEPS, ...names]);
    terminal.err(`There is no story "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
    terminal.end(2);
    return;
  }
  const told = await readStory(name);
  if ('failed' in told) terminal.err(told.failed);
  else terminal.out('silent' in told ? 'Nobody talks to the desk in private in this story.' : told.transcript.trim());
  terminal.end('failed' in told ? 1 : 0);
};

/** `tierline story`: the five steps as everybody sees them, or the requester's side of a promise that the tests tell. */
export const registerStory = (program: Command, terminal: Terminal): void => {
  program
    .command('story')
    .description("play a story and print it: the five steps, or a test's as the chat that its requester has")
    .argument('[name]', 'which one; without it they are listed')
    .option('--plan <file>', `the support plan of ${FIVE_STEPS}`, 'plan/support-plan.yaml')
    .action(async (name: string | undefined, { plan }: { plan: string }) => {
      if (name === undefined) {
        const { listStories } = await import('../rehearsal/read-story.js');
        list(await listStories(), terminal);
        return;
      }
      if (name !== FIVE_STEPS) return tell(name, terminal);
      const { playStory } = await import('../rehearsal/story.js');
      await playStory(plan, (line) => terminal.out(line));
    });
};
