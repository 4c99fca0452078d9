import type { Chance } from './chance.js';
import type { Phrases } from './phrases.js';

/** What a requester does unasked, so many minutes after the first. */
export type Deed = { readonly after: number } & (
  | { readonly does: 'writes'; readonly text: string; readonly brings?: 'picture' | 'file' }
  /** In a tier's channel, where it does not belong. */
  | { readonly does: 'writesInChannel' | 'phones'; readonly text: string }
  /** The own message written last. */
  | { readonly does: 'edits'; readonly text: string }
  | { readonly does: 'deletes' | 'getsPerson' | 'turnsUp' }
);

/** What somebody does with a solution that is told. */
export type Verdict = 'confirms' | 'saysItWorks' | 'saysThanks' | 'pressesNotFixed' | 'saysNotFixed' | 'isSilent';

/** What one requester is like today. */
export interface Habit {
  readonly name: string;
  readonly deeds: readonly Deed[];
  /** What becomes of a card that waits to be sent. */
  readonly sends: 'sends' | 'forgets' | 'cancels';
  readonly verdict: Verdict;
  readonly answers: boolean;
  /** Minutes until a new message is looked at, at most. */
  readonly patience: number;
  /** Whether trouble that was over is back an hour later. */
  readonly comesBack: boolean;
}

const writes = (after: number, text: string): Deed => ({ after, does: 'writes', text });

/** Half a minute is too long for one breath, and a second is not. */
const SECOND = 1 / 60;

type Draw = (say: Phrases, chance: Chance, problem: string) => readonly Deed[];

/** How people go about it, and how many of a hundred do so. */
const WAYS: readonly (readonly [name: string, percent: number, draw: Draw])[] = [
  [
    'three short messages in a row',
    13,
    (say, chance, problem) => [
      writes(0, problem),
      writes(SECOND, chance.pick(say.more)),
      writes(2 * SECOND, chance.pick(say.more)),
    ],
  ],
  ['greets first', 8, (say, _chance, problem) => [writes(0, say.greeting), writes(1, problem)]],
  ['is angry', 6, (say) => [writes(0, say.angry)]],
  ['rails at everybody, then tells', 2, (say, _chance, problem) => [writes(0, say.rails), writes(3, problem)]],
  ['only rails', 1, (say) => [writes(0, say.rails)]],
  ['adds to it later', 7, (say, chance, problem) => [writes(0, problem), writes(25, chance.pick(say.more))]],
  ['only says thanks', 3, (say) => [writes(0, say.thanks)]],
  ['is vague, and answers', 2, (say, _chance, problem) => [writes(0, say.vague), writes(3, problem)]],
  ['is vague', 2, (say) => [writes(0, say.vague)]],
  [
    'asks in the wrong place',
    5,
    (_say, _chance, problem) => [{ after: 0, does: 'writesInChannel', text: problem }, writes(4, problem)],
  ],
  ["asks for another's status", 4, (say, _chance, problem) => [writes(0, say.othersStatus), writes(2, problem)]],
  [
    'corrects a message',
    5,
    (say, chance, problem) => [
      writes(0, problem),
      { after: 3, does: 'edits', text: `${problem}. ${chance.pick(say.more)}` },
    ],
  ],
  [
    'takes a message back',
    4,
    (say, _chance, problem) => [writes(0, problem), writes(1, say.mistake), { after: 2, does: 'deletes' }],
  ],
  ['sends a picture', 6, (_say, _chance, problem) => [{ after: 0, does: 'writes', text: problem, brings: 'picture' }]],
  ['sends a log file', 3, (_say, _chance, problem) => [{ after: 0, does: 'writes', text: problem, brings: 'file' }]],
  ['has two problems', 7, (say, chance, problem) => [writes(0, problem), writes(50, chance.pick(say.problems))]],
  ['wants a person', 4, (say) => [writes(0, say.greeting), { after: 1, does: 'getsPerson' }]],
  [
    'phones, and turns up later',
    5,
    (_say, _chance, problem) => [
      { after: 0, does: 'phones', text: problem },
      { after: 150, does: 'turnsUp' },
    ],
  ],
];

const VERDICTS: readonly (readonly [Verdict, number])[] = [
  ['confirms', 50],
  ['saysItWorks', 15],
  ['saysThanks', 9],
  ['pressesNotFixed', 7],
  ['saysNotFixed', 7],
];

/** The first whose share the dice fall into; null when they fall behind all. */
const among = <T extends readonly unknown[]>(
  rows: readonly T[],
  dice: number,
  share: (row: T) => number,
): T | undefined => {
  let upTo = 0;
  return rows.find((row) => (upTo += share(row)) > dice);
};

/** Draws what one requester is like today. */
export const drawHabit = (chance: Chance, say: Phrases): Habit => {
  const problem = chance.pick(say.problems);
  const [name, , draw] = among(WAYS, chance.below(100), ([, percent]) => percent) ?? ['writes one message', 0, null];
  const sending = chance.below(100);
  return {
    name,
    deeds: draw === null ? [writes(0, problem)] : draw(say, chance, problem),
    sends: sending < 84 ? 'sends' : sending < 96 ? 'forgets' : 'cancels',
    verdict: among(VERDICTS, chance.below(100), ([, percent]) => percent)?.[0] ?? 'isSilent',
    answers: !chance.percent(15),
    patience: chance.percent(30) ? 80 : 8,
    comesBack: chance.percent(8),
  };
};
