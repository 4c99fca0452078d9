import { setTimeout as pause } from 'node:timers/promises';
import type { TierNumber } from '../../src/domain/support-plan.js';
import type { Message } from '../../src/simulator/tenant/message.js';
import type { Played } from './play-case.js';
import type { Stage } from './stage.js';

const TIERS: readonly TierNumber[] = [1, 2, 3];
const STAFF = { 1: 'ana', 2: 'cho', 3: 'eve' } as const;
/** A call of all tiers is no way to look at a card. */
const VERB = /"verb":"(ticket\.[^"]+)"/;
const INPUTS = { tried: 'x', findings: 'x', rootCause: 'x', fix: 'x', userSteps: 'x', message: 'x' };

/**
 * Somebody presses whatever button is left on a card that stands there beside another of the same ticket, as happens
 * sooner or later. Returns how many copies there were.
 */
export const sweepCopies = async (stage: Stage, cases: readonly Played[]): Promise<number> => {
  let copies = 0;
  for (const { ticket } of cases)
    for (const tier of TIERS) {
      const cards = ticket === null ? [] : stage.cards(ticket, tier);
      copies += Math.max(0, cards.length - 1);
      if (cards.length > 1) for (const card of cards) await pressAny(stage, card, tier);
    }
  return copies;
};

const pressAny = async (stage: Stage, card: Message, tier: TierNumber): Promise<void> => {
  const verb = VERB.exec(JSON.stringify(card.card ?? ''))?.[1];
  if (verb === undefined) return;
  await stage.reach();
  await stage
    .person(STAFF[tier])
    .clicks(card, verb, { inputs: INPUTS, ...(card.card === null ? {} : { seen: card.card }) })
    .catch(() => null);
  await pause(20);
};
