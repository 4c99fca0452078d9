import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket/ticket.js';
import type { Clicked, Person } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { Channel } from '../../src/simulator/tenant/team.js';
import { fromOutside } from './outside.js';
import { listenIn } from './told.js';
import type * as OfWorld from './world.js';
import type { World, WorldOptions } from './world.js';

type Inputs = Readonly<Record<string, string>>;

/** The whole desk over HTTP with real tokens, and the people of a plan around it. */
export interface Story extends World {
  /** By the first part of the principal name: `ana`. */
  person(name: string): Person;
  channel(tier: TierNumber): Channel;
  /** Writes, waits until the desk has read it and shows what it understood, sends it, and waits again. */
  report(requester: Person, text: string, inputs?: Inputs): Promise<TicketNumber>;
  /** Writes in the chat with the desk and waits until it has read it; returns what the desk said to it, newest last. */
  says(who: Person, text: string): Promise<readonly Message[]>;
  /** Waits as long as the desk waits for the next message, and until it has read what came. */
  reads(): Promise<void>;
  /** Mentions the desk in a channel, or in a ticket's thread there, and waits; returns what was answered. */
  saysIn(who: Person, channel: Channel, text: string, thread?: Message): Promise<readonly Message[]>;
  /** The newest card in the person's own chat with the desk. */
  chatCard(who: Person): Message;
  /** The live card of a ticket in a tier's channel. */
  card(tier: TierNumber, ticket: TicketNumber): Message;
  /** Whether the tier's channel shows the ticket. */
  shows(tier: TierNumber, ticket: TicketNumber): boolean;
  /** The messages under the ticket's card in a tier's channel. */
  thread(tier: TierNumber, ticket: TicketNumber): readonly Message[];
  /** Presses a button of the ticket's card in a tier's channel and waits until everything was brought. */
  press(who: Person, tier: TierNumber, ticket: TicketNumber, verb: string, inputs?: Inputs): Promise<Clicked>;
  /** Presses a button of the newest card in the person's own chat that has it. */
  answer(who: Person, verb: string, inputs?: Inputs): Promise<Clicked>;
  /** From the desk's own records. */
  ticket(number: TicketNumber): Promise<Ticket>;
}

/** Everything a card or message says, as one text. */
export const words = (of: Message | object | null | undefined): string => {
  if (of === null || of === undefined) return '';
  if ('conversation' in of) return [of.text ?? '', ...of.content.cards.map(words)].join('\n');
  const texts: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['text', 'title', 'value', 'label'].includes(key)) texts.push(value);
    else if (Array.isArray(value)) value.forEach((one) => walk(one, key));
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, name);
  };
  walk(of, '');
  return texts.join('\n').replaceAll('\u200B', '');
};

const hasVerb = (message: Message, who: Person, verb: string): boolean =>
  JSON.stringify(message.cardFor(who)).includes(`"verb":"${verb}"`);

