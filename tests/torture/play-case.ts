import type { EventType } from '../../src/domain/ticket/events.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { Step } from './case-file.js';
import { has, type Stage } from './stage.js';

/** What the people of one ticket did, and were told that it was done. */
export interface Played {
  readonly requester: Person;
  /** Words that the desk took. */
  readonly said: string;
  ticket: string | null;
  readonly events: EventType[];
}

/** After so many looks in vain the app is installed once more, as somebody does who gets no answer. */
const PATIENCE = 60;
/** After so many a button that was pressed, and is on no card any more, has done what it was to do. */
const VANISHED = 40;

const inChat = (who: Person, verb: string): Message | undefined =>
  who.chat.messages.findLast((one) => !one.deleted && one.from === 'bot' && has(one.cardFor(who), verb));

interface Pressing {
  readonly who: Person;
  readonly verb: string;
  readonly inputs: Step['inputs'];
  /** Whether a card shows that it was done. */
  readonly done: (card: unknown) => boolean;
  /** A card that does not show that. */
  readonly card: () => Message | undefined;
}

/** Presses a button until a card comes back without it; returns that card, or null when the button went by itself. */
const press = async (stage: Stage, { who, verb, inputs, card, done }: Pressing): Promise<unknown> => {
  let tried = false;
  let missing = 0;
  return stage.until<unknown>(`${who.name} found no card with ${verb}, or it did nothing`, async () => {
    const message = card();
    missing = message === undefined ? missing + 1 : 0;
    if (message === undefined) {
      if (tried && missing > VANISHED) return null;
      // Who gets nothing may have been taken for unreachable: installing the app says that they are there.
      if (missing % PATIENCE === 0) await stage.reach().then(() => stage.microsoft.installFor(who).catch(() => null));
      return undefined;
    }
    await stage.reach();
    const answer = await who.clicks(message, verb, { inputs }).catch(() => null);
    tried = true;
    return answer?.status === 200 && answer.card !== null && done(answer.card) ? answer.card : undefined;
  });
};

const numberOn = (card: unknown): string | undefined => /T-\d+/.exec(JSON.stringify(card ?? ''))?.[0];

const reports = async (stage: Stage, { requester, said }: Played): Promise<string> => {
  await stage.reach();
  await requester.writes(said);
  const card = (): Message | undefined => inChat(requester, 'request.send');
  const answer = await press(stage, {
    who: requester,
    verb: 'request.send',
    inputs: {},
    card,
    done: (shown) => !has(shown, 'request.send'),
  });
  return stage.until(`${said}: no ticket`, () =>
    Promise.resolve(numberOn(answer) ?? numberOn(inChat(requester, 'ticket.withdraw')?.card)),
  );
};

const takesStep = async (stage: Stage, played: Played, ticket: string, step: Step): Promise<void> => {
  const who = step.who === null ? played.requester : stage.person(step.who);
  const { verb, inputs, tier } = step;
  // Whoever has it may be relieved of it: the button to take it stays.
  const done = (card: unknown): boolean => (verb === 'ticket.take' ? has(card, 'ticket.release') : !has(card, verb));
  const card = (): Message | undefined =>
    tier === null
      ? inChat(who, verb)
      : stage.cards(ticket, tier).find((one) => has(one.cardFor(who), verb) && !done(one.cardFor(who)));
  await press(stage, { who, verb, inputs, card, done });
};

/** One ticket from the first word to the confirmation. */
export const playCase = async (stage: Stage, played: Played, way: readonly Step[]): Promise<void> => {
  const ticket = await reports(stage, played);
  played.ticket = ticket;
  played.events.push('TicketSent');
  for (const step of way) {
    await takesStep(stage, played, ticket, step);
    played.events.push(...step.then);
  }
};
