import type { Instant } from '../../domain/instant.js';
import type { Messenger } from '../../ports/messenger.js';
import type { Desk } from '../desk.js';
import type { Budget } from './budget.js';

interface Parts {
  readonly messenger: Messenger;
  readonly budget: Budget;
  readonly realNow: () => Instant;
}

/** Three moving dots while an answer is thought about: the first thing to leave out when there is much to send. */
export const makeShowTyping =
  ({ messenger, budget, realNow }: Parts): Desk['showTyping'] =>
  (at) => {
    const now = realNow();
    const show = async (): Promise<void> => {
      if ((await budget.take(at.conversation, 'person', now)) === 0)
        await budget.spend(at.conversation, now, () => messenger.typing(at));
    };
    // Nobody is helped by hearing that it did not work: the answer itself follows.
    show().catch(() => undefined);
  };
