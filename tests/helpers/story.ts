import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket/ticket.js';
import { HandClock } from '../../src/rehearsal/hand-clock.js';
import { startRehearsal, type Rehearsal } from '../../src/rehearsal/start-rehearsal.js';
import type { Person, Clicked } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { Channel } from '../../src/simulator/tenant/team.js';
import { testDatabase } from './database.js';

/** Monday, 23 November 2026, 10:00 in Taipei. */
export const MONDAY = Date.UTC(2026, 10, 23, 2, 0);

type Inputs = Readonly<Record<string, string>>;

/** The whole desk over HTTP with real tokens, and the people of a plan around it. */
export interface Story extends Rehearsal {
  /** By the first part of the principal name: `ana`. */
  person(name: string): Person;
  channel(tier: TierNumber): Channel;
  /** Writes, waits for the card that shows what was understood, sends it, and waits again. */
  report(requester: Person, text: string, inputs?: Inputs): Promise<TicketNumber>;
  /** The live card of a ticket in a tier's channel. */
  card(tier: TierNumber, ticket: TicketNumber): Message;
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

const record = async (story: Rehearsal): Promise<void> => {
  const folder = process.env.STORY_RECORDINGS;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const lines = story.microsoft
    .recording()
    .map((one) => JSON.stringify(one))
    .join('\n');
  const name = expect.getState().testPath?.split('/').at(-1)?.replace('.test.ts', '') ?? 'story';
  await appendFile(join(folder, `${name}.jsonl`), `${lines}\n`);
};

interface Options {
  readonly plan?: 'three-tiers' | 'one-tier' | 'two-tiers-one-channel';
  readonly empty?: boolean;
  readonly rateLimits?: boolean;
}

const act = (rehearsal: Rehearsal): Omit<Story, keyof Rehearsal> => {
  const { scene, settled, desk } = rehearsal;
  const channel = (tier: TierNumber): Channel => scene.channels.get(tier)!;
  const card = (tier: TierNumber, ticket: TicketNumber): Message => {
    const found =
      channel(tier)
        .threads.flatMap((thread) => thread.messages)
        .find(
          (message) =>
            !message.deleted &&
            message.from === 'bot' &&
            JSON.stringify(message.card ?? '').includes(`"ticket":"${ticket}"`),
        ) ??
      channel(tier)
        .threads.flatMap((thread) => thread.messages)
        .find((message) => !message.deleted && message.from === 'bot' && words(message).includes(ticket));
    expect(found).toBeDefined();
    return found!;
  };
  const answer = async (who: Person, verb: string, inputs: Inputs = {}): Promise<Clicked> => {
    const message = who.chat.messages.findLast((one) => !one.deleted && one.card !== null && hasVerb(one, who, verb));
    expect(message === undefined ? `no card with ${verb}` : verb).toBe(verb);
    const clicked = await who.clicks(message!, verb, { inputs });
    await settled();
    return clicked;
  };
  return {
    person: (name) =>
      [...scene.staff.values(), ...scene.requesters].find((one) => one.principalName.startsWith(`${name}@`))!,
    channel,
    card,
    answer,
    press: async (who, tier, ticket, verb, inputs = {}) => {
      const clicked = await who.clicks(card(tier, ticket), verb, { inputs });
      await settled();
      return clicked;
    },
    report: async (requester, text, inputs = {}) => {
      await requester.writes(text);
      await settled();
      const before = await desk.store.tickets.ofRequester(requester.objectId as Ticket['requester']['id'], {
        open: true,
        limit: 100,
      });
      await answer(requester, 'request.send', inputs);
      const after = await desk.store.tickets.ofRequester(requester.objectId as Ticket['requester']['id'], {
        open: true,
        limit: 100,
      });
      const made = after.find((one) => !before.some((other) => other.number === one.number));
      expect(made).toBeDefined();
      return made!.number;
    },
    ticket: async (number) => {
      const found = await desk.store.tickets.find(number);
      expect(found?.number).toBe(number);
      return found!;
    },
  };
};

const start = async (options: Options): Promise<{ story: Story; end: () => Promise<void> }> => {
  const database = await testDatabase();
  const { DATABASE_URL = null, DATA_DIR = '' } = database.settings;
  const plan = new URL(`../fixtures/stories/${options.plan ?? 'three-tiers'}.yaml`, import.meta.url).pathname;
  const rehearsal = await startRehearsal(
    { mode: 'rehearsal', host: '127.0.0.1', port: 0, dataDir: DATA_DIR, supportPlan: plan, logLevel: 'silent' },
    {
      clock: HandClock.at(MONDAY),
      log: makePinoLog({ level: process.env.STORY_LOG ?? 'silent' }),
      databaseUrl: DATABASE_URL,
      empty: options.empty ?? false,
      microsoft: { seed: database.settings.DATABASE_URL ?? DATA_DIR, rateLimits: options.rateLimits ?? false },
    },
  );
  const end = async (): Promise<void> => {
    await record(rehearsal);
    await rehearsal.stop();
    await database.drop();
  };
  return { story: { ...rehearsal, ...act(rehearsal) }, end };
};

/** A desk for the stories of one file, on a database of its own; it is there from the first test to the last. */
export const useStory = (options: Options = {}): Story => {
  const story = {} as Story;
  let end = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    const started = await start(options);
    Object.assign(story, started.story);
    ({ end } = started);
  });
  afterAll(async () => {
    await end();
    expect(story.microsoft.unknownRoutes).toEqual([]);
  });
  return story;
};
