import type { Language } from '../people.js';
import type { Category, Impact, Platform } from '../support-plan.js';

/**
 * `problem` something is broken or asked for · `vague` a problem, but nothing to go on · `upset` anger without a fault ·
 * the others get a fitting reply and no ticket, each with a way to a person.
 */
export type MessageKind =
  'problem' | 'vague' | 'greeting' | 'thanks' | 'aboutTheBot' | 'person' | 'upset' | 'offTopic' | 'nothing';

/** What was made out of a requester's words, by rules that can be explained. */
export interface Understanding {
  readonly kind: MessageKind;
  /** A short line for the ticket, cut from the words at a sentence or word end; 80 characters at most. */
  readonly title: string;
  readonly category: Category;
  readonly platform: Platform;
  readonly errorCodes: readonly string[];
  readonly impact: Impact | null;
  readonly language: Language;
  /** The words that decided, for `plan explain`. */
  readonly because: readonly string[];
}