/** The verbs of the buttons on a card. */
export const verbsOn = (message: Message | undefined): readonly string[] => [
  ...new Set([...JSON.stringify(message?.card ?? '').matchAll(/"verb":"([^"]+)"/g)].map(([, verb = '']) => verb)),
];

const keep = async (folder: string, records: readonly object[]): Promise<void> => {
  if (records.length === 0) return;
  await mkdir(folder, { recursive: true });
  const name = expect.getState().testPath?.split('/').at(-1)?.replace('.test.ts', '') ?? 'story';
  await appendFile(join(folder, `${name}.jsonl`), records.map((one) => `${JSON.stringify(one)}\n`).join(''));
};

/** What was sent and answered, as JSON Lines: each contract has a folder of its own. */
const record = async ({ microsoft }: World): Promise<void> => {
  const folder = process.env.STORY_RECORDINGS;
  if (folder === undefined) return;
  await keep(folder, microsoft.recording());
  await keep(join(folder, 'graph'), microsoft.graphRecording());
  await keep(join(folder, 'notifications'), microsoft.callRecording());
};

const byBot = (messages: readonly Message[]): Message[] =>
  messages.filter((message) => !message.deleted && message.from === 'bot');

/** A bridge's card names its tickets too. */
const isOfBridge = (message: Message): boolean => /Bridge: all tiers|聯合通話：各層同時上線/.test(words(message));

/** The live card has buttons until the ticket is closed; a notice in its thread has none. */
const findCard = (channel: Channel, ticket: TicketNumber): Message | undefined => {
  const roots = byBot(channel.threads.flatMap((thread) => thread.messages.slice(0, 1)));
  return roots.find((message) => message.card !== null && words(message).includes(ticket) && !isOfBridge(message));
};

/** What there is to see in the channels of a scene. */
export const watch = (world: Pick<World, 'scene' | 'settled'>) => {
  const channel = (tier: TierNumber): Channel => world.scene.channels.get(tier)!;
  const card = (tier: TierNumber, ticket: TicketNumber): Message => {
    const found = findCard(channel(tier), ticket);
    expect(found === undefined ? `no card of ${ticket} in tier ${tier}` : ticket).toBe(ticket);
    return found!;
  };
  const answered = async (messages: () => readonly Message[], act: () => Promise<unknown>): Promise<Message[]> => {
    const before = new Set(messages());
    await act();
    await world.settled();
    return byBot(messages().filter((message) => !before.has(message)));
  };
  return {
    channel,
    card,
    answered,
    shows: (tier: TierNumber, ticket: TicketNumber) => findCard(channel(tier), ticket) !== undefined,
    thread: (tier: TierNumber, ticket: TicketNumber) =>
      channel(tier)
        .threads.find((one) => one.root === card(tier, ticket).id)!
        .messages.slice(1),
  };
};

const act = (world: World): Omit<Story, keyof World> => {
  const { answered, ...seen } = watch(world);
  const openOf = (who: Person): Promise<readonly Ticket[]> =>
    world.desk.store.tickets.ofRequester(who.objectId as Ticket['requester']['id'], { open: true, limit: 100 });
  const reads = async (): Promise<void> => {
    await world.settled();
    world.clock.advance(world.desk.plans.current().intake.gather);
    await world.settled();
  };
  const answer = async (who: Person, verb: string, inputs: Inputs = {}): Promise<Clicked> => {
    const message = who.chat.messages.findLast((one) => !one.deleted && one.card !== null && hasVerb(one, who, verb));
    expect(message === undefined ? `no card with ${verb}` : verb).toBe(verb);
    const clicked = await who.clicks(message!, verb, { inputs });
    await world.settled();
    return clicked;
  };
  return {
    ...seen,
    answer,
    person: (name) =>
      [...world.scene.staff.values(), ...world.scene.requesters].find((one) =>
        one.principalName.startsWith(`${name}@`),
      )!,
    reads,
    chatCard: (who) => byBot(who.chat.messages).findLast((message) => message.card !== null)!,
    says: (who, text) =>
      answered(
        () => who.chat.messages,
        async () => {
          await who.writes(text);
          await reads();
        },
      ),
    saysIn: (who, channel, text, thread) =>
      answered(
        () => channel.messages,
        () => who.writesIn(channel, text, { mention: true, ...(thread === undefined ? {} : { thread }) }),
      ),
    press: async (who, tier, ticket, verb, inputs = {}) => {
      const clicked = await who.clicks(seen.card(tier, ticket), verb, { inputs });
      await world.settled();
      return clicked;
    },
    report: async (requester, text, inputs = {}) => {
      await requester.writes(text);
      await reads();
      const before = (await openOf(requester)).map((one) => one.number);
      await answer(requester, 'request.send', inputs);
      const made = (await openOf(requester)).find((one) => !before.includes(one.number));
      expect(made).toBeDefined();
      return made!.number;
    },
    ticket: async (number) => {
      const found = await world.desk.store.tickets.find(number);
      expect(found?.number).toBe(number);
      return found!;
    },
  };
};

interface Options extends Omit<WorldOptions, 'plan'> {
  /** The name of a file in tests/fixtures/stories, or the text of a plan. */
  readonly plan?: string;
  /** What the log may say at level error; nothing, else. */
  readonly mayFail?: RegExp;
}

const start = async ({ plan = 'three-tiers', ...options }: Options): Promise<World> => {
  const { startWorld } = (await fromOutside(new URL('./world.ts', import.meta.url))) as typeof OfWorld;
  const text = plan.includes('\n')
    ? plan
    : await readFile(new URL(`../fixtures/stories/${plan}.yaml`, import.meta.url), 'utf8');
  return startWorld({ ...options, plan: text });
};

/** What no story may bring about, whatever it is about. */
const checkAtTheEnd = ({ microsoft, log }: World, mayFail: RegExp | undefined): void => {
  expect(microsoft.unknownRoutes).toEqual([]);
  expect(log.filter((line) => /eyJ[\w-]+\.|Bearer [^[]/.test(line))).toEqual([]);
  expect(log.filter((line) => line.includes('"level":"error"') && !(mayFail?.test(line) ?? false))).toEqual([]);
};

/** A desk for the stories of one file, on a database of its own; it is there from the first test to the last. */
export const useStory = (options: Options = {}): Story => {
  const story = {} as Story;
  let world: World | undefined;
  let keepTranscript: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    world = await start(options);
    keepTranscript = listenIn(world.microsoft);
    Object.defineProperties(story, Object.getOwnPropertyDescriptors(world));
    Object.assign(story, act(world));
  });
  afterAll(async () => {
    if (world === undefined) return;
    await record(world);
    await keepTranscript?.();
    await world.stop();
    checkAtTheEnd(world, options.mayFail);
  });
  return story;
};
