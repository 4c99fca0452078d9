import { TEXT } from './verbs.js';

/** The dialog as it came back: read to the letter, believed in nothing. */
export interface SentDialog {
  readonly token: string;
  readonly problem: string;
  /** Whose ticket it is to be: an object id as claimed, null for the sender's own. */
  readonly author: string | null;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was filled in, or null where it is not what the dialog sends. */
export const readExtensionDialog = (data: unknown): SentDialog | null => {
  if (typeof data !== 'object' || data === null) return null;
  const { token, problem: typed = '', author, for: whose = 'me' } = data as Readonly<Record<string, unknown>>;
  if (typeof token !== 'string' || !ID.test(token)) return null;
  if (typeof typed !== 'string' || typed.length > TEXT) return null;
  // What stood in the dialog had invisible gaps in what could have been markup.
  const problem = typed.replaceAll('\u200B', '').trim();
  if (whose === 'me') return { token, problem, author: null };
  return whose === 'author' && typeof author === 'string' && ID.test(author) ? { token, problem, author } : null;
};
