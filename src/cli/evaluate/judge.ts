import { understandMessage } from '../../domain/intake/understand-message.js';
import type { KnownIssueIndex } from '../../domain/known-issues/match.js';
import { matchKnownIssues } from '../../domain/known-issues/match.js';
import type { Labelled } from './read-labelled.js';

/** What was made of a message. */
export interface Judged {
  readonly id: string;
  /** Whether it is a matter for support, as far as it was understood. */
  readonly support: boolean;
  readonly category: string;
  readonly platform: string;
  readonly errorCodes: readonly string[];
  /** Ids, best first. */
  readonly knownIssues: readonly string[];
}

/** What a requester's message would be taken for; nothing but its text is looked at. */
export const judge = ({ id, text }: Pick<Labelled, 'id' | 'text'>, index: KnownIssueIndex): Judged => {
  const understood = understandMessage(text, { locale: null });
  const { kind, category, platform, errorCodes } = understood;
  const knownIssues = matchKnownIssues(index, understood, text).map(({ issue }) => issue.id);
  return { id, support: kind === 'problem', category, platform, errorCodes, knownIssues };
};
