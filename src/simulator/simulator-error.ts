/**
 * What a scripted person cannot do, because nobody could do it in Teams: press a button that is not on the card, write to
 * a bot that is not installed, answer a phone that does not ring. `bad-answer`: Teams would show an error. `bot-unreachable` and `bot-silent` say that the bot under test did not answer its delivery.
 */
export type SimulatorReason =
  | 'app-not-installed'
  | 'bot-blocked'
  | 'bot-not-connected'
  | 'bot-silent'
  | 'bot-unreachable'
  | 'button-not-on-card'
  | 'input-not-accepted'
  | 'message-gone'
  | 'not-a-member'
  | 'not-in-call'
  | 'not-the-author'
  | 'phone-not-ringing'
  | 'already-exists'
  | 'bad-answer';

export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';
  constructor(
    readonly reason: SimulatorReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
