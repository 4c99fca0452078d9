import { expect } from '@jest/globals';
import type { Bridge } from '../../src/domain/bridge/bridge.js';
import { SECOND } from '../../src/domain/instant.js';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { Clicked } from '../../src/simulator/people/person.js';
import { PROBLEM } from './story-steps.js';
import { words, type Story } from './story.js';

/** On call in the week of the stories, one of each tier; then those whose turn comes next. */
export const FIRST = ['ana', 'cho', 'eve'] as const;
export const NEXT = ['bo', 'dan', 'fay'] as const;

/** The hold of the stories' plan, and how long each is rung. */
export const HOLD = 10;
export const RING = 45;

/** What is to be seen of a desk from outside. */
type Seen = Pick<Story, 'microsoft' | 'scene' | 'person' | 'channel'>;

/** Product time goes by, a few seconds at a time, and all that follows is done. */
export const passes = async (story: Story, seconds: number, step = 5): Promise<void> => {
  await story.settled();
  for (let gone = 0; gone < seconds; gone += step) {
    story.clock.advance(Math.min(step, seconds - gone) * SECOND);
    await story.settled();
  }
};

/** Ana's telephone is answered after so many seconds, Cho's … */
export const answering = (story: Seen, names: readonly string[], seconds = 3): void => {
  for (const name of names) story.person(name).phone.answersAfter(seconds);
};

/** The same ticket for all bridges of a story. */
export const oneTicket = async (story: Story): Promise<TicketNumber> =>
  story.shows(1, 'T-1001') ? 'T-1001' : story.report(story.person('mia'), PROBLEM);

/** A bridge on that ticket, held, with everybody's telephone silent; returns the ticket. */
export const heldBridge = async (story: Story): Promise<TicketNumber> => {
  for (const name of [...FIRST, ...NEXT]) {
    const { phone } = story.person(name);
    phone.ignores();
    phone.rings.length = 0;
  }
  const ticket = await oneTicket(story);
  await opens(story, ticket);
  return ticket;
};

/** How often the telephones of those rang. */
export const ringsOf = (story: Seen, names: readonly string[]): readonly number[] =>
  names.map((name) => story.person(name).phone.rings.length);

/** The process ends, something happens while there is none, and another one starts on the same database. */
export const restarts = async (story: Story, meanwhile: () => void = () => undefined): Promise<void> => {
  await story.stopDesk();
  meanwhile();
  await story.microsoft.settled();
  await story.startDesk();
  await story.settled();
};

/** Ends whatever bridge there is. */
export const endsBridge = async (story: Story): Promise<void> => {
  const [bridge] = await story.desk.store.bridges.ofTicket('T-1001');
  if (bridge !== undefined && bridge.ended === null) await pressBridge(story, story.person('bo'), 1, 'bridge.end');
};

/** Ana opens a bridge for the ticket with a reason; nobody is called yet. */
export const opens = async (story: Story, ticket: TicketNumber, reason = 'Nobody can enrol'): Promise<Clicked> =>
  story.press(story.person('ana'), 1, ticket, 'bridge.open', { reason });

/** The newest bridge of a ticket, from the desk's own records. */
export const bridgeOf = async (story: Story, ticket: TicketNumber): Promise<Bridge> => {
  const [bridge] = await story.desk.store.bridges.ofTicket(ticket);
  expect(bridge === undefined ? `no bridge of ${ticket}` : ticket).toBe(ticket);
  return bridge!;
};

/** `Ana: joined`, in the order in which they were rung. */
export const standing = async (story: Story, ticket: TicketNumber): Promise<readonly string[]> =>
  (await bridgeOf(story, ticket)).invitees.map(({ person, state }) => `${person.name}: ${state}`);

/** The cards of bridges in a tier's channel, oldest first. */
export const bridgeCards = (story: Seen, tier: TierNumber): readonly Message[] =>
  story
    .channel(tier)
    .threads.flatMap((thread) => thread.messages.slice(0, 1))
    .filter((one) => one.from === 'bot' && !one.deleted && words(one).includes('Bridge:'));

/** The bridge's newest card in a tier's channel. */
export const bridgeCard = (story: Seen, tier: TierNumber): Message => {
  const found = bridgeCards(story, tier).at(-1);
  expect(found === undefined ? `no bridge in tier ${String(tier)}` : tier).toBe(tier);
  return found!;
};

/** What was said under it. */
export const underBridge = (story: Seen, tier: TierNumber): readonly Message[] => {
  const { id } = bridgeCard(story, tier);
  return story
    .channel(tier)
    .threads.find((one) => one.root === id)!
    .messages.slice(1);
};

export const pressBridge = async (
  story: Story,
  who: Person,
  tier: TierNumber,
  verb: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Clicked> => {
  const clicked = await who.clicks(bridgeCard(story, tier), verb, { inputs });
  await story.settled();
  return clicked;
};

/** How often each telephone rang so far: `Ana 1`. */
export const rang = (story: Seen): readonly string[] =>
  [...story.scene.staff.values()]
    .filter(({ phone }) => phone.rings.length > 0)
    .map(({ name, phone }) => `${name} ${String(phone.rings.length)}`);

/** Requests to Graph's calls so far, as `POST /communications/calls`. */
export const asked = (story: Seen): readonly string[] =>
  story.microsoft.wire.entries
    .filter((one) => one.direction === 'bot→microsoft' && one.path.includes('/communications/calls'))
    .map((one) => `${one.method} ${one.path.replace(/^.*\/v1\.0/, '').replace(/calls\/[^/]+/, 'calls/{id}')}`);
