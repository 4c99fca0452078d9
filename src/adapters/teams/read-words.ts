import { mentionsOf, type TeamsActivity } from './activity.js';

/** The words of a message as they were meant, and who is mentioned in them. */
interface Words {
  readonly text: string;
  readonly mentionsBot: boolean;
  readonly mentions: readonly { readonly mri: string; readonly name: string }[];
}

/**
 * Takes the mention of the bot out, leaves the names of others, and decodes what Teams encodes. Only what Teams itself
 * lists as a mention is one: an `<at>` that somebody typed stays what it is, text.
 */
export const readWords = (activity: TeamsActivity): Words => {
  const bot = activity.recipient?.id;
  const mentions = mentionsOf(activity);
  let text = activity.text ?? '';
  for (const { mentioned, text: marked } of mentions) {
    // A function, since a name may hold the `$` that a replacement string gives a meaning to.
    text = text.replace(marked, () => (mentioned.id === bot ? '' : nameIn(marked)));
  }
  return {
    text: plain(text),
    mentionsBot: mentions.some(({ mentioned }) => mentioned.id === bot),
    mentions: mentions
      .filter(({ mentioned }) => mentioned.id !== bot && mentioned.id.startsWith('29:'))
      .map(({ mentioned, text: marked }) => ({ mri: mentioned.id, name: mentioned.name ?? plain(nameIn(marked)) })),
  };
};

const nameIn = (marked: string): string => marked.replace(/^<at[^>]*>|<\/at>$/g, '');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Decoded once, so that an entity which somebody typed as such survives. */
export const decodeEntities = (text: string): string =>
  text
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
      (whole: string, hex, decimal, name: string | undefined) =>
        name === undefined
          ? character(hex ? parseInt(String(hex), 16) : Number(decimal), whole)
          : (ENTITIES[name] ?? whole),
    )
    .replaceAll('\u00a0', ' ');

const plain = (text: string): string => decodeEntities(text).replaceAll(/\r\n?/g, '\n').trim();

const character = (code: number, whole: string): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
