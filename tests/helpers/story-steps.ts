import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import type { Story } from './story.js';

/** The first steps of the desk's main walk, for stories that begin where it turns off. */
export const PROBLEM = 'Company Portal on my iPhone says couldn’t add your device';
export const TRIED = 'Restarted the phone and signed in again';
export const FINDINGS = 'The device limit is not reached';
export const SOLUTION = {
  rootCause: 'The push certificate had lapsed',
  fix: 'Renewed it',
  userSteps: 'Open Company Portal and tap Try again',
};

/** Sent by Mia and taken by Ana of tier 1. */
export const takenByAna = async (story: Story, text = PROBLEM): Promise<TicketNumber> => {
  const ticket = await story.report(story.person('mia'), text);
  await story.press(story.person('ana'), 1, ticket, 'ticket.take');
  return ticket;
};

/** Escalated by Ana and taken by Cho of tier 2. */
export const takenByCho = async (story: Story, text = PROBLEM): Promise<TicketNumber> => {
  const ticket = await takenByAna(story, text);
  await story.press(story.person('ana'), 1, ticket, 'ticket.escalate', { tried: TRIED });
  await story.press(story.person('cho'), 2, ticket, 'ticket.take');
  return ticket;
};

/** Escalated by Cho and taken by Eve of tier 3. */
export const takenByEve = async (story: Story, text = PROBLEM): Promise<TicketNumber> => {
  const ticket = await takenByCho(story, text);
  await story.press(story.person('cho'), 2, ticket, 'ticket.escalate', { tried: TRIED, findings: FINDINGS });
  await story.press(story.person('eve'), 3, ticket, 'ticket.take');
  return ticket;
};

/** Solved by Ana, who told the requester. */
export const toldByAna = async (story: Story, text = PROBLEM): Promise<TicketNumber> => {
  const ticket = await takenByAna(story, text);
  await story.press(story.person('ana'), 1, ticket, 'ticket.solve', SOLUTION);
  await story.press(story.person('ana'), 1, ticket, 'ticket.tell', { message: SOLUTION.userSteps });
  return ticket;
};

/** Whom the newest message in the ticket's thread calls by name. */
export const called = (story: Story, tier: 1 | 2 | 3, ticket: TicketNumber): readonly string[] =>
  story
    .thread(tier, ticket)
    .at(-1)
    ?.mentions.map((one) => one.name) ?? [];
